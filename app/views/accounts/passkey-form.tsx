import type { ReactNode } from "react";
import { Button, type ButtonTone } from "~/views/kit/button";
import { FormErrors, messagesOf, type Refused } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

export interface PasskeyFormProps {
	/** "create" makes a passkey, "get" signs in by one. */
	way: "create" | "get";
	action: string;
	question: string;
	label: string;
	tone?: ButtonTone;
	refused: Refused | undefined;
	children?: ReactNode;
}

/** A form that `browser/passkey` fills in. Hidden until that script finds that the browser can. */
export function PasskeyForm({ way, action, question, label, tone, refused, children }: PasskeyFormProps) {
	const { words } = usePage();
	const text = words.accounts.passkeys;
	const messages = messagesOf(refused, words.errors);
	return (
		<form
			className="form"
			method="post"
			action={action}
			noValidate
			// On the way in it keeps its place from the start, unseen: what lies below must not jump when the script has come.
			hidden={way === "create"}
			data-waiting={way === "get" ? "" : undefined}
			data-passkey={way}
			data-question={question}
		>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			{children}
			<input type="hidden" name="question" value="" />
			<input type="hidden" name="answer" value="" />
			<div className="form__actions">
				<Button busyText={text.adding} {...(tone ? { tone } : {})}>
					{label}
				</Button>
			</div>
			<p
				role="status"
				data-passkey-status
				data-cancelled={text.cancelled}
				data-known={text.known}
				data-failed={text.failed}
			/>
		</form>
	);
}

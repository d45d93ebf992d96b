import type { Purpose } from "~/domain/verifications/verification";
import { Button } from "~/views/kit/button";
import { TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

interface CodePageProps {
	id: string;
	purpose: Purpose;
	masked: string;
	resent: boolean;
	caseSlug: string | null;
	hasMailbox: boolean;
	refused: Refused | undefined;
}

/** The page after a form: look into your mailbox, or type the code right here. */
export function CodePage({ id, purpose, masked, resent, caseSlug, hasMailbox, refused }: CodePageProps) {
	const { words, paths } = usePage();
	const { sent } = words.verifications;
	const messages = messagesOf(refused, words.errors);
	const formAgain =
		caseSlug === null
			? paths.login()
			: purpose === "replying"
				? paths.caseFile(caseSlug)
				: purpose === "signing"
					? paths.caseSignatures(caseSlug)
					: paths.caseFollowers(caseSlug);
	return (
		<>
			<PageHeader title={sent.title} lead={sent.text(masked)} />
			{resent ? (
				<Notice tone="info" role="status">
					{sent.resent}
				</Notice>
			) : null}
			<form className="form" method="post" action={paths.verification(id)} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<TextField
					label={sent.code}
					hint={sent.codeHint}
					size="short"
					inputMode="numeric"
					autoComplete="one-time-code"
					maxLength={20}
					required
					errorPrefix={words.site.errorPrefix}
					{...typed(refused, messages, "code")}
				/>
				<div className="form__actions">
					<Button busyText={words.site.sending} tone="primary">
						{sent.submit}
					</Button>
				</div>
				<p>{sent.waiting[purpose]}</p>
			</form>
			{hasMailbox ? (
				<Notice tone="info">
					<a href={paths.mailbox()}>{sent.mailbox}</a>
				</Notice>
			) : null}
			<section className="section" aria-labelledby="missing">
				<h2 id="missing">{sent.missing}</h2>
				<p>{sent.missingText}</p>
				<form method="post" action={paths.verificationMail(id)}>
					<Button busyText={words.site.sending}>{sent.resend}</Button>
				</form>
				<p>
					<a href={formAgain}>{sent.wrongAddress}</a>
				</p>
			</section>
		</>
	);
}

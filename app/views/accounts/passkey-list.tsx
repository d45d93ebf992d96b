import type { Passkey } from "~/domain/passkeys/queries.server";
import { formatDay } from "~/i18n/format";
import { dayOf } from "~/platform/clock";
import { Button } from "~/views/kit/button";
import { TextField } from "~/views/kit/field";
import { messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";
import { PasskeyForm } from "./passkey-form";

/** The passkeys of an account, and the form for one more. */
export function PasskeyList({ passkeys, refused }: { passkeys: Passkey[]; refused: Refused | undefined }) {
	const { locale, words, paths } = usePage();
	const text = words.accounts.passkeys;
	return (
		<section className="section" aria-labelledby="passkeys">
			<h2 id="passkeys">{text.title}</h2>
			<p>{text.lead}</p>
			{passkeys.length === 0 ? <p>{text.none}</p> : null}
			<ul className="plain-list stack own-things">
				{passkeys.map(({ id, name, createdAt, lastUsedOn }) => (
					<li key={id} className="own-things__item">
						<p>
							<strong>{name}</strong>
							<br />
							{text.added(formatDay(locale, dayOf(createdAt)))},{" "}
							{lastUsedOn ? text.used(formatDay(locale, lastUsedOn)) : text.unused}
						</p>
						<form method="post" action={paths.passkeyRemoval(id)}>
							<Button aria-label={text.removeThis(name)}>{text.remove}</Button>
						</form>
					</li>
				))}
			</ul>
			<p data-passkey-missing>{text.needsScript}</p>
			<PasskeyForm
				way="create"
				action={paths.account()}
				question={paths.passkeyChallenge()}
				label={text.add}
				refused={refused}
			>
				<TextField
					label={text.name}
					hint={text.nameHint}
					maxLength={60}
					required
					errorPrefix={words.site.errorPrefix}
					{...typed(refused, messagesOf(refused, words.errors), "name")}
				/>
			</PasskeyForm>
		</section>
	);
}

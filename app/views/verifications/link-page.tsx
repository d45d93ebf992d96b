import type { Role } from "~/domain/accounts/role";
import type { CaseFile } from "~/domain/case-files/queries.server";
import type { Purpose } from "~/domain/verifications/verification";
import { pick } from "~/i18n/translate";
import { Button } from "~/views/kit/button";
import { FormErrors, messagesOf, type Refused } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

interface LinkPageProps {
	purpose: Purpose;
	caseFile: CaseFile | null;
	invitation: { invitedBy: string; role: Role } | undefined;
	refused: Refused | undefined;
}

/** What the link in a mail opens: it asks, and only its button acts. */
export function LinkPage({ purpose, caseFile, invitation, refused }: LinkPageProps) {
	const { locale, words } = usePage();
	const { confirm } = words.verifications;
	const messages = messagesOf(refused, words.errors);
	const eyebrow = caseFile ? pick(locale, caseFile.title, caseFile.titleEn).text : words.site.name;
	return (
		<>
			<PageHeader eyebrow={eyebrow} title={confirm[purpose].title} lead={confirm[purpose].text} />
			<form className="form" method="post">
				<FormErrors
					title={words.site.errorSummary(Object.keys(messages).length)}
					messages={Object.fromEntries(Object.values(messages).map((message) => ["", message]))}
				/>
				{invitation ? (
					<p>{confirm.invitedBy(invitation.invitedBy, words.accounts.roles[invitation.role])}</p>
				) : null}
				<div className="form__actions">
					<Button tone="primary">{confirm[purpose].submit}</Button>
				</div>
				<p>{confirm.ignore}</p>
			</form>
		</>
	);
}

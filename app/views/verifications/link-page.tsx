import type { Invitation } from "~/domain/accounts/queries.server";
import type { CaseFile } from "~/domain/case-files/queries.server";
import { zoneOfProvince } from "~/domain/regions/zone";
import type { Signing } from "~/domain/signatures/queries.server";
import { publicName } from "~/domain/signatures/signature";
import type { Purpose } from "~/domain/verifications/verification";
import { formatInstant } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { invitationSentence } from "~/views/accounts/invitation-sentence";
import { Button } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { FormErrors, messagesOf, type Refused } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

interface LinkPageProps {
	purpose: Purpose;
	caseFile: CaseFile | null;
	invitation: Invitation | undefined;
	signing: Signing | undefined;
	expiresAt: Date;
	refused: Refused | undefined;
}

/** What the link in a mail opens: it asks, and only its button acts. */
export function LinkPage({ purpose, caseFile, invitation, signing, expiresAt, refused }: LinkPageProps) {
	const { locale, words } = usePage();
	const { confirm } = words.verifications;
	const zone = signing ? zoneOfProvince(signing.provinceCode) : "WIB";
	const messages = messagesOf(refused, words.errors);
	const eyebrow = caseFile ? pick(locale, caseFile.title, caseFile.titleEn).text : words.site.name;
	return (
		<>
			<PageHeader eyebrow={eyebrow} title={confirm[purpose].title} lead={confirm[purpose].text} />
			{signing?.name ? <SigningSummary signing={signing} name={signing.name} /> : null}
			<form className="form" method="post">
				<FormErrors
					title={words.site.errorSummary(Object.keys(messages).length)}
					messages={Object.fromEntries(Object.values(messages).map((message) => ["", message]))}
				/>
				{invitation ? <p>{invitationSentence(locale, invitation)}</p> : null}
				<div className="form__actions">
					<Button busyText={words.site.sending} tone="primary">
						{confirm[purpose].submit}
					</Button>
				</div>
				<p>{confirm.ignore}</p>
				<p className="aside-note">{words.mail.until(formatInstant(locale, expiresAt, zone))}</p>
			</form>
		</>
	);
}

/** Somebody else may have typed this address: its owner sees what would be recorded in their name. */
function SigningSummary({ signing, name }: { signing: Signing; name: string }) {
	const { locale, words } = usePage();
	const { form, receipt } = words.signatures;
	const shown = publicName(name, signing.nameDisplay);
	return (
		<>
			<p>{words.verifications.confirm.checkHint}</p>
			<DescriptionList
				items={[
					{ term: form.name, description: name },
					{ term: receipt.shownAs, description: shown ? `${shown}, ${signing.region}` : receipt.nameHidden },
					{
						term: form.demands,
						description: (
							<ul>
								{signing.demands.map((demand) => (
									<li key={demand.id}>{pick(locale, demand.title, demand.titleEn).text}</li>
								))}
							</ul>
						),
					},
				]}
			/>
		</>
	);
}

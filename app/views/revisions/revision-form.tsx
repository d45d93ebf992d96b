import type { Office } from "~/domain/revisions/queries.server";
import { CLAIM_TYPES, type VersionText } from "~/domain/revisions/revision";
import { pick } from "~/i18n/translate";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

interface Props {
	/** Where it goes. */
	action: string;
	/** The text as it is, to begin with. */
	current: VersionText & { version: number };
	addressees: ReadonlyArray<Office & { institution: string; institutionEn: string | null }>;
	refused: Refused | undefined;
}

/** The whole text of a demand, filled in as it is, and why it has to change. */
export function RevisionForm({ action, current, addressees, refused }: Props) {
	const { locale, words } = usePage();
	const { form, parts, claims } = words.revisions;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optional = { optionalText: `(${words.site.optional})` };
	const institutions = [...new Set(addressees.map(({ institution }) => institution))];
	return (
		<form className="form" method="post" action={action} noValidate>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="base" value={refused?.values.base?.[0] ?? current.version} />
			<TextField
				label={parts.title}
				lang="id"
				maxLength={200}
				required
				{...texts}
				{...typed(refused, messages, "title", current.title)}
			/>
			<TextField
				label={parts.titleEn}
				lang="en"
				maxLength={200}
				{...optional}
				{...texts}
				{...typed(refused, messages, "title_en", current.titleEn ?? "")}
			/>
			<SelectField
				label={parts.addressee}
				options={institutions.map((institution) => {
					const offices = addressees.filter((office) => office.institution === institution);
					return {
						label: pick(locale, institution, offices[0]!.institutionEn).text,
						options: offices.map(({ slug, name, nameEn }) => ({
							value: slug,
							label: pick(locale, name, nameEn).text,
						})),
					};
				})}
				{...texts}
				{...typed(refused, messages, "addressee", current.addressee)}
			/>
			<TextArea
				label={parts.outcome}
				lang="id"
				maxLength={1000}
				required
				{...texts}
				{...typed(refused, messages, "outcome", current.outcome)}
			/>
			<TextArea
				label={parts.outcomeEn}
				lang="en"
				maxLength={1000}
				{...optional}
				{...texts}
				{...typed(refused, messages, "outcome_en", current.outcomeEn ?? "")}
			/>
			<TextArea
				label={parts.subject}
				lang="id"
				rows={2}
				maxLength={500}
				{...optional}
				{...texts}
				{...typed(refused, messages, "subject", current.subject ?? "")}
			/>
			<TextArea
				label={parts.subjectEn}
				lang="en"
				rows={2}
				maxLength={500}
				{...optional}
				{...texts}
				{...typed(refused, messages, "subject_en", current.subjectEn ?? "")}
			/>
			<ChoiceList
				kind="radio"
				legend={parts.claimType}
				name="claim_type"
				options={CLAIM_TYPES.map((value) => ({ value, label: claims[value] }))}
				selected={refused ? (refused.values.claim_type ?? []) : [current.claimType]}
				{...texts}
				{...(messages.claim_type ? { error: messages.claim_type } : {})}
			/>
			<TextArea
				label={parts.claimNote}
				hint={form.claimNoteHint}
				lang="id"
				rows={3}
				maxLength={1000}
				{...optional}
				{...texts}
				{...typed(refused, messages, "claim_note", current.claimNote ?? "")}
			/>
			<TextArea
				label={parts.claimNoteEn}
				lang="en"
				rows={3}
				maxLength={1000}
				{...optional}
				{...texts}
				{...typed(refused, messages, "claim_note_en", current.claimNoteEn ?? "")}
			/>
			<TextArea
				label={form.reason}
				hint={form.reasonHint}
				maxLength={1000}
				required
				{...texts}
				{...typed(refused, messages, "reason")}
			/>
			<p className="aside-note">{form.consequence}</p>
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{form.submit}
				</Button>
			</div>
		</form>
	);
}

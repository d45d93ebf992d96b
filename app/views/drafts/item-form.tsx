import { DEMAND_CLAIMS, type DraftItem, STATEMENT_CLAIMS } from "~/domain/drafts/draft";
import { pick } from "~/i18n/translate";
import { Button, LinkButton } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { Disclosure } from "~/views/kit/disclosure";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";
import { Conflict } from "./conflict";

interface ItemFormProps {
	draftId: string;
	version: number;
	item: DraftItem;
	saved: Record<string, string[]>;
	savedBy: string;
	isOpen: boolean;
	offices: Array<{
		slug: string;
		name: string;
		nameEn: string | null;
		institution: string;
		institutionEn: string | null;
	}>;
	/** Posts and bodies that the article names. */
	found: string[];
	/** What the checklist says of single fields. */
	notes: Record<string, string>;
	refused: Refused | undefined;
}

/** Everything that can be said of marked words. */
export function ItemForm(props: ItemFormProps) {
	const { draftId, version, item, saved, savedBy, isOpen, notes, refused } = props;
	const { words, paths } = usePage();
	const { itemForm, done } = words.drafts;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optionalText = `(${words.site.optional})`;
	/** A note of the checklist is shown as an error once the field has been looked at, which a saved draft has been. */
	const field = (name: string) => {
		const shown = { ...texts, ...typed(refused, messages, name, saved[name]?.[0] ?? "") };
		return notes[name] && !("error" in shown) && !refused ? { ...shown, error: notes[name] } : shown;
	};
	const fields = { field, optionalText };
	if (!isOpen && !refused)
		return (
			<>
				<Quote lang="id">{item.quote.exact}</Quote>
				<p>{done.closed}</p>
			</>
		);
	return (
		<form
			className="form"
			method="post"
			action={`${paths.draftItem(draftId, item.id)}?seen=${version}`}
			noValidate
		>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="seen" value={refused?.values.seen?.[0] ?? version} />
			{refused?.errors.overwrite ? (
				<Conflict
					refused={refused}
					saved={saved}
					savedBy={savedBy}
					version={version}
					href={paths.draftItem(draftId, item.id)}
					labels={{
						exact: itemForm.quote,
						title: itemForm.demandTitle,
						outcome: itemForm.outcome,
						subject: itemForm.subject,
						office: itemForm.addressee,
						new_institution: itemForm.institution,
						new_office: itemForm.office,
						claim_type: itemForm.claimType,
						claim_note: itemForm.claimNote,
						court_decision_url: itemForm.courtDecision,
						speaker: itemForm.speaker,
						speaker_role: itemForm.speakerRole,
						ambiguity: itemForm.ambiguity,
						attribution: itemForm.attribution,
						note: itemForm.note,
						translation_en: itemForm.translation,
					}}
				/>
			) : null}
			<Quote lang="id">{item.quote.exact}</Quote>
			<Disclosure summary={itemForm.requote} open={Boolean(messages.exact || notes.exact)}>
				<TextArea label={itemForm.quote} rows={4} maxLength={5000} lang="id" {...field("exact")} />
			</Disclosure>
			{item.kind === "demand" ? <DemandFields {...props} {...fields} /> : null}
			{item.kind === "statement" ? <StatementFields {...props} {...fields} /> : null}
			{item.kind === "claim" || item.kind === "background" ? (
				<TextArea
					label={itemForm.note}
					rows={3}
					maxLength={500}
					lang="id"
					{...field("note")}
					optionalText={optionalText}
				/>
			) : null}
			<Disclosure
				summary={itemForm.english}
				open={Boolean(saved.title_en?.[0] || saved.outcome_en?.[0] || saved.translation_en?.[0])}
			>
				<TextArea
					label={itemForm.translation}
					rows={3}
					maxLength={5000}
					lang="en"
					optionalText={optionalText}
					{...field("translation_en")}
				/>
				{item.kind === "demand"
					? (
							[
								["title_en", itemForm.demandTitle, 160],
								["outcome_en", itemForm.outcome, 500],
								["subject_en", itemForm.subject, 300],
							] as const
						).map(([name, label, max]) => (
							<TextField
								key={name}
								label={`${label} (${words.site.languages.en})`}
								maxLength={max}
								lang="en"
								optionalText={optionalText}
								{...field(name)}
							/>
						))
					: null}
			</Disclosure>
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{itemForm.save}
				</Button>
				<LinkButton href={paths.draft(draftId)}>{itemForm.back}</LinkButton>
			</div>
		</form>
	);
}

type FieldsProps = ItemFormProps & {
	field: (name: string) => ReturnType<typeof typed> & { errorPrefix: string };
	optionalText: string;
};

function DemandFields({ offices, found, saved, refused, notes, field, optionalText }: FieldsProps) {
	const { locale, words } = usePage();
	const { itemForm } = words.drafts;
	const claim = field("claim_type");
	const byInstitution = [...Map.groupBy(offices, ({ institution }) => institution)];
	return (
		<>
			<TextField
				label={itemForm.demandTitle}
				hint={itemForm.demandTitleHint}
				maxLength={160}
				lang="id"
				{...field("title")}
			/>
			<TextArea
				label={itemForm.outcome}
				hint={itemForm.outcomeHint}
				rows={3}
				maxLength={500}
				lang="id"
				{...field("outcome")}
			/>
			<SelectField
				label={itemForm.addressee}
				placeholder={itemForm.addresseeOther}
				options={byInstitution.map(([institution, ones]) => ({
					label: pick(locale, institution, ones[0]!.institutionEn).text,
					options: ones.map(({ slug, name, nameEn }) => {
						const { text, lang } = pick(locale, name, nameEn);
						return { value: slug, label: text, ...(lang ? { lang } : {}) };
					}),
				}))}
				{...field("office")}
			/>
			<Disclosure
				summary={itemForm.addresseeOther}
				open={Boolean(
					saved.new_office?.[0] ||
						saved.new_institution?.[0] ||
						refused?.values.new_office?.[0] ||
						notes.office,
				)}
			>
				<Fieldset legend={itemForm.addresseeOther} hint={itemForm.proposeHint} id="propose">
					<TextField
						label={itemForm.institution}
						maxLength={200}
						optionalText={optionalText}
						list="found-names"
						{...field("new_institution")}
					/>
					<TextField
						label={itemForm.office}
						maxLength={200}
						optionalText={optionalText}
						list="found-names"
						{...field("new_office")}
					/>
					<datalist id="found-names">
						{found.map((name) => (
							<option key={name} value={name} />
						))}
					</datalist>
				</Fieldset>
			</Disclosure>
			<TextField
				label={itemForm.subject}
				hint={itemForm.subjectHint}
				maxLength={300}
				lang="id"
				optionalText={optionalText}
				{...field("subject")}
			/>
			<ChoiceList
				kind="radio"
				legend={itemForm.claimType}
				name="claim_type"
				options={DEMAND_CLAIMS.map((value) => ({ value, label: itemForm.demandClaims[value] }))}
				selected={[claim.defaultValue]}
				errorPrefix={words.site.errorPrefix}
				{...("error" in claim ? { error: claim.error as string } : {})}
			/>
			<TextField
				label={itemForm.claimNote}
				hint={itemForm.claimNoteHint}
				maxLength={500}
				lang="id"
				optionalText={optionalText}
				{...field("claim_note")}
			/>
			<TextField
				label={itemForm.courtDecision}
				hint={itemForm.courtDecisionHint}
				type="url"
				inputMode="url"
				maxLength={2000}
				optionalText={optionalText}
				{...field("court_decision_url")}
			/>
		</>
	);
}

function StatementFields({ field, optionalText }: FieldsProps) {
	const { words } = usePage();
	const { itemForm } = words.drafts;
	const { claims, directness } = words.statements;
	const claim = field("claim_type");
	const direct = field("directness");
	return (
		<>
			<TextField
				label={itemForm.speaker}
				hint={itemForm.speakerHint}
				maxLength={200}
				optionalText={optionalText}
				{...field("speaker")}
			/>
			<TextField
				label={itemForm.ambiguity}
				maxLength={500}
				lang="id"
				optionalText={optionalText}
				{...field("ambiguity")}
			/>
			<TextField
				label={itemForm.speakerRole}
				maxLength={300}
				lang="id"
				optionalText={optionalText}
				{...field("speaker_role")}
			/>
			<ChoiceList
				kind="radio"
				legend={itemForm.attribution}
				name="directness"
				options={(["direct", "indirect"] as const).map((value) => ({ value, label: directness[value] }))}
				selected={[direct.defaultValue]}
				errorPrefix={words.site.errorPrefix}
			/>
			<TextField
				label={itemForm.attribution}
				hint={itemForm.attributionHint}
				maxLength={300}
				lang="id"
				optionalText={optionalText}
				{...field("attribution")}
			/>
			<ChoiceList
				kind="radio"
				legend={itemForm.claimType}
				name="claim_type"
				options={STATEMENT_CLAIMS.map((value) => ({ value, label: claims[value] }))}
				selected={[claim.defaultValue]}
				errorPrefix={words.site.errorPrefix}
				{...("error" in claim ? { error: claim.error as string } : {})}
			/>
		</>
	);
}

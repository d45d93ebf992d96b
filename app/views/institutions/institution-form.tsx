import { type InstitutionFields, LEVELS, writeAliasLines } from "~/domain/institutions/directory";
import { Button } from "~/views/kit/button";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";
import { regionOptions } from "./region-options";

export interface InstitutionFormProps {
	action: string;
	/** What is on record; undefined for a new one. */
	fields?: InstitutionFields;
	/** The last revision that was seen. */
	base: number;
	regions: Parameters<typeof regionOptions>[0];
	refused: Refused | undefined;
}

/** All that is recorded of an institution, as a form. */
export function InstitutionForm({ action, fields, base, regions, refused }: InstitutionFormProps) {
	const { words } = usePage();
	const { form, fields: labels, levels } = words.institutions;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optional = { ...texts, optionalText: form.optional };
	return (
		<form className="form" method="post" action={action} noValidate>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="base" value={refused?.values.base?.[0] ?? base} />
			<TextField
				label={labels.name}
				maxLength={300}
				required
				lang="id"
				{...texts}
				{...typed(refused, messages, "name", fields?.name)}
			/>
			<TextField
				label={labels.nameEn}
				maxLength={300}
				lang="en"
				{...optional}
				{...typed(refused, messages, "name_en", fields?.nameEn ?? "")}
			/>
			<SelectField
				label={labels.level}
				placeholder={form.levelNone}
				options={LEVELS.map((value) => ({ value, label: levels[value] }))}
				{...optional}
				{...typed(refused, messages, "level", fields?.level ?? "")}
			/>
			<TextField
				label={labels.parent}
				hint={form.parentHint}
				maxLength={120}
				autoCapitalize="none"
				{...optional}
				{...typed(refused, messages, "parent", fields?.parent ?? "")}
			/>
			<SelectField
				label={labels.region}
				placeholder={form.regionNone}
				options={regionOptions(regions)}
				{...optional}
				{...typed(refused, messages, "region", String(fields?.region ?? ""))}
			/>
			<TextArea
				label={labels.aliases}
				hint={form.aliasesHint}
				rows={4}
				lang="id"
				{...optional}
				{...typed(refused, messages, "aliases", fields && writeAliasLines(fields.aliases))}
			/>
			<TextArea
				label={labels.postal}
				rows={2}
				maxLength={500}
				lang="id"
				{...optional}
				{...typed(refused, messages, "postal", fields?.postal ?? "")}
			/>
			<TextField
				label={labels.telephone}
				hint={form.telephoneHint}
				type="tel"
				maxLength={40}
				autoComplete="off"
				{...optional}
				{...typed(refused, messages, "telephone", fields?.telephone ?? "")}
			/>
			<TextField
				label={labels.website}
				type="url"
				inputMode="url"
				maxLength={2000}
				{...optional}
				{...typed(refused, messages, "website", fields?.website ?? "")}
			/>
			<TextArea
				label={labels.note}
				rows={2}
				maxLength={1000}
				lang="id"
				{...optional}
				{...typed(refused, messages, "note", fields?.note ?? "")}
			/>
			<TextArea
				label={labels.noteEn}
				rows={2}
				maxLength={1000}
				lang="en"
				{...optional}
				{...typed(refused, messages, "note_en", fields?.noteEn ?? "")}
			/>
			<GroundsFields refused={refused} messages={messages} />
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{form.submit}
				</Button>
			</div>
		</form>
	);
}

/** Why the directory is changed, and where that can be read. */
export function GroundsFields({
	refused,
	messages,
}: {
	refused: Refused | undefined;
	messages: Record<string, string>;
}) {
	const { words } = usePage();
	const { form } = words.institutions;
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<>
			<TextArea
				label={form.reason}
				hint={form.reasonHint}
				rows={2}
				maxLength={1000}
				required
				{...texts}
				{...typed(refused, messages, "reason")}
			/>
			<TextField
				label={form.sourceUrl}
				type="url"
				inputMode="url"
				maxLength={2000}
				optionalText={form.optional}
				{...texts}
				{...typed(refused, messages, "source_url")}
			/>
		</>
	);
}

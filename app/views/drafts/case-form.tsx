import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { Disclosure } from "~/views/kit/disclosure";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";
import { Conflict } from "./conflict";

interface CaseFormProps {
	draftId: string;
	version: number;
	saved: Record<string, string[]>;
	savedBy: string;
	isOpen: boolean;
	/** Days that the article names, "2022-05-19". */
	dates: string[];
	provinces: Array<{ code: number; name: string }>;
	institutions: Array<{ slug: string; name: string; nameEn: string | null }>;
	refused: Refused | undefined;
}

/** What a case says of itself and of its article. */
export function CaseForm({
	draftId,
	version,
	saved,
	savedBy,
	isOpen,
	dates,
	provinces,
	institutions,
	refused,
}: CaseFormProps) {
	const { locale, words, paths } = usePage();
	const { caseForm, done } = words.drafts;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optionalText = `(${words.site.optional})`;
	const field = (name: string) => ({ ...texts, ...typed(refused, messages, name, saved[name]?.[0] ?? "") });
	if (!isOpen && !refused) return <p>{done.closed}</p>;
	return (
		<form className="form" method="post" action={paths.draftCase(draftId)} noValidate>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="seen" value={refused?.values.seen?.[0] ?? version} />
			{refused?.errors.overwrite ? (
				<Conflict
					refused={refused}
					saved={saved}
					savedBy={savedBy}
					version={version}
					href={paths.draftCase(draftId)}
					labels={{
						title: caseForm.caseTitle,
						title_en: `${caseForm.caseTitle} (${words.site.languages.en})`,
						summary: caseForm.summary,
						summary_en: `${caseForm.summary} (${words.site.languages.en})`,
						province: caseForm.province,
						headline: caseForm.headline,
						publisher: caseForm.publisher,
						author: caseForm.author,
						published_on: caseForm.publishedOn,
						statement_date: caseForm.statementDate,
						named: caseForm.named,
						subjects: caseForm.subjects,
					}}
				/>
			) : null}
			<TextField
				label={caseForm.caseTitle}
				hint={caseForm.caseTitleHint}
				maxLength={160}
				lang="id"
				{...field("title")}
			/>
			<TextArea
				label={caseForm.summary}
				hint={caseForm.summaryHint}
				maxLength={1000}
				lang="id"
				{...field("summary")}
			/>
			<SelectField
				label={caseForm.province}
				placeholder={caseForm.wholeCountry}
				options={provinces.map(({ code, name }) => ({ value: String(code), label: name }))}
				{...field("province")}
			/>
			<Fieldset legend={caseForm.source}>
				<TextField label={caseForm.headline} maxLength={300} lang="id" {...field("headline")} />
				<TextField label={caseForm.publisher} maxLength={200} {...field("publisher")} />
				<TextField label={caseForm.author} maxLength={200} {...field("author")} optionalText={optionalText} />
				<TextField
					label={caseForm.publishedOn}
					type="date"
					optionalText={optionalText}
					list="found-dates"
					{...(dates.length > 0
						? { hint: caseForm.datesFound(dates.map((date) => formatDay(locale, date)).join("; ")) }
						: {})}
					{...field("published_on")}
				/>
				<TextField
					label={caseForm.statementDate}
					type="date"
					optionalText={optionalText}
					list="found-dates"
					{...field("statement_date")}
				/>
				<datalist id="found-dates">
					{[...new Set(dates)].map((date) => (
						<option key={date} value={date} />
					))}
				</datalist>
			</Fieldset>
			<TextArea
				label={caseForm.named}
				hint={caseForm.namedHint}
				rows={3}
				maxLength={5000}
				optionalText={optionalText}
				{...field("named")}
			/>
			{institutions.length > 0 ? (
				<Disclosure summary={caseForm.subjects} open={(saved.subjects ?? []).length > 0}>
					<ChoiceList
						kind="checkbox"
						legend={caseForm.subjects}
						hint={caseForm.subjectsHint}
						name="subjects"
						options={institutions.map(({ slug, name, nameEn }) => {
							const { text, lang } = pick(locale, name, nameEn);
							return { value: slug, label: text, ...(lang ? { lang } : {}) };
						})}
						selected={(refused ? refused.values.subjects : saved.subjects) ?? []}
						{...texts}
					/>
				</Disclosure>
			) : null}
			<Disclosure summary={caseForm.english} open={Boolean(saved.title_en?.[0] || saved.summary_en?.[0])}>
				<TextField
					label={`${caseForm.caseTitle} (${words.site.languages.en})`}
					maxLength={160}
					lang="en"
					optionalText={optionalText}
					{...field("title_en")}
				/>
				<TextArea
					label={`${caseForm.summary} (${words.site.languages.en})`}
					maxLength={1000}
					lang="en"
					optionalText={optionalText}
					{...field("summary_en")}
				/>
			</Disclosure>
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{caseForm.save}
				</Button>
			</div>
		</form>
	);
}

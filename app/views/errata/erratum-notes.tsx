import type { ErratumField } from "~/domain/errata/erratum";
import type { Erratum } from "~/domain/errata/queries.server";
import { formatDay } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import type { Words } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

export type ErratumText = Pick<
	Erratum,
	"field" | "textLanguage" | "written" | "corrected" | "explanation" | "language" | "sourceChecked" | "madeOn"
>;

/** What was corrected in the text above, oldest first; nothing where nothing was. */
export function ErratumNotes({ errata }: { errata: readonly Erratum[] }) {
	if (errata.length === 0) return null;
	return (
		<ul className="errata plain-list stack stack--tight">
			{errata.map((erratum) => (
				<li key={erratum.id} id={`erratum-${erratum.id}`}>
					<ErratumNote erratum={erratum} />
				</li>
			))}
		</ul>
	);
}

/** One erratum: when, what is written and what should be, why, and whether a quote was checked. */
export function ErratumNote({ erratum }: { erratum: ErratumText }) {
	const { locale, words } = usePage();
	const { errata } = words;
	const { field, textLanguage, sourceChecked } = erratum;
	const inWords = (text: string) => (field === "statement_date" ? sayDay(locale, text) : text);
	const lang = field === "statement_date" || textLanguage === locale ? undefined : textLanguage;
	return (
		<p className="aside-note aside-note--open">
			<strong>{errata.dated(formatDay(locale, erratum.madeOn))}.</strong>{" "}
			{errata.wrote(fieldName(words, field, textLanguage))} “<del lang={lang}>{inWords(erratum.written)}</del>
			”, {errata.should} “<ins lang={lang}>{inWords(erratum.corrected)}</ins>”.{" "}
			<span lang={erratum.language === locale ? undefined : erratum.language}>{erratum.explanation}</span>
			{sourceChecked === null ? null : ` ${sourceChecked ? errata.checked : errata.unchecked}`}
		</p>
	);
}

/** What a corrected text is called; of two texts the English one is named as such. */
export function fieldName({ errata }: Words, field: ErratumField, language: "id" | "en"): string {
	const name = errata.fields[field];
	return language === "en" && field !== "translation" ? errata.inEnglish(name) : name;
}

/** The errata of one demand that concern its text as it stands, or of one statement, or of the case itself. */
export function errataOf(
	errata: readonly Erratum[],
	of: { demand: { id: number; version: number } } | { statement: { id: number } } | "case",
): Erratum[] {
	return errata.filter(({ demandId, statementId, version }) => {
		if (of === "case") return demandId === null && statementId === null;
		if ("statement" in of) return statementId === of.statement.id;
		return demandId === of.demand.id && (version === null || version === of.demand.version);
	});
}

/** A day, where the words are one; part of a day is shown as it was written. */
function sayDay(locale: Locale, text: string): string {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(locale, text) : text;
}

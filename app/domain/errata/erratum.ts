import { ok, type Result, refuse } from "~/domain/result";

/** What can be corrected: one closed list, equal to the check in db/migrations. */
export const ERRATUM_FIELDS = [
	"quote",
	"translation",
	"title",
	"summary",
	"outcome",
	"subject",
	"speaker",
	"role",
	"statement_date",
] as const;
export type ErratumField = (typeof ERRATUM_FIELDS)[number];

/** A text of a case, a demand or a statement as it stands now. */
export interface Text {
	field: ErratumField;
	/** Of two texts that say the same: which one. Quotes, speakers and days stand once, under "id". */
	language: "id" | "en";
	text: string;
}

/** How a form names a text: "title.en". */
export function writePlace({ field, language }: Pick<Text, "field" | "language">): string {
	return `${field}.${language}`;
}

export type CorrectionRefusal = "written-not-found" | "written-ambiguous" | "nothing-corrected";

/** The text with the words that are wrong replaced. They must stand in it, and only once. */
export function correct(text: string, written: string, corrected: string): Result<string, CorrectionRefusal> {
	if (written === corrected) return refuse("nothing-corrected");
	// A form brings its words in NFC; the stored text is left as it is and only compared so.
	const whole = text.normalize("NFC");
	const at = whole.indexOf(written);
	if (written === "" || at < 0) return refuse("written-not-found");
	if (whole.indexOf(written, at + 1) >= 0) return refuse("written-ambiguous");
	return ok(whole.slice(0, at) + corrected + whole.slice(at + written.length));
}

/** What can be found. */
export const KINDS = ["demand", "case", "statement", "institution"] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader typed into the search box, made harmless and no longer than makes sense. */
export interface Question {
	/** As it is shown again in the box. */
	text: string;
	/** Something was cut off the end. */
	cut: boolean;
}

export const LONGEST_QUESTION = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses some, and no keyboard types them
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function readQuestion(typed: string | null): Question {
	const letters = [...(typed ?? "").normalize("NFC").replace(CONTROL, " ").replace(/\s+/g, " ").trim()];
	return {
		text: letters.slice(0, LONGEST_QUESTION).join("").trim(),
		cut: letters.length > LONGEST_QUESTION,
	};
}

/** A stretch of text; `found` where it is a word that was searched for. */
export interface Stretch {
	text: string;
	found: boolean;
}

/** Set around found words by the database; they stand in no text, because input is refused with them. */
export const FOUND_FROM = "\u0002";
export const FOUND_TO = "\u0003";

/** Cuts a text at its marks. The text stays text: whoever shows it escapes it. */
export function readMarks(marked: string): Stretch[] {
	return marked
		.split(FOUND_FROM)
		.flatMap((part, index) => {
			const end = part.indexOf(FOUND_TO);
			if (index === 0 || end < 0) return [{ text: part.replaceAll(FOUND_TO, ""), found: false }];
			return [
				{ text: part.slice(0, end), found: true },
				{ text: part.slice(end + 1).replaceAll(FOUND_TO, ""), found: false },
			];
		})
		.filter(({ text }) => text !== "");
}

/** As `readMarks`, with an ellipsis where the excerpt does not begin or end as its text does. */
export function readExcerpt(marked: string, whole: string): Stretch[] {
	const stretches = readMarks(marked);
	const plain = stretches.map(({ text }) => text).join("");
	if (plain === "") return [];
	return [
		...(whole.trimStart().startsWith(plain.trimStart()) ? [] : [{ text: "… ", found: false }]),
		...stretches,
		...(whole.trimEnd().endsWith(plain.trimEnd()) ? [] : [{ text: " …", found: false }]),
	];
}

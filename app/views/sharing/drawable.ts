/** Alphabets that the fonts of a picture have; they also have digits and punctuation. */
const FOREIGN =
	/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+/gu;
const PICTOGRAMS = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3)+/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;

/** A text without what would be drawn as an empty box: letters of other alphabets become "…", emoji go. */
export function drawable(text: string): string {
	return text
		.normalize("NFC")
		.replace(PICTOGRAMS, " ")
		.replace(INVISIBLE, " ")
		.replace(FOREIGN, "…")
		.replace(/…(\s*…)+/g, "…")
		.replace(/\s+/g, " ")
		.trim();
}

/** Sizes of type on a poster in millimetres, largest first; poster.css has the same. */
export const POSTER_SIZES = [
	{ name: "huge", title: 14, text: 6 },
	{ name: "large", title: 11.5, text: 5.2 },
	{ name: "medium", title: 9.5, text: 4.4 },
	{ name: "small", title: 8, text: 3.7 },
	{ name: "tiny", title: 6.5, text: 3.1 },
] as const;

/** Millimetres that are left on the sheet for title and text: what masthead, code and margins do not take. */
const HEIGHT = 136;
const WIDTH = 170;
/** Width of an average letter and height of a line, in sizes of type: generous, because fonts differ by machine. */
const LETTER = { title: 0.56, text: 0.48 };
const LINE = { title: 1.15, text: 1.45 };
/** Space after a paragraph, in millimetres. */
const GAP = 2.5;

/** The largest type in which a poster keeps to its sheet; the smallest where none does. */
export function posterSize(title: string, paragraphs: string[]): (typeof POSTER_SIZES)[number]["name"] {
	const fitting = POSTER_SIZES.find((size) => {
		const height = paragraphs.reduce(
			(sum, paragraph) => sum + GAP + linesOf(paragraph, size.text * LETTER.text) * size.text * LINE.text,
			linesOf(title, size.title * LETTER.title) * size.title * LINE.title,
		);
		return height <= HEIGHT;
	});
	return (fitting ?? POSTER_SIZES[POSTER_SIZES.length - 1]!).name;
}

function linesOf(text: string, letterWidth: number): number {
	return Math.ceil((text.length * letterWidth) / WIDTH);
}

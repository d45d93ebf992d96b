import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { LetterSheet } from "./letter-sheet";

const MARGIN = { top: 64, bottom: 72, left: 71, right: 71 };
const SIZE = { text: 11, name: 13, small: 9 };
/** Where the closing of a letter starts in the width of its text. */
const RIGHT_HALF = 0.52;
const SIGNATURE_SPACE = 62;
const CODE_EDGE = 84;
const GAP = 9;

type Face = "regular" | "bold";
const WEIGHT = { regular: 400, bold: 600 } as const;

/** Each alphabet is a font of its own: what it can draw, by the ranges that its publisher states. */
const SUBSETS: ReadonlyArray<readonly [name: string, holds: RegExp]> = [
	[
		"latin",
		/[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/,
	],
	["latin-ext", /[\u0100-\u02ff\u1e00-\u1eff\u20a0-\u20c0]/],
	["cyrillic", /[\u0400-\u045f\u0490\u0491\u2116]/],
	["greek", /[\u0370-\u03ff]/],
];
const fontName = (face: Face, subset: string) => `${face} ${subset}`;

/**
 * Writes a letter on A4, over as many pages as it takes: text that can be selected, fonts that are embedded, tagged with
 * its language. What no font can draw is left out, never drawn as a box.
 */
export async function writeLetter(sheet: LetterSheet): Promise<Buffer> {
	const { resolve } = createRequire(import.meta.url);
	const file = (subset: string, weight: number) =>
		resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`);
	const doc = new PDFDocument({
		size: "A4",
		margins: MARGIN,
		bufferPages: true,
		pdfVersion: "1.7",
		tagged: true,
		lang: sheet.language,
		displayTitle: true,
		font: file("latin", WEIGHT.regular),
		info: {
			Title: sheet.title,
			Author: sheet.sender[0] ?? "",
			Creator: "Tagih",
			Producer: "Tagih",
			CreationDate: sheet.madeAt,
		},
	});
	for (const face of ["regular", "bold"] as const)
		for (const [subset] of SUBSETS) doc.registerFont(fontName(face, subset), file(subset, WEIGHT[face]));
	const chunks: Buffer[] = [];
	const ended = new Promise<void>((done, fail) => {
		doc.on("data", (chunk: Buffer) => chunks.push(chunk));
		doc.on("end", done);
		doc.on("error", fail);
	});

	const width = doc.page.width - MARGIN.left - MARGIN.right;
	const whole = doc.struct("Document");
	doc.addStructure(whole);
	const put = (tag: string, draw: () => void, options = {}) => whole.add(doc.struct(tag, options, draw));
	const room = (height: number) => {
		if (doc.y + height > doc.page.height - MARGIN.bottom) doc.addPage();
	};

	put("H1", () => say(doc, sheet.sender[0] ?? "", "bold", SIZE.name, MARGIN.left, width));
	for (const line of sheet.sender.slice(1))
		put("P", () => say(doc, line, "regular", SIZE.small, MARGIN.left, width));
	doc.moveDown(0.6);
	put("Artifact", () => {
		doc
			.moveTo(MARGIN.left, doc.y)
			.lineTo(MARGIN.left + width, doc.y)
			.lineWidth(0.8)
			.stroke("#000");
	});
	doc.moveDown(1);
	put("P", () => say(doc, sheet.placeAndDay, "regular", SIZE.text, MARGIN.left, width, "right"));
	doc.moveDown(0.6);
	for (const [term, text] of sheet.details) {
		room(SIZE.text * 1.5);
		put("P", () => {
			const top = doc.y;
			say(doc, `${term}:`, "regular", SIZE.text, MARGIN.left, 76);
			const below = doc.y;
			doc.y = top;
			say(doc, text, "regular", SIZE.text, MARGIN.left + 80, width - 80);
			doc.y = Math.max(doc.y, below);
		});
	}
	doc.moveDown(1);
	for (const line of sheet.addressee)
		put("P", () => say(doc, line, "regular", SIZE.text, MARGIN.left, width));
	doc.moveDown(1);
	for (const part of sheet.parts) {
		if (part.kind === "text") {
			room(SIZE.text * 3);
			put("P", () => say(doc, part.text, "regular", SIZE.text, MARGIN.left, width));
			doc.y += GAP;
			continue;
		}
		for (const [index, item] of part.items.entries()) {
			room(SIZE.text * 4);
			put("P", () => {
				const top = doc.y;
				say(doc, `${index + 1}.`, "bold", SIZE.text, MARGIN.left, 24);
				doc.y = top;
				say(doc, item.title, "bold", SIZE.text, MARGIN.left + 26, width - 26);
			});
			for (const line of item.lines)
				put("P", () => say(doc, line, "regular", SIZE.text, MARGIN.left + 26, width - 26));
			doc.y += GAP * 0.7;
		}
		doc.y += GAP * 0.3;
	}

	// Closing words, the place for a signature and the code stay together.
	room(SIZE.text * 1.5 * (sheet.signature.lines.length + 2) + SIGNATURE_SPACE);
	const left = MARGIN.left + width * RIGHT_HALF;
	const top = doc.y + GAP;
	doc.y = top;
	put("P", () => say(doc, sheet.signature.closing, "regular", SIZE.text, left, width * (1 - RIGHT_HALF)));
	doc.y += SIGNATURE_SPACE;
	for (const line of sheet.signature.lines)
		put("P", () => say(doc, line, "regular", SIZE.text, left, width * (1 - RIGHT_HALF)));
	const below = doc.y;
	put("Figure", () => drawCode(doc, sheet.page, MARGIN.left, top), {
		alt: sheet.page.alt,
		bbox: [MARGIN.left, top, MARGIN.left + CODE_EDGE, top + CODE_EDGE],
	});
	doc.y = top + CODE_EDGE + 4;
	put("P", () =>
		say(doc, `${sheet.page.text} ${sheet.page.url}`, "regular", SIZE.small, MARGIN.left, width * 0.46),
	);
	doc.y = Math.max(doc.y, below);
	whole.end();

	const { start, count } = doc.bufferedPageRange();
	for (let index = start; index < start + count; index += 1) {
		doc.switchToPage(index);
		// Below the margin, where text would otherwise begin a new page.
		doc.page.margins.bottom = 0;
		doc.markContent("Artifact", { type: "Pagination" });
		doc.y = doc.page.height - MARGIN.bottom + 24;
		say(doc, sheet.foot(index - start + 1, count), "regular", SIZE.small, MARGIN.left, width);
		doc.endMarkedContent();
	}
	doc.end();
	await ended;
	return Buffer.concat(chunks);
}

/** Sets a text from the present line down, each stretch of it in the font that has its letters. */
function say(
	doc: PDFKit.PDFDocument,
	text: string,
	face: Face,
	size: number,
	x: number,
	width: number,
	align: "left" | "right" = "left",
): void {
	const stretches = splitByFont(text);
	doc.fontSize(size).fillColor("#000");
	const first = { width, align, lineGap: 2.5 };
	for (const [index, [subset, words]] of stretches.entries()) {
		doc.font(fontName(face, subset));
		const continued = index < stretches.length - 1;
		if (index === 0) doc.text(words, x, doc.y, { ...first, continued });
		else doc.text(words, { continued });
	}
}

/** A text in stretches of one font each; what none of them has is dropped. */
export function splitByFont(text: string): Array<[subset: string, words: string]> {
	const stretches: Array<[string, string]> = [];
	for (const sign of text.normalize("NFC").replace(/[\t\n\r\u00a0\u202f]+/g, " ")) {
		const last = stretches.at(-1);
		// A space or a full stop between two words of one alphabet does not end the stretch.
		const subset =
			last && /[\s.,;:()0-9-]/.test(sign) && last[0] !== "greek"
				? last[0]
				: SUBSETS.find(([, holds]) => holds.test(sign))?.[0];
		if (!subset) continue;
		if (last?.[0] === subset) last[1] += sign;
		else stretches.push([subset, sign]);
	}
	return stretches.length > 0 ? stretches : [["latin", " "]];
}

function drawCode(
	doc: PDFKit.PDFDocument,
	{ edge, path }: { edge: number; path: string },
	x: number,
	y: number,
): void {
	const scale = CODE_EDGE / edge;
	doc.save();
	doc.translate(x, y).scale(scale).path(path).fill("#000");
	doc.restore();
}

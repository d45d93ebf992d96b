import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Pages, their sizes in points, and all text in the order it was painted. */
export async function readPdf(bytes: Uint8Array): Promise<{
	pages: number;
	widths: number[];
	heights: number[];
	text: string;
}> {
	const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
	const document = await task.promise;
	const widths: number[] = [];
	const heights: number[] = [];
	let text = "";
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		widths.push(width);
		heights.push(height);
		const { items } = await page.getTextContent();
		text += items.map((item) => ("str" in item ? item.str : "")).join(" ");
	}
	const pages = document.numPages;
	await task.destroy();
	return { pages, widths, heights, text };
}

interface PdfOptions {
	title?: string;
	/** Locked with a password that nobody knows: its keys are noise. */
	locked?: boolean;
	/** More entries of the catalogue, for what a PDF may bring along. */
	catalog?: string;
}

/** A PDF by hand: one page for each list of lines, in the standard font Helvetica (Latin-1). */
export function aPdf(pages: string[][], { title, locked, catalog = "" }: PdfOptions = {}): Buffer {
	const objects: string[] = [];
	const add = (body: string) => objects.push(body);
	const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
	add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
	add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
	add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
	for (const [index, lines] of pages.entries()) {
		const shown = lines.map((line) => `(${literal(line)}) Tj 0 -16 Td`).join("\n");
		const content = `BT /F1 12 Tf 72 770 Td\n${shown}\nET`;
		add(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
		);
		add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
	}
	let trailer = `/Size ${objects.length + 1} /Root 1 0 R`;
	if (title !== undefined) trailer += ` /Info ${add(`<< /Title (${literal(title)}) >>`)} 0 R`;
	if (locked) {
		const noise = `<${"5a".repeat(32)}>`;
		trailer += ` /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /O ${noise} /U ${noise} /P -4 >>`)} 0 R /ID [<00> <00>]`;
	}
	return assemblePdf(objects, trailer.replace(/\/Size \d+/, `/Size ${objects.length + 1}`));
}

/** A PDF of objects as they are written here, numbered from 1. */
export function assemblePdf(objects: string[], trailer: string): Buffer {
	let file = "%PDF-1.4\n";
	const offsets: number[] = [];
	for (const [index, body] of objects.entries()) {
		offsets.push(file.length);
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
	}
	const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(file, "latin1");
}

function literal(text: string): string {
	return text.replace(/[\\()]/g, "\\$&");
}

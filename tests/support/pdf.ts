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

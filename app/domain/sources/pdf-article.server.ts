import { type Article, type ArticleRefusal, lineOf, MAX_PDF_PAGES } from "./article";
import { normalise } from "./normalise";

const EXTRACTOR = "pdf 1, pdfjs 6.5.438";

/**
 * An article from the bytes of a PDF, page by page. Text only: no picture is drawn, no font is loaded, no form or script of
 * the PDF is run. Slow on large ones: run it in a thread (read-article.server.ts).
 */
export async function readPdf(bytes: Uint8Array): Promise<Article | ArticleRefusal> {
	const { getDocument, PasswordException } = await loadPdfReader();
	const task = getDocument({
		// pdfjs takes the memory over, so it gets a copy.
		data: Uint8Array.from(bytes),
		enableXfa: false,
		disableFontFace: true,
		useSystemFonts: false,
		stopAtErrors: false,
		verbosity: 0,
	});
	try {
		const document = await task.promise;
		if (document.numPages > MAX_PDF_PAGES) return "pdf-too-long";
		const pages: string[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			const { items } = await page.getTextContent();
			pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
			page.cleanup();
		}
		const { text, removed } = normalise(pages.join("\n\n"));
		if (text === "") return "pdf-without-text";
		const { info } = await document.getMetadata();
		const title = (info as { Title?: unknown }).Title;
		return {
			title: typeof title === "string" ? lineOf(normalise(title).text) : null,
			byline: null,
			siteName: null,
			publishedOn: null,
			language: null,
			text,
			removed,
			extractor: EXTRACTOR,
		};
	} catch (error) {
		if (error instanceof PasswordException) return "pdf-encrypted";
		// Everything that pdfjs says of a damaged file. Running out of time or memory ends the thread, not this function.
		return "pdf-unreadable";
	} finally {
		await task.destroy().catch(() => undefined);
	}
}

/** Takes a second, so it is done by whoever has a PDF. */
export async function loadPdfReader() {
	// The library would load its second half at the first document, and look for it beside itself.
	// @ts-expect-error it brings no types, and nothing of it is called from here
	await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
	return import("pdfjs-dist/legacy/build/pdf.mjs");
}

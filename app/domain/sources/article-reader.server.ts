import { parentPort } from "node:worker_threads";
import { type Article, type ArticleRefusal, type ArticleType, MAX_TEXT_BYTES } from "./article";

/** What the thread is asked. */
export interface Reading {
	mediaType: ArticleType;
	charset: string | null;
	bytes: Uint8Array;
}

/** Each kind loads a large library, and one reading needs one of them. */
async function load(mediaType: ArticleType) {
	if (mediaType === "application/pdf") {
		const { loadPdfReader, readPdf } = await import("./pdf-article.server");
		await loadPdfReader();
		return ({ bytes }: Reading) => readPdf(bytes);
	}
	const { readHtml } = await import("./html-article.server");
	return async ({ bytes, charset }: Reading) => readHtml(bytes, charset);
}

function atMost(article: Article | ArticleRefusal): Article | ArticleRefusal {
	if (typeof article === "string") return article;
	return Buffer.byteLength(article.text) > MAX_TEXT_BYTES ? "article-too-long" : article;
}

// The entry of a thread of its own, built beside the server: what strangers wrote is taken apart here and nowhere else.
parentPort?.once("message", async (reading: Reading) => {
	const read = await load(reading.mediaType);
	parentPort!.postMessage("ready");
	parentPort!.postMessage(atMost(await read(reading)));
});

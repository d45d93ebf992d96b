import { inThread, ThreadError } from "~/platform/thread.server";
import { type Article, type ArticleRefusal, MAX_TEXT_BYTES } from "./article";
import type { Reading } from "./article-reader.server";
import { decode } from "./decode.server";
import { readPlain } from "./plain-article";

const LIMITS = { milliseconds: 15_000, heapMegabytes: 384, growthMegabytes: 768 };

/**
 * The article in some bytes. HTML and PDF are read in a thread of their own: a hostile page ends that thread and holds nobody
 * up. Plain text takes a time in proportion to its length, a fraction of a second, and needs none.
 */
export async function readArticle(reading: Reading, limits = LIMITS): Promise<Article | ArticleRefusal> {
	if (reading.mediaType === "text/plain") {
		if (reading.bytes.length > MAX_TEXT_BYTES) return "article-too-long";
		return readPlain(decode(reading.bytes, reading.charset));
	}
	try {
		return await inThread<Article | ArticleRefusal>(
			{ built: "article-reader", source: "./article-reader.server.ts", near: import.meta.url },
			reading,
			limits,
		);
	} catch (error) {
		if (error instanceof ThreadError)
			return reading.mediaType === "application/pdf" ? "pdf-unreadable" : "article-unreadable";
		throw error;
	}
}

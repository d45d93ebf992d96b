import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "~/domain/result";
import { clock } from "~/platform/clock";
import { type FetchOptions, fetchPage, type PageRefusal } from "~/platform/web-fetch.server";
import {
	type Article,
	type ArticleRefusal,
	type ArticleType,
	MAX_TEXT_BYTES,
	MAX_UPLOAD_BYTES,
	sniffUpload,
} from "./article";
import { readPlain } from "./plain-article";
import { readArticle } from "./read-article.server";

/** An article that was brought in and read, and is not kept yet: see keep.server.ts. */
export interface Capture {
	origin: "link" | "paste" | "upload";
	/** Where the article is published, as somebody gave it. */
	url: string | null;
	finalUrl: string | null;
	mediaType: ArticleType;
	/** What the SHA-256 is of: the page or file as it came; of pasted words, UTF-8. */
	bytes: Buffer;
	sha256: string;
	capturedAt: Date;
	article: Article;
}

/** Fetches the page that a link names, and reads it. `status` says what the publisher answered, where that is the reason. */
export async function captureLink(
	url: string,
	options: FetchOptions = {},
): Promise<Result<Capture, PageRefusal | ArticleRefusal> & { status?: number }> {
	const fetched = await fetchPage(url, options);
	if (!fetched.ok) return fetched;
	const { bytes, mediaType, charset, finalUrl, fetchedAt } = fetched.value;
	const article = await readArticle({ mediaType, charset, bytes });
	if (typeof article === "string") return refuse(article);
	return ok({ origin: "link", url, finalUrl, mediaType, ...hashed(bytes), capturedAt: fetchedAt, article });
}

/** Reads a page or PDF that somebody saved. What it is is told by its bytes. */
export async function captureUpload(
	bytes: Buffer,
	{ url }: { url: string | null },
): Promise<Result<Capture, ArticleRefusal | "file-too-large">> {
	if (bytes.length === 0) return refuse("article-empty");
	if (bytes.length > MAX_UPLOAD_BYTES) return refuse("file-too-large");
	const mediaType = sniffUpload(bytes);
	if (!mediaType) return refuse("article-type");
	const article = await readArticle({ mediaType, charset: null, bytes });
	if (typeof article === "string") return refuse(article);
	const capturedAt = clock.now();
	return ok({ origin: "upload", url, finalUrl: null, mediaType, ...hashed(bytes), capturedAt, article });
}

/** Takes words that somebody pasted, with what they say about them. */
export function capturePaste(
	text: string,
	about: { url: string | null; title: string | null; siteName: string | null; publishedOn: string | null },
): Result<Capture, ArticleRefusal> {
	const bytes = Buffer.from(text, "utf8");
	if (bytes.length > MAX_TEXT_BYTES) return refuse("article-too-long");
	const { url, ...known } = about;
	const article = readPlain(text);
	if (typeof article === "string") return refuse(article);
	return ok({
		origin: "paste",
		url,
		finalUrl: null,
		mediaType: "text/plain",
		...hashed(bytes),
		capturedAt: clock.now(),
		article: { ...article, ...known },
	});
}

function hashed(bytes: Buffer) {
	return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

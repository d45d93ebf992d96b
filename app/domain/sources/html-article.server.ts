import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { dayOf } from "~/platform/clock";
import { type Article, type ArticleRefusal, languageOf, lineOf } from "./article";
import { decode } from "./decode.server";
import { normalise } from "./normalise";

const EXTRACTOR = "html 1, readability 0.6.0";
/** More elements than any article's page has. They are counted before they are made, roughly: making them is what takes long. */
const MOST_ELEMENTS = 50_000;
/** UTF-16 units. Less is a notice ("page not found"), whatever status it came with. */
const SHORTEST = 100;

/** An article from the bytes of a page of HTML. Slow on large pages: run it in a thread (read-article.server.ts). */
export function readHtml(bytes: Uint8Array, charset: string | null): Article | ArticleRefusal {
	const html = decode(bytes, charset);
	if ((html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return "article-unreadable";
	const document = parse(html);
	const whole = document.body ? normalise(textOf(document.body)).text : "";
	const language = languageOf(document.documentElement.getAttribute("lang"));
	// The reader takes the document apart.
	const found = new Readability(document, {
		serializer: (element) => element as Element,
		maxElemsToParse: MOST_ELEMENTS,
	}).parse();
	const body = normalise(found?.content ? textOf(found.content) : "");
	const text = body.text.length >= SHORTEST ? body : normalise(whole);
	if (text.text.length < SHORTEST) return "article-empty";
	return {
		title: line(found?.title ?? document.title),
		byline: line(found?.byline),
		siteName: line(found?.siteName),
		publishedOn: publishedOn(found?.publishedTime),
		language,
		text: text.text,
		removed: text.removed,
		extractor: EXTRACTOR,
	};
}

/**
 * A document that belongs to no window: nothing in it runs, no frame opens, nothing is loaded, whatever it says.
 */
function parse(html: string): Document {
	const { window } = new JSDOM("");
	return new window.DOMParser().parseFromString(html, "text/html");
}

const UNSEEN = new Set(
	"script style noscript template iframe object embed svg math canvas audio video select button textarea input head".split(
		" ",
	),
);
const BLOCKS = new Set(
	"address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(
		" ",
	),
);

/** The text of an element with its paragraphs apart. Walks without recursion: a page may be nested without end. */
function textOf(root: Element): string {
	const out: string[] = [];
	let node: Node | null = root;
	while (node) {
		const name = node.nodeName.toLowerCase();
		const isElement = node.nodeType === 1;
		let down: Node | null = null;
		if (node.nodeType === 3) out.push(node.nodeValue!.replace(/[\t\n\f\r ]+/g, " "));
		else if (isElement && !UNSEEN.has(name) && !isHidden(node as Element)) {
			if (name === "br") out.push("\n");
			if (name === "td" || name === "th") out.push(" ");
			if (BLOCKS.has(name)) out.push("\n\n");
			down = node.firstChild;
		}
		if (down) {
			node = down;
			continue;
		}
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			if (node && BLOCKS.has(node.nodeName.toLowerCase())) out.push("\n\n");
		}
		node = node === root || node === null ? null : node.nextSibling;
	}
	return out.join("");
}

/** By its own attributes; what a stylesheet hides is not known here. */
function isHidden(element: Element): boolean {
	return (
		element.hasAttribute("hidden") ||
		/(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "")
	);
}

function line(text: string | null | undefined): string | null {
	return lineOf(normalise(text ?? "").text);
}

/** Pages give a moment, or a day; a day stays the day it is. */
function publishedOn(time: string | null | undefined): string | null {
	const text = time?.trim() ?? "";
	const [day] = /^\d{4}-\d{2}-\d{2}$/.exec(text) ?? [];
	const moment = new Date(text);
	if (text === "" || Number.isNaN(moment.getTime())) return null;
	const year = moment.getUTCFullYear();
	return year < 1900 || year > 2100 ? null : (day ?? dayOf(moment));
}

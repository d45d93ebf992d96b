/** Reads the HTML that React writes: every attribute quoted, every tag closed. No parser for the web at large. */
export interface Tag {
	name: string;
	attributes: Record<string, string>;
	/** Where the tag ends in the text. */
	end: number;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:="([^"]*)")?/g;

export function tagsOf(html: string, name?: string): Tag[] {
	return [...html.matchAll(TAG)]
		.filter((match) => name === undefined || match[1]!.toLowerCase() === name)
		.map((match) => ({
			name: match[1]!.toLowerCase(),
			attributes: Object.fromEntries(
				[...match[2]!.matchAll(ATTRIBUTE)].map((pair) => [
					pair[1]!.toLowerCase(),
					unescapeHtml(pair[2] ?? ""),
				]),
			),
			end: match.index + match[0].length,
		}));
}

/** What a reader can read, in one line: tags out, entities resolved, white space joined. */
export function textOf(html: string): string {
	return unescapeHtml(
		html
			.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " ")
			.replace(/<!--[\s\S]*?-->/g, "")
			.replace(/<\/?(a|b|strong|em|i|code|span|q|cite|abbr|time|small|mark|sup|sub)\b[^>]*>/gi, "")
			.replace(/<[^>]+>/g, " "),
	)
		.replace(/\s+/g, " ")
		.trim();
}

/** The whole element with this id, as HTML. */
export function elementById(html: string, id: string): string | undefined {
	const opening = new RegExp(`<([a-z][a-z0-9]*)\\b[^>]*\\bid="${id}"[^>]*>`, "i").exec(html);
	if (!opening) return undefined;
	const name = opening[1]!;
	const same = new RegExp(`<(/?)${name}\\b[^>]*?(/?)>`, "gi");
	same.lastIndex = opening.index;
	let depth = 0;
	for (let tag = same.exec(html); tag; tag = same.exec(html)) {
		if (tag[1]) depth -= 1;
		else if (!tag[2]) depth += 1;
		if (depth === 0) return html.slice(opening.index, same.lastIndex);
	}
	return html.slice(opening.index);
}

/** Addresses of links on a page, without what follows "#". */
export function linksOf(html: string): string[] {
	return tagsOf(html, "a")
		.map(({ attributes }) => (attributes.href ?? "").replace(/#.*$/, ""))
		.filter((href) => href !== "");
}

export function unescapeHtml(text: string): string {
	return text
		.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
		.replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
}

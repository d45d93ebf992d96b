/**
 * Whether a browser says in If-None-Match that it has what carries this tag. Compared weakly, as RFC 9110 §13.1.2 asks: a
 * proxy may have weakened a tag on its way.
 */
export function isKnown(ifNoneMatch: string | null | undefined, tag: string): boolean {
	const opaque = (text: string) => text.trim().replace(/^W\//, "");
	return (ifNoneMatch ?? "")
		.split(",")
		.some((known) => known.trim() === "*" || opaque(known) === opaque(tag));
}

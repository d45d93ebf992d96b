const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Malformed slugs are unknown slugs: they never reach the database. */
export function isSlug(text: string | undefined): text is string {
	return text !== undefined && text.length <= 120 && SLUG.test(text);
}

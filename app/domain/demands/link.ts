import { isSlug } from "~/platform/ids";

/** What a move leads to: another demand, or an institution of the directory; by slug. */
export type Target = { kind: "demand" | "institution"; slug: string };

const ADDRESS = /^(?:https?:\/\/[^/]+)?(?:\/en)?\/(demand|institution)s\/([^/?#]+)[/?#]?/;

/**
 * What somebody has copied from the address bar: the page of a demand or of an institution, or the slug of a demand alone.
 * @returns undefined for anything else
 */
export function readTarget(text: string): Target | undefined {
	const [, kind = "demand", slug = text] = ADDRESS.exec(text) ?? [];
	return isSlug(slug) ? { kind: kind as Target["kind"], slug } : undefined;
}

/** Longest readable part of an address. */
const LONGEST = 70;

/** A title as part of an address, "audit-anggaran-bimtek"; "kasus" where no letter of it can stand there. */
export function slugOf(title: string): string {
	const words = title
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let slug = "";
	for (const word of words) {
		if (slug.length + word.length + 1 > LONGEST) break;
		slug = slug ? `${slug}-${word}` : word;
	}
	return slug || words[0]?.slice(0, LONGEST) || "kasus";
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
	if (!taken.has(slug)) return slug;
	for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
}

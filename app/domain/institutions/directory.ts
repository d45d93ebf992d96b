/** How far the power of an institution reaches. */
export const LEVELS = ["national", "province", "regency", "city", "district", "village"] as const;
export type Level = (typeof LEVELS)[number];

/** In what capacity somebody holds an office. */
export const HOLDER_KINDS = ["definitive", "penjabat", "plt", "plh"] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** Another name, and when it was used where that is known: days as "2017-01-01", the last one included. */
export interface Alias {
	name: string;
	from: string | null;
	until: string | null;
	sourceUrl: string | null;
}

/** All that is recorded of an institution but its offices and where its mail comes from. */
export interface InstitutionFields {
	name: string;
	nameEn: string | null;
	level: Level | null;
	/** The slug of the body that it is part of. */
	parent: string | null;
	/** Kemendagri code without its dot: 36 is a province, 3604 a kabupaten or kota. */
	region: number | null;
	postal: string | null;
	telephone: string | null;
	website: string | null;
	note: string | null;
	noteEn: string | null;
	/** By name. */
	aliases: Alias[];
}

/** Somebody's time in an office. */
export interface Tenure {
	id: number;
	kind: HolderKind;
	/** Its first day. */
	from: string;
	/** Its last day; null: it goes on, or its end is not recorded. */
	until: string | null;
	name: string | null;
	sourceUrl: string;
}

/** These are pages, not institutions. */
export const TAKEN_SLUGS = ["new", "import", "imports"] as const;

/** "36", "3604" and "36.04" as a code; undefined for anything else. Whether it exists is another question. */
export function readRegionCode(text: string): number | undefined {
	const known = /^(\d{2})(?:\.?(\d{2}))?$/.exec(text.trim());
	return known ? Number(known[1]! + (known[2] ?? "")) : undefined;
}

/** 36 for 36 and for 3604. */
export function provinceOf(region: number): number {
	return region > 99 ? Math.floor(region / 100) : region;
}

export type AliasProblem = "alias-shape" | "alias-days" | "alias-twice" | "alias-too-many";

const MAX_ALIASES = 30;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A line for each: "Name", or "Name | 2017-01-01 | 2020-12-31 | https://…", with nothing where nothing is known. */
export function writeAliasLines(aliases: readonly Alias[]): string {
	return aliases
		.map(({ name, from, until, sourceUrl }) =>
			from || until || sourceUrl ? [name, from ?? "", until ?? "", sourceUrl ?? ""].join(" | ") : name,
		)
		.join("\n");
}

export function readAliasLines(
	text: string,
): { ok: true; aliases: Alias[] } | { ok: false; reason: AliasProblem } {
	const lines = text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
	if (lines.length > MAX_ALIASES) return { ok: false, reason: "alias-too-many" };
	const aliases: Alias[] = [];
	for (const line of lines) {
		const parts = line.split("|").map((part) => part.trim());
		const [name = "", from = "", until = "", sourceUrl = ""] = parts;
		if (parts.length > 4 || name === "" || [...name].length > 300)
			return { ok: false, reason: "alias-shape" };
		if ([from, until].some((day) => day !== "" && !isDay(day))) return { ok: false, reason: "alias-shape" };
		if (sourceUrl !== "" && !(/^https?:\/\//i.test(sourceUrl) && URL.canParse(sourceUrl)))
			return { ok: false, reason: "alias-shape" };
		if (from !== "" && until !== "" && until < from) return { ok: false, reason: "alias-days" };
		if (aliases.some((known) => known.name === name)) return { ok: false, reason: "alias-twice" };
		aliases.push({ name, from: from || null, until: until || null, sourceUrl: sourceUrl || null });
	}
	return { ok: true, aliases: sortAliases(aliases) };
}

function isDay(text: string): boolean {
	return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
}

/** By code point, which no server's language changes. */
export function sortAliases(aliases: readonly Alias[]): Alias[] {
	return [...aliases].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The fields in which two records differ, in the order of the first. */
export function changedFields(before: object, after: object): string[] {
	const known = before as Record<string, unknown>;
	return Object.entries(after)
		.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field] ?? null))
		.map(([field]) => field);
}

/**
 * Who held an office on a day: the one who stood in for a while comes first, since that one signed. Undefined where the
 * record does not say.
 */
export function tenureOn<Kept extends Tenure>(tenures: readonly Kept[], day: string): Kept | undefined {
	const inOffice = tenures.filter(({ from, until }) => from <= day && (until === null || day <= until));
	return (
		inOffice.find(({ kind, until }) => kind === "plh" && until !== null) ??
		inOffice.sort((a, b) => (a.from < b.from ? 1 : -1)).at(0)
	);
}

/** Whether two tenures cannot both be: one office has one holder, whom only a daily acting one stands in for. */
export function tenuresClash(a: Omit<Tenure, "id">, b: Omit<Tenure, "id">): boolean {
	if (a.kind === "plh" || b.kind === "plh") return false;
	// An end that is not recorded ends where the next tenure begins.
	if (a.until === null && a.from < b.from) return false;
	if (b.until === null && b.from < a.from) return false;
	return a.from <= (b.until ?? "9999-12-31") && b.from <= (a.until ?? "9999-12-31");
}

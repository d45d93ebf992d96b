import { z } from "zod";

/**
 * Where a list goes on: the sort key and the id of the last row that was shown. Opaque to readers, and no secret. It
 * carries the name of its list, because the key of one order means nothing in another.
 */
export type Cursor = readonly [key: number | string, id: number];

const LONGEST = 1000;
const written = z.tuple([
	z.string(),
	z.union([z.int(), z.string().max(500)]),
	z.int().min(0).max(Number.MAX_SAFE_INTEGER),
]);

export function writeCursor(list: string, [key, id]: Cursor): string {
	return Buffer.from(JSON.stringify([list, key, id]), "utf8").toString("base64url");
}

/** @returns undefined for what is malformed or of another list: the list then begins at its beginning */
export function readCursor(
	list: string,
	kind: "number" | "string",
	text: string | null | undefined,
): Cursor | undefined {
	if (!text || text.length > LONGEST || !/^[\w-]+$/.test(text)) return undefined;
	const [name, key, id] = parse(text) ?? [];
	if (name !== list || typeof key !== kind || id === undefined) return undefined;
	// PostgreSQL takes no null byte in a text.
	if (typeof key === "string" && key.includes("\0")) return undefined;
	return [key as number | string, id];
}

function parse(text: string) {
	try {
		return written.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8"))).data;
	} catch {
		return undefined;
	}
}

export interface PageOf<Row> {
	rows: Row[];
	/** The cursor of the next page; null at the end. */
	next: string | null;
}

/** Cuts one row too many off a list that was asked for `size + 1` rows: it says that there is a next page. */
export function pageOf<Row>(
	list: string,
	rows: Row[],
	size: number,
	cursorOf: (row: Row) => Cursor,
): PageOf<Row> {
	const shown = rows.slice(0, size);
	const last = shown.at(-1);
	return { rows: shown, next: rows.length > size && last ? writeCursor(list, cursorOf(last)) : null };
}

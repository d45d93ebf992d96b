import { createHash } from "node:crypto";
import { z } from "zod";
import {
	type CellProblem,
	readCsvTable,
	type TableRefusal,
	type TableRow,
} from "~/platform/csv-table.server";
import { isSlug } from "~/platform/ids";
import { changedFields, type InstitutionFields, sortAliases, TAKEN_SLUGS } from "./directory";
import { institutionShape, toFields } from "./institution-input.server";

export const IMPORT_FILE = { field: "table", maxBytes: 4 * 1024 * 1024, allowedTypes: "any" } as const;

export const IMPORT_COLUMNS = [
	"slug",
	"name",
	"name_en",
	"level",
	"parent",
	"region",
	"postal",
	"telephone",
	"website",
	"note",
	"note_en",
	"aliases",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Rows of one table. */
export const MOST_ROWS = 10_000;

export type RowProblem =
	| CellProblem
	| "slug-invalid"
	| "slug-twice"
	| "parent-unknown"
	| "parent-loop"
	| "parent-refused"
	| "directory-region-unknown"
	| (string & {});

/** What a row would do, or why it does nothing. */
export interface PlannedRow {
	/** In the file; its names are line 1. */
	line: number;
	slug: string;
	name: string;
	outcome: "new" | "changed" | "same" | "refused";
	/** Of a changed one: which fields. */
	changes: string[];
	problems: Array<{ column: ImportColumn | null; code: RowProblem }>;
	/** What would be recorded; null for a refused one. */
	fields: InstitutionFields | null;
}

export interface ImportPlan {
	rows: PlannedRow[];
	counts: Record<PlannedRow["outcome"], number>;
	/** Of everything that it would do: says later that exactly this was seen. */
	seal: string;
}

/** Institutions as the directory has them, and the regions that there are. */
export interface KnownDirectory {
	/** The fields of those whose slugs are asked for. */
	fields: ReadonlyMap<string, InstitutionFields>;
	/** Of every institution: the slug of its parent. */
	parents: ReadonlyMap<string, string | null>;
	regions: ReadonlySet<number>;
}

export function readImport(
	bytes: Uint8Array,
): { ok: true; rows: TableRow<ImportColumn>[] } | { ok: false; refusal: TableRefusal } {
	return readCsvTable(bytes, {
		columns: IMPORT_COLUMNS,
		required: ["slug", "name"],
		telephones: ["telephone"],
		maxRows: MOST_ROWS,
	});
}

const rowSchema = z.object(institutionShape);

/**
 * What a table would do to the directory. An empty cell leaves what is there; names in "aliases", with "|" between them,
 * are added to those there are. A row whose parent is refused is refused too.
 */
export function planImport(rows: readonly TableRow<ImportColumn>[], known: KnownDirectory): ImportPlan {
	const times = new Map<string, number>();
	for (const { cells } of rows) times.set(cells.slug, (times.get(cells.slug) ?? 0) + 1);
	const planned = rows.map((row) => planRow(row, known, (times.get(row.cells.slug) ?? 0) > 1));
	refuseParents(planned, known);
	const counts = { new: 0, changed: 0, same: 0, refused: 0 };
	for (const { outcome } of planned) counts[outcome] += 1;
	const seal = createHash("sha256")
		.update(JSON.stringify(planned.map(({ slug, outcome, fields }) => [slug, outcome, fields])))
		.digest("hex");
	return { rows: planned, counts, seal };
}

function planRow(row: TableRow<ImportColumn>, known: KnownDirectory, isTwice: boolean): PlannedRow {
	const { cells, line } = row;
	const problems: PlannedRow["problems"] = [...row.problems];
	const before = known.fields.get(cells.slug);
	if (!isSlug(cells.slug) || (TAKEN_SLUGS as readonly string[]).includes(cells.slug))
		problems.push({ column: "slug", code: "slug-invalid" });
	else if (isTwice) problems.push({ column: "slug", code: "slug-twice" });
	const checked = rowSchema.safeParse({ ...cells, aliases: cells.aliases.split("|").join("\n") });
	if (!checked.success && problems.length === 0)
		for (const issue of checked.error.issues)
			problems.push({ column: issue.path[0] as ImportColumn, code: issue.message });
	let fields: InstitutionFields | null = null;
	if (checked.success) {
		fields = merged(before, toFields(checked.data));
		if (fields.region !== null && !known.regions.has(fields.region))
			problems.push({ column: "region", code: "directory-region-unknown" });
	}
	const changes = before && fields ? changedFields(before, fields) : [];
	return {
		line,
		slug: cells.slug,
		name: cells.name,
		outcome: problems.length > 0 ? "refused" : !before ? "new" : changes.length > 0 ? "changed" : "same",
		changes,
		problems,
		fields: problems.length > 0 ? null : fields,
	};
}

function merged(before: InstitutionFields | undefined, row: InstitutionFields): InstitutionFields {
	if (!before) return row;
	const more = row.aliases.filter(({ name }) => !before.aliases.some((alias) => alias.name === name));
	const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
	return { ...before, ...filled, aliases: sortAliases([...before.aliases, ...more]) };
}

/** Refuses rows under a parent that is not there, is refused itself, or is under them. */
function refuseParents(planned: PlannedRow[], known: KnownDirectory): void {
	const rowOf = new Map(planned.map((row) => [row.slug, row]));
	const parentOf = (slug: string) => rowOf.get(slug)?.fields?.parent ?? known.parents.get(slug) ?? null;
	let found: boolean;
	do {
		found = false;
		for (const row of planned) {
			const parent = row.fields?.parent;
			if (!row.fields || !parent) continue;
			const parentRow = rowOf.get(parent);
			const code = isUnder(parent, row.slug, parentOf)
				? "parent-loop"
				: known.parents.has(parent) || parentRow?.fields
					? null
					: parentRow
						? "parent-refused"
						: "parent-unknown";
			if (code === null) continue;
			row.problems.push({ column: "parent", code });
			row.outcome = "refused";
			row.fields = null;
			found = true;
		}
	} while (found);
}

function isUnder(slug: string, ancestor: string, parentOf: (slug: string) => string | null): boolean {
	const seen = new Set<string>();
	for (let at: string | null = slug; at !== null && !seen.has(at); at = parentOf(at)) {
		if (at === ancestor) return true;
		seen.add(at);
	}
	return false;
}

import type { Db } from "~/platform/database.server";
import type { ImportPlan, PlannedRow } from "./import-table.server";
import { type DirectoryImport, planImportNow } from "./queries.server";

/** Rows of a tried table that are shown at once. */
const ROWS_SHOWN = 200;

/** A tried table as its page shows it: some of its rows, and whether it was imported. */
export interface Trial {
	id: string;
	fileName: string;
	done: DirectoryImport["done"];
	/** Null once the table is forgotten. */
	plan: {
		counts: ImportPlan["counts"];
		seal: string;
		rows: Array<Omit<PlannedRow, "fields">>;
		/** The line with which the next rows begin; null at the end. */
		next: number | null;
	} | null;
}

/** @param from the line to begin with, as the address says it */
export async function readTrial(db: Db, kept: DirectoryImport, from: string | null): Promise<Trial> {
	const { id, fileName, done, content } = kept;
	const plan = content && (await planImportNow(db, content));
	if (!plan) return { id, fileName, done, plan: null };
	const first = from !== null && /^\d{1,6}$/.test(from) ? Number(from) : 0;
	const rest = plan.rows.filter(({ line }) => line >= first);
	return {
		id,
		fileName,
		done,
		plan: {
			counts: plan.counts,
			seal: plan.seal,
			rows: rest.slice(0, ROWS_SHOWN).map(({ fields, ...row }) => row),
			next: rest[ROWS_SHOWN]?.line ?? null,
		},
	};
}

import type { Generated, Selectable } from "kysely";

/** A table of institutions that was tried, and perhaps taken in. */
export interface DirectoryImportTable {
	id: string;
	file_name: string;
	/** The bytes of the file; null once they are forgotten. */
	content: Buffer | null;
	made_by: number;
	made_at: Generated<Date>;
	imported_at: Date | null;
	/** Institutions that it added, and those that it changed. */
	added: number | null;
	changed: number | null;
}

export type DirectoryImportRow = Selectable<DirectoryImportTable>;

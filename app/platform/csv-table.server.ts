import { CsvError, parse } from "csv-parse/sync";

/** Why a file is no table of ours. Nothing of it is read any further. */
export type TableRefusal =
	| { code: "table-empty" }
	/** Not text, or text in UTF-16: neither is what a spreadsheet saves as CSV. */
	| { code: "table-not-text" }
	/** Names that are asked for and are not there, and names that nobody asked for; both empty: one stands twice. */
	| { code: "table-header"; missing: string[]; unknown: string[] }
	| { code: "table-too-many-rows"; most: number }
	/** A quotation mark that is not closed, or stands inside a cell without quotes. */
	| { code: "table-quotes"; line: number };

/** Why a cell, or a whole row, cannot be taken. */
export type CellProblem =
	/** More or fewer cells than there are names: the cells have moved, so none of them is trusted. */
	| "row-length"
	/** Would be calculated by the next spreadsheet that opens it. */
	| "cell-formula"
	/** Bytes that are no UTF-8, mostly a line saved as Windows-1252 in a file that says otherwise. */
	| "cell-encoding"
	| "cell-control"
	| "cell-long";

export interface TableRow<Column extends string> {
	/** Where it begins in the file; the names are line 1. */
	line: number;
	/** Trimmed, NFC, newlines as \n; "" where the file has no such column. */
	cells: Record<Column, string>;
	/** `column` is null for a problem of the whole row. Empty: the row can be read. */
	problems: Array<{ column: Column | null; code: CellProblem }>;
}

export interface TableShape<Column extends string> {
	/** Every name that may stand in the first line, in any order. */
	columns: readonly Column[];
	/** Those that have to. */
	required: readonly Column[];
	maxRows: number;
	/** Columns of telephone numbers, where "+62 254 123456" is no formula. */
	telephones?: readonly Column[];
	/** Characters of one cell. */
	maxCell?: number;
}

export type Table<Column extends string> =
	| { ok: true; rows: TableRow<Column>[] }
	| { ok: false; refusal: TableRefusal };

const REPLACED = "\uFFFD";
const FORMULA = /^\s*[=+\-@]/;
/** International numbers only: no sign in it but the first makes a sum, and one number is none. */
const TELEPHONE = /^ *\+\d[\d ]{5,24}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads a CSV file (RFC 4180, UTF-8 with or without its mark, commas or the semicolons of an Indonesian spreadsheet) whose
 * first line names its columns. Rows that cannot be taken are listed with the others, each with its problems, so that
 * a dry run can show every row. Empty lines are no rows.
 */
export function readCsvTable<Column extends string>(
	bytes: Uint8Array,
	{ columns, required, maxRows, telephones = [], maxCell = 2000 }: TableShape<Column>,
): Table<Column> {
	// UTF-16 has a zero in every second byte, and no text has one.
	if (bytes.includes(0)) return refused({ code: "table-not-text" });
	const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
	if (text.trim() === "") return refused({ code: "table-empty" });
	const firstLine = /^[^\n]*/.exec(text.trimStart())?.[0] ?? "";
	let records: Array<{ record: string[]; info: { lines: number } }>;
	try {
		records = parse(text, {
			delimiter: count(firstLine, ";") > count(firstLine, ",") ? ";" : ",",
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			// One row too many says that there are more.
			to: maxRows + 2,
		}) as unknown as typeof records;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return refused({ code: "table-quotes", line: Number(error.lines ?? 1) });
	}
	const [head, ...body] = records;
	if (!head) return refused({ code: "table-empty" });
	const names = head.record.map((name) => name.trim().toLowerCase());
	const missing = required.filter((name) => !names.includes(name));
	const unknown = names.filter((name) => !(columns as readonly string[]).includes(name));
	if (missing.length > 0 || unknown.length > 0 || new Set(names).size < names.length)
		return refused({ code: "table-header", missing, unknown });
	// Spreadsheets leave lines of nothing but commas behind.
	const filled = body.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
	if (body.length > maxRows) return refused({ code: "table-too-many-rows", most: maxRows });
	return {
		ok: true,
		rows: filled.map(({ record, info }) =>
			readRow(record, info.lines, names as Column[], { columns, telephones, maxCell }),
		),
	};
}

function readRow<Column extends string>(
	record: readonly string[],
	lastLine: number,
	names: readonly Column[],
	{
		columns,
		telephones,
		maxCell,
	}: { columns: readonly Column[]; telephones: readonly Column[]; maxCell: number },
): TableRow<Column> {
	const newlines = record.reduce((sum, cell) => sum + count(cell, "\n"), 0);
	const cells = Object.fromEntries(columns.map((name) => [name, ""])) as Record<Column, string>;
	const problems: TableRow<Column>["problems"] = [];
	if (record.length !== names.length) problems.push({ column: null, code: "row-length" });
	for (const [i, column] of names.entries()) {
		const raw = record[i] ?? "";
		const cell = raw.normalize("NFC").trim();
		cells[column] = cell;
		// A tab or a newline before the sign hides it from people and not from spreadsheets.
		if (FORMULA.test(raw) && !(telephones.includes(column) && TELEPHONE.test(raw)))
			problems.push({ column, code: "cell-formula" });
		if (cell.includes(REPLACED)) problems.push({ column, code: "cell-encoding" });
		if (CONTROL.test(cell)) problems.push({ column, code: "cell-control" });
		if ([...cell].length > maxCell) problems.push({ column, code: "cell-long" });
	}
	return { line: lastLine - newlines, cells, problems };
}

function count(text: string, sign: string): number {
	return text.split(sign).length - 1;
}

function refused(refusal: TableRefusal): { ok: false; refusal: TableRefusal } {
	return { ok: false, refusal };
}

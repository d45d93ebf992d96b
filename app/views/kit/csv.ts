export type Cell = string | number | null;

/**
 * A table for spreadsheets and programs (RFC 4180): a line of names, commas, CRLF, dates as ISO 8601, numbers with a
 * point and no separators. UTF-8 with the mark that some spreadsheets need to see it.
 */
export function csvOf(columns: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string {
	return `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("")}`;
}

/** Text that a spreadsheet would take for a formula is shown as text. Numbers are ours, and may be negative. */
function cellText(cell: Cell): string {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const text = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

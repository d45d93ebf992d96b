import type { HolidayKind } from "~/domain/clocks/calendar";
import { type Holiday, keepDaysOf, type ReadRow, type ReadRows } from "./holiday";

/** The words of the second column. They are a notation, not a text: both forms are read on pages of both languages. */
const KINDS: Readonly<Record<string, HolidayKind>> = {
	libur: "holiday",
	holiday: "holiday",
	cuti: "joint_leave",
	leave: "joint_leave",
};

/**
 * Reads one line a day, "2027-01-01; libur; Tahun Baru 2027 Masehi; New Year’s Day"; the English name may be left out.
 * Empty lines and lines that begin with # are passed over.
 */
export function readLines(year: number, text: string): ReadRows {
	const rows: ReadRow[] = [];
	for (const [index, line] of text.split("\n").entries()) {
		const trimmed = line.trim();
		if (trimmed !== "" && !trimmed.startsWith("#")) rows.push(readLine(index + 1, trimmed));
	}
	return keepDaysOf(year, rows);
}

function readLine(row: number, text: string): ReadRow {
	const cells = text.split(";").map((cell) => cell.trim());
	const [day = "", kindWord = "", name = "", nameEn = ""] = cells;
	if (cells.length < 3 || cells.length > 4) return { row, text, problem: "row-unreadable" };
	if (!isDay(day)) return { row, text, problem: "date-invalid" };
	const kind = Object.hasOwn(KINDS, kindWord.toLowerCase()) ? KINDS[kindWord.toLowerCase()] : undefined;
	if (!kind) return { row, text, problem: "kind-unknown" };
	return { row, text, holiday: { day, kind, name, nameEn: nameEn || null } };
}

/** As lines that `readLines` reads back. A semicolon in a name would end it, so it becomes a comma. */
export function writeLines(days: readonly Holiday[]): string {
	return days
		.map(({ day, kind, name, nameEn }) =>
			[day, kind === "holiday" ? "libur" : "cuti", name, ...(nameEn ? [nameEn] : [])]
				.map((cell) => cell.replaceAll(";", ","))
				.join("; "),
		)
		.join("\n");
}

/** Whether this is a day that exists, written "2027-01-01". */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

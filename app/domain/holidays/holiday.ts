import type { HolidayKind } from "~/domain/clocks/calendar";

/** A day on which the state does not work, as a decree has it. */
export interface Holiday {
	/** "2022-05-26" */
	day: string;
	kind: HolidayKind;
	name: string;
	nameEn: string | null;
}

export const NAME_LENGTH = 120;
/** More rows than a decree has by far; a file with more is not one. */
export const MAX_ROWS = 200;

export type RowProblem =
	| "row-unreadable"
	| "date-invalid"
	| "date-outside-year"
	| "date-twice"
	| "kind-unknown"
	| "name-missing"
	| "name-long"
	| "not-a-day"
	| "repeats"
	| "too-many-rows";

export interface RefusedRow {
	/** Number of the line or of the entry in the file, from 1. */
	row: number;
	/** What stands there, cut to what can be shown. */
	text: string;
	problem: RowProblem;
}

/** What somebody handed in for a year: the days that can be kept, in their order, and the rows that cannot. */
export interface ReadRows {
	days: Holiday[];
	refused: RefusedRow[];
}

/** A row as it was read, before it is held against its year and its neighbours. */
export type ReadRow =
	| { row: number; text: string; problem: RowProblem }
	| { row: number; text: string; holiday: Holiday };

/** Keeps the rows that a year can have: its own days, each once, with a name. */
export function keepDaysOf(year: number, rows: readonly ReadRow[]): ReadRows {
	const days = new Map<string, Holiday>();
	const refused: RefusedRow[] = [];
	for (const read of rows) {
		const { row, text } = read;
		const problem = "problem" in read ? read.problem : problemOf(year, read.holiday, days, row);
		if (problem) refused.push({ row, text: [...text].slice(0, 200).join(""), problem });
		else if ("holiday" in read) days.set(read.holiday.day, read.holiday);
	}
	return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), refused };
}

function problemOf(
	year: number,
	{ day, name, nameEn }: Holiday,
	days: ReadonlyMap<string, Holiday>,
	row: number,
): RowProblem | undefined {
	if (row > MAX_ROWS) return "too-many-rows";
	if (!day.startsWith(`${year}-`)) return "date-outside-year";
	if (days.has(day)) return "date-twice";
	if (name === "") return "name-missing";
	if ([...name].length > NAME_LENGTH || [...(nameEn ?? "")].length > NAME_LENGTH) return "name-long";
	return undefined;
}

export interface Comparison {
	added: Holiday[];
	removed: Holiday[];
	/** Another kind or another name. */
	changed: Array<{ before: Holiday; after: Holiday }>;
	same: Holiday[];
}

/** What a revision changes, each list in the order of the days. */
export function compareDays(before: readonly Holiday[], after: readonly Holiday[]): Comparison {
	const earlier = new Map(before.map((holiday) => [holiday.day, holiday]));
	const later = new Map(after.map((holiday) => [holiday.day, holiday]));
	const result: Comparison = { added: [], removed: [], changed: [], same: [] };
	for (const day of [...new Set([...earlier.keys(), ...later.keys()])].sort()) {
		const [was, is] = [earlier.get(day), later.get(day)];
		if (!was) result.added.push(is!);
		else if (!is) result.removed.push(was);
		else if (was.kind === is.kind && was.name === is.name && was.nameEn === is.nameEn) result.same.push(is);
		else result.changed.push({ before: was, after: is });
	}
	return result;
}

export function changesNothing({ added, removed, changed }: Comparison): boolean {
	return added.length + removed.length + changed.length === 0;
}

/** The days that are counted otherwise after a revision: another name alone moves no deadline. */
export function changedDays({ added, removed, changed }: Comparison): string[] {
	const otherKind = changed.filter(({ before, after }) => before.kind !== after.kind);
	return [...added, ...removed, ...otherKind.map(({ after }) => after)].map(({ day }) => day);
}

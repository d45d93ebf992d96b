import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import type { CertificateChange } from "~/domain/clocks/queries.server";

export type SegmentKind = "run" | "wait" | "late" | "left";

export interface Segment {
	kind: SegmentKind;
	from: string;
	to: string;
	/** In hundredths of the whole span. */
	start: number;
	width: number;
}

export interface Span {
	segments: Segment[];
	/** Where the first due day lies, in hundredths; the present one where it is another. */
	firstDue: number;
	due: number;
}

interface SpanFacts {
	startedOn: string;
	firstDueOn: string;
	dueOn: string;
	changes: ReadonlyArray<Pick<CertificateChange, "kind" | "changedOn">>;
	today: string;
}

/** A deadline as a row of pieces, from its receipt to its end or, where that is later, to today or its stop. */
export function drawSpan({ startedOn, firstDueOn, dueOn, changes, today }: SpanFacts): Span {
	const until = stopOf(changes) ?? today;
	const end = [dueOn, firstDueOn, until].sort().at(-1)!;
	const length = Math.max(1, daysBetween(startedOn, end));
	const at = (day: string) => round((daysBetween(startedOn, day) / length) * 100);
	const segments: Segment[] = [];
	const add = (kind: SegmentKind, from: string, to: string) => {
		if (from < to) segments.push({ kind, from, to, start: at(from), width: round(at(to) - at(from)) });
	};
	let day = startedOn;
	for (const pause of pausesOf(changes, until)) {
		add("run", day, pause.from);
		add("wait", pause.from, pause.to);
		day = pause.to;
	}
	const ranUntil = [until, dueOn].sort()[0]!;
	add("run", day, ranUntil);
	add("late", [day, dueOn].sort().at(-1)!, until);
	// What is stopped or waits for an answer has no days left that are counted.
	if (stopOf(changes) === undefined && !isPaused(changes)) add("left", until, dueOn);
	return { segments, firstDue: at(firstDueOn), due: at(dueOn) };
}

function pausesOf(changes: SpanFacts["changes"], until: string): Array<{ from: string; to: string }> {
	const pauses: Array<{ from: string; to: string }> = [];
	let from: string | undefined;
	for (const { kind, changedOn } of changes) {
		if (kind === "paused") from = changedOn;
		else if (from !== undefined && (kind === "resumed" || kind === "stopped")) {
			pauses.push({ from, to: changedOn });
			from = undefined;
		}
	}
	if (from !== undefined) pauses.push({ from, to: until });
	return pauses;
}

function isPaused(changes: SpanFacts["changes"]): boolean {
	return changes.findLast(({ kind }) => ["paused", "resumed", "stopped"].includes(kind))?.kind === "paused";
}

/** The day of the stop that stands. */
function stopOf(changes: SpanFacts["changes"]): string | undefined {
	const last = changes.findLast(({ kind }) => kind === "stopped" || kind === "reopened");
	return last?.kind === "stopped" ? last.changedOn : undefined;
}

function daysBetween(from: string, to: string): number {
	return differenceInCalendarDays(parseISO(to), parseISO(from));
}

function round(n: number): number {
	return Math.round(n * 100) / 100;
}

import type { Status } from "~/domain/demands/status";

/**
 * How a demand stands to its own deadline. Each public demand is exactly one of these today, and only the first three
 * count for "on time".
 */
export const TIMINGS = [
	"on-time",
	"late",
	"overdue",
	"running",
	"paused",
	"not-started",
	"withdrawn",
] as const;
export type Timing = (typeof TIMINGS)[number];

/** Fewer rows than this say little, and the page says so. */
export const SMALL_SAMPLE = 10;

/** Whose demands are counted; all of them without any of these. */
export interface FigureScope {
	/** Slug of the addressee's institution. */
	institution?: string;
	/** Slug of the organisation that proposed the case. */
	organisation?: string;
	/** Province by its Kemendagri code. */
	province?: number;
}

export interface Figures {
	/** The day in Jakarta for which they hold. */
	asOf: string;
	/** Public demands that lists show. */
	total: number;
	byStatus: Record<Status, number>;
	byTiming: Record<Timing, number>;
	/** Whole days from the proof of receipt to the first answer, and of how many demands; null where there is none. */
	firstAnswer: { medianDays: number | null; demands: number };
}

/** Closed in time, of those that are closed or overdue. Null where there are none: that is no zero. */
export function onTimeShare({ byTiming }: Pick<Figures, "byTiming">): { share: number | null; of: number } {
	const of = byTiming["on-time"] + byTiming.late + byTiming.overdue;
	return { share: of === 0 ? null : byTiming["on-time"] / of, of };
}

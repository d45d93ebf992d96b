import type { TimelineEvent } from "~/domain/events/queries.server";
import { isVerdict } from "./status";

/** What the watchdogs say of a demand now, and the entry that says it. */
export interface Assessment {
	/** "proposed" waits for a second watchdog; "reopened" took the last verdict back. */
	stage: "verdict" | "proposed" | "reopened";
	event: TimelineEvent;
	/** Ids of corrections to that entry. */
	correctedBy: number[];
}

/**
 * The watchdogs' assessment, from entries alone: their last verdict, what they have proposed since, or the reopening.
 * A reply, a claim of the institution or an auditor's finding never becomes one.
 * @param events of the demand, in any order; those of other demands are passed over
 */
export function readAssessment(events: readonly TimelineEvent[], demandId: number): Assessment | null {
	let found: Omit<Assessment, "correctedBy"> | null = null;
	// Dates may be entered late; ids tell in which order the record grew.
	for (const event of [...events].sort((a, b) => a.id - b.id)) {
		if (event.demandId !== demandId) continue;
		const stage = stageOf(event);
		if (stage) found = { stage, event };
		// A move that is no verdict settles what was proposed before it.
		else if (event.kind === "status_changed" && found?.stage === "proposed") found = null;
	}
	if (!found) return null;
	const { id } = found.event;
	return {
		...found,
		correctedBy: events.filter(({ correctsEventId }) => correctsEventId === id).map((event) => event.id),
	};
}

function stageOf({ kind, actorRole, fromStatus, toStatus }: TimelineEvent): Assessment["stage"] | undefined {
	if (kind === "verdict_proposed") return "proposed";
	if (kind !== "status_changed") return undefined;
	if (toStatus !== null && isVerdict(toStatus) && actorRole === "watchdog") return "verdict";
	if (fromStatus !== null && isVerdict(fromStatus)) return "reopened";
	return undefined;
}

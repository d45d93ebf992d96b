import { writeItem } from "~/domain/moderation/moderation";
import type { LogEntry } from "~/domain/moderation/queries.server";
import { csvOf } from "~/views/kit/csv";

/** The public log for programs: codes, not words, and no title of anything. */
export function logCsv(entries: LogEntry[]): string {
	return csvOf(
		["decision", "decided_at", "item", "action", "reason", "on_appeal", "explanation"],
		entries.map((entry) => [
			entry.id,
			entry.decidedAt.toISOString(),
			entry.item ? writeItem(entry.item) : "draft",
			entry.action,
			entry.reason,
			entry.onAppeal ? "yes" : "no",
			entry.explanation,
		]),
	);
}

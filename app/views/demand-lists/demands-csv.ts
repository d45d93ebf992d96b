import type { DemandLine } from "~/domain/demand-lists/queries.server";
import { csvOf } from "~/views/kit/csv";

/** The demands behind a figure, with the days it is counted from. The words are those of the addresses, in no language. */
export function demandsCsv(rows: readonly DemandLine[]): string {
	return csvOf(
		[
			"demand",
			"title",
			"case",
			"organisation",
			"institution",
			"province_code",
			"status",
			"since",
			"timing",
			"received_on",
			"first_due_on",
			"due_on",
			"paused_on",
			"stopped_on",
			"first_answer_on",
		],
		rows.map((row) => [
			row.slug,
			row.title,
			row.caseSlug,
			row.organisation,
			row.institution,
			row.provinceCode,
			row.status,
			row.since,
			row.timing,
			row.receivedOn,
			row.firstDueOn,
			row.dueOn,
			row.pausedOn,
			row.stoppedOn,
			row.answeredOn,
		]),
	);
}

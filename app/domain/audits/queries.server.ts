import type { Db } from "~/platform/database.server";
import type { AuditorKind, RecommendationStatus } from "./audit";

export interface OfficialStanding {
	recommendationId: number;
	/** As the report counts them: "1", "2.a". */
	findingNumber: string;
	recommendationNumber: string;
	recommendation: string;
	auditorName: string;
	auditorNameEn: string | null;
	/** Of "apip" the status is an analogue, and is to be shown as one. */
	auditorKind: AuditorKind;
	/** "belum_ditindaklanjuti" where the auditor has said nothing since the report. */
	status: RecommendationStatus;
	/** The day as of which the auditor says so; null where the auditor has said nothing since the report. */
	asOf: string | null;
	/** The entry of the timeline with its document. */
	eventId: number | null;
}

/** What auditors officially say now of every recommendation about a demand, as their reports count them. */
export async function listOfficialStandings(db: Db, demandId: number): Promise<OfficialStanding[]> {
	const rows = await db
		.selectFrom("audit")
		.innerJoin("institution", "institution.id", "audit.auditor_id")
		.innerJoin("audit_finding", "audit_finding.audit_id", "audit.id")
		.innerJoin("audit_recommendation", "audit_recommendation.finding_id", "audit_finding.id")
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom("audit_recommendation_status")
					.innerJoin("event", "event.id", "audit_recommendation_status.event_id")
					.select([
						"audit_recommendation_status.to_status",
						"audit_recommendation_status.event_id",
						"event.occurred_on",
					])
					.whereRef("recommendation_id", "=", "audit_recommendation.id")
					.orderBy("ordinal", "desc")
					.limit(1)
					.as("last"),
			(join) => join.onTrue(),
		)
		.select([
			"audit_recommendation.id",
			"audit_recommendation.number as recommendation_number",
			"audit_recommendation.body",
			"audit_finding.number as finding_number",
			"institution.name",
			"institution.name_en",
			"audit.auditor_kind",
			"last.to_status",
			"last.occurred_on",
			"last.event_id",
		])
		.where("audit.demand_id", "=", demandId)
		.orderBy("audit.created_at")
		.orderBy("audit_finding.id")
		.orderBy("audit_recommendation.id")
		.execute();
	return rows.map((row) => ({
		recommendationId: row.id,
		findingNumber: row.finding_number,
		recommendationNumber: row.recommendation_number,
		recommendation: row.body,
		auditorName: row.name,
		auditorNameEn: row.name_en,
		auditorKind: row.auditor_kind,
		status: row.to_status ?? "belum_ditindaklanjuti",
		asOf: row.occurred_on,
		eventId: row.event_id,
	}));
}

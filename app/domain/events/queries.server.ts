import { isListed, isReadable } from "~/domain/moderation/queries.server";
import type { Db } from "~/platform/database.server";
import type { EventKind } from "./event";

export interface TimelineEvent {
	id: number;
	kind: EventKind;
	demandId: number | null;
	demandSlug: string | null;
	demandTitle: string | null;
	demandTitleEn: string | null;
	occurredOn: string;
	recordedAt: Date;
	actorRole: string;
	actorName: string | null;
	title: string;
	titleEn: string | null;
	body: string | null;
	bodyEn: string | null;
	language: "id" | "en";
	sourceUrl: string | null;
	fromStatus: string | null;
	toStatus: string | null;
	proofOfReceipt: boolean;
	confirmsEventId: number | null;
	correctsEventId: number | null;
	evidence: {
		id: string;
		title: string;
		tier: number;
		obtainedOn: string;
		url: string | null;
		sha256: string | null;
		mediaType: string | null;
		byteSize: number | null;
		fileName: string | null;
	} | null;
}

export interface RecentEvent extends TimelineEvent {
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
}

/** The timeline of a case, oldest first. */
export async function listCaseTimeline(db: Db, caseFileId: number): Promise<TimelineEvent[]> {
	const rows = await selectEvents(db)
		.where("event.case_file_id", "=", caseFileId)
		.orderBy("event.occurred_on")
		.orderBy("event.id")
		.execute();
	return rows.map(toTimelineEvent);
}

/** The timeline of one demand, oldest first, with what concerns the whole case. */
export async function listDemandTimeline(
	db: Db,
	caseFileId: number,
	demandId: number,
): Promise<TimelineEvent[]> {
	const rows = await selectEvents(db)
		.where("event.case_file_id", "=", caseFileId)
		.where((eb) => eb.or([eb("event.demand_id", "=", demandId), eb("event.demand_id", "is", null)]))
		.orderBy("event.occurred_on")
		.orderBy("event.id")
		.execute();
	return rows.map(toTimelineEvent);
}

/** What was recorded last on the whole site, newest first. */
export async function listRecentEvents(db: Db, limit: number): Promise<RecentEvent[]> {
	const rows = await selectEvents(db)
		.where(isListed("case", "event.case_file_id"))
		.where(isListed("demand", "event.demand_id"))
		.orderBy("event.id", "desc")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		...toTimelineEvent(row),
		caseSlug: row.case_slug,
		caseTitle: row.case_title,
		caseTitleEn: row.case_title_en,
	}));
}

/** One event with its case, for mail about it. */
export async function findEvent(
	db: Db,
	id: number,
): Promise<(RecentEvent & { caseFileId: number }) | undefined> {
	const row = await selectEvents(db).where("event.id", "=", id).executeTakeFirst();
	return (
		row && {
			...toTimelineEvent(row),
			caseFileId: row.case_file_id,
			caseSlug: row.case_slug,
			caseTitle: row.case_title,
			caseTitleEn: row.case_title_en,
		}
	);
}

/** What is about something that moderators took from readers is not in it; an erratum repeats words of its statement. */
function selectEvents(db: Db) {
	return db
		.selectFrom("event")
		.innerJoin("case_file", "case_file.id", "event.case_file_id")
		.leftJoin("demand", "demand.id", "event.demand_id")
		.leftJoin("account", "account.id", "event.actor_id")
		.leftJoin("institution as speaker", "speaker.id", "event.institution_id")
		.leftJoin("evidence", "evidence.id", "event.evidence_id")
		.leftJoin("erratum", "erratum.event_id", "event.id")
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom("demand_version")
					.select(["demand_version.title", "demand_version.title_en"])
					.whereRef("demand_version.demand_id", "=", "event.demand_id")
					.orderBy("version", "desc")
					.limit(1)
					.as("text"),
			(join) => join.onTrue(),
		)
		.selectAll("event")
		.select([
			"case_file.slug as case_slug",
			"case_file.title as case_title",
			"case_file.title_en as case_title_en",
			"demand.slug as demand_slug",
			"text.title as demand_title",
			"text.title_en as demand_title_en",
			// An institution speaks in its own name.
			(eb) => eb.fn.coalesce("account.name", "speaker.name").as("actor_name"),
			"evidence.title as evidence_title",
			"evidence.tier",
			"evidence.obtained_on",
			"evidence.url",
			"evidence.sha256",
			"evidence.media_type",
			"evidence.byte_size",
			"evidence.file_name",
		])
		.where(isReadable("case", "event.case_file_id"))
		.where(isReadable("demand", "event.demand_id"))
		.where(isReadable("statement", "erratum.statement_id"));
}

type EventSelection = Awaited<ReturnType<ReturnType<typeof selectEvents>["execute"]>>[number];

function toTimelineEvent(row: EventSelection): TimelineEvent {
	return {
		id: row.id,
		kind: row.kind,
		demandId: row.demand_id,
		demandSlug: row.demand_slug,
		demandTitle: row.demand_title,
		demandTitleEn: row.demand_title_en,
		occurredOn: row.occurred_on,
		recordedAt: row.recorded_at,
		actorRole: row.actor_role,
		actorName: row.actor_name,
		title: row.title,
		titleEn: row.title_en,
		body: row.body,
		bodyEn: row.body_en,
		language: row.language,
		sourceUrl: row.source_url,
		fromStatus: row.from_status,
		toStatus: row.to_status,
		proofOfReceipt: row.proof_of_receipt,
		confirmsEventId: row.confirms_event_id,
		correctsEventId: row.corrects_event_id,
		evidence:
			row.evidence_id === null
				? null
				: {
						id: row.evidence_id,
						title: row.evidence_title!,
						tier: row.tier!,
						obtainedOn: row.obtained_on!,
						url: row.url,
						sha256: row.sha256?.toString("hex") ?? null,
						mediaType: row.media_type,
						byteSize: row.byte_size,
						fileName: row.file_name,
					},
	};
}

import { sql } from "kysely";
import type { ItemKind } from "~/domain/moderation/moderation";
import { isReadable } from "~/domain/moderation/queries.server";
import { HANDLING_HOURS } from "~/domain/replies/reply";
import type { Db } from "~/platform/database.server";
import { type HandlingFigure, isCorrectionTicket } from "./fact-correction";

/** A request for correction. Its words are for moderators and for whoever has the ticket. */
export interface FactCorrection {
	id: string;
	ticket: string;
	/** What it is about, by name; null where readers may not see that now. */
	item: { kind: ItemKind; slug: string; position: number } | null;
	caseTitle: string;
	caseTitleEn: string | null;
	caseSlug: string;
	written: string;
	corrected: string;
	sourceUrl: string | null;
	/** By whose reply link it was asked for. */
	institution: { name: string; nameEn: string | null } | null;
	createdAt: Date;
	decision: { accepted: boolean; explanation: string; language: "id" | "en"; decidedAt: Date } | null;
}

export async function findCorrection(
	db: Db,
	ticket: string | undefined,
): Promise<FactCorrection | undefined> {
	if (!isCorrectionTicket(ticket)) return undefined;
	const row = await selectCorrections(db).where("fact_correction.ticket", "=", ticket).executeTakeFirst();
	return row && toCorrection(row);
}

/** By its id, for the mail about it. */
export async function findCorrectionById(db: Db, id: string): Promise<FactCorrection | undefined> {
	const row = await selectCorrections(db).where("fact_correction.id", "=", id).executeTakeFirst();
	return row && toCorrection(row);
}

/** What waits for an answer, oldest first. */
export async function listOpenCorrections(db: Db, limit: number): Promise<FactCorrection[]> {
	const rows = await selectCorrections(db)
		.where("fact_correction_decision.correction_id", "is", null)
		.orderBy("fact_correction.created_at")
		.orderBy("fact_correction.id")
		.limit(limit)
		.execute();
	return rows.map(toCorrection);
}

/**
 * How promptly replies that rest on a letter, and requests for correction, were answered. One that is open for longer than
 * it may be counts as not on time; one that is not due yet counts nowhere.
 */
export async function listHandlingFigures(db: Db): Promise<HandlingFigure[]> {
	const { rows } = await sql<{
		kind: HandlingFigure["kind"];
		on_time: string;
		due: string;
		median: number | null;
		answered: string;
	}>`select kind, count(*) filter (where hours <= ${HANDLING_HOURS}) as on_time,
			count(*) filter (where hours is not null or open_hours > ${HANDLING_HOURS}) as due,
			count(hours) as answered,
			percentile_cont(0.5) within group (order by hours) as median
		from (
			select 'reply' as kind, extract(epoch from d.decided_at - r.sent_at) / 3600 as hours,
				extract(epoch from now() - r.sent_at) / 3600 as open_hours
			from reply r left join reply_decision d on d.reply_id = r.id
			where r.evidence_id is not null and (d.method is null or d.method = 'document')
			union all
			select 'correction', extract(epoch from d.decided_at - f.created_at) / 3600,
				extract(epoch from now() - f.created_at) / 3600
			from fact_correction f left join fact_correction_decision d on d.correction_id = f.id
		) x group by kind order by kind desc`.execute(db);
	return rows.map((row) => ({
		kind: row.kind,
		onTime: Number(row.on_time),
		due: Number(row.due),
		answered: Number(row.answered),
		medianHours: row.median === null ? null : Number(row.median),
	}));
}

function selectCorrections(db: Db) {
	return db
		.selectFrom("fact_correction")
		.innerJoin("case_file", "case_file.id", "fact_correction.case_file_id")
		.leftJoin("demand", "demand.id", "fact_correction.demand_id")
		.leftJoin("statement", "statement.id", "fact_correction.statement_id")
		.leftJoin("reply_link", "reply_link.id", "fact_correction.link_id")
		.leftJoin("institution", "institution.id", "reply_link.institution_id")
		.leftJoin("fact_correction_decision", "fact_correction_decision.correction_id", "fact_correction.id")
		.select(["fact_correction.id", "ticket", "written", "corrected", "source_url"])
		.select("fact_correction.created_at")
		.select(["case_file.slug as case_slug", "case_file.title", "case_file.title_en"])
		.select(["demand.slug as demand_slug", "statement.position"])
		.select(["institution.name", "institution.name_en"])
		.select(["accepted", "explanation", "language", "decided_at"])
		.select(
			sql<boolean>`${isReadable("case", "fact_correction.case_file_id")}
				and ${isReadable("demand", "fact_correction.demand_id")}
				and ${isReadable("statement", "fact_correction.statement_id")}`.as("readable"),
		);
}

type CorrectionSelection = Awaited<ReturnType<ReturnType<typeof selectCorrections>["execute"]>>[number];

function toCorrection(row: CorrectionSelection): FactCorrection {
	const item: FactCorrection["item"] = row.demand_slug
		? { kind: "demand", slug: row.demand_slug, position: 0 }
		: row.position !== null
			? { kind: "statement", slug: row.case_slug, position: row.position }
			: { kind: "case", slug: row.case_slug, position: 0 };
	return {
		id: row.id,
		ticket: row.ticket,
		item: row.readable ? item : null,
		caseTitle: row.title,
		caseTitleEn: row.title_en,
		caseSlug: row.case_slug,
		written: row.written,
		corrected: row.corrected,
		sourceUrl: row.source_url,
		institution: row.name === null ? null : { name: row.name, nameEn: row.name_en },
		createdAt: row.created_at,
		decision:
			row.accepted === null
				? null
				: {
						accepted: row.accepted,
						explanation: row.explanation!,
						language: row.language!,
						decidedAt: row.decided_at!,
					},
	};
}

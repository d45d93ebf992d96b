import { sql } from "kysely";
import { type Clock, readClock } from "~/domain/clocks/clock";
import { countByVersion } from "~/domain/counts/queries.server";
import { isReadable } from "~/domain/moderation/queries.server";
import { placeOfQuote, type QuoteSource } from "~/domain/quotes/quote";
import { today } from "~/platform/clock";
import type { Db } from "~/platform/database.server";
import { isSlug } from "~/platform/ids";
import type { Status } from "./status";

export interface Demand {
	id: number;
	slug: string;
	position: number;
	caseFileId: number;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	version: number;
	/** When this version was published. */
	versionSince: Date;
	title: string;
	titleEn: string | null;
	outcome: string;
	outcomeEn: string | null;
	subject: string | null;
	subjectEn: string | null;
	addressee: {
		slug: string;
		name: string;
		nameEn: string | null;
		note: string | null;
		noteEn: string | null;
		institutionSlug: string;
		/** The public body that the office belongs to. */
		institution: { name: string; nameEn: string | null };
	};
	quote: { exact: string; translationEn: string | null; source: QuoteSource };
	/** What the quote claims about others. */
	claimType: "none" | "allegation" | "concern" | "conditional";
	claimNote: string | null;
	claimNoteEn: string | null;
	editorNote: string | null;
	editorNoteEn: string | null;
	checks: Array<{ code: string; label: string; labelEn: string }>;
	status: Status;
	statusSince: string;
	/** Day of the last reopening; null for a demand that never was closed. */
	reopenedOn: string | null;
	clock: Clock;
	/** The day in Jakarta on which clock and status were read. */
	asOf: string;
	/** Exact total of standing signatures, of all versions. */
	signatures: number;
	/** Of them, those of the latest version. */
	signaturesOfVersion: number;
}

/** The public demands of a case in their order. */
export async function listDemands(db: Db, caseFileId: number): Promise<Demand[]> {
	const rows = await selectDemands(db)
		.where("demand.case_file_id", "=", caseFileId)
		.orderBy("demand.position")
		.execute();
	return rows.map(toDemand);
}

/** A public demand by its slug; drafts are not found. */
export async function findDemand(db: Db, slug: string | undefined): Promise<Demand | undefined> {
	if (!isSlug(slug)) return undefined;
	const row = await selectDemands(db).where("demand.slug", "=", slug).executeTakeFirst();
	return row && toDemand(row);
}

/** The public demands of several cases, by the id of the case, each in its order. */
export async function listDemandsOfCases(
	db: Db,
	caseFileIds: readonly number[],
): Promise<Map<number, Demand[]>> {
	const byCase = new Map(caseFileIds.map((id) => [id, [] as Demand[]]));
	if (caseFileIds.length === 0) return byCase;
	const rows = await selectDemands(db)
		.where("demand.case_file_id", "in", caseFileIds)
		.orderBy("demand.position")
		.execute();
	for (const row of rows) byCase.get(row.case_file_id)?.push(toDemand(row));
	return byCase;
}

/** These demands, as far as they are public, in the order of the ids. */
export async function listDemandsById(db: Db, ids: readonly number[]): Promise<Demand[]> {
	if (ids.length === 0) return [];
	const rows = await selectDemands(db).where("demand.id", "in", ids).execute();
	const byId = new Map(rows.map((row) => [row.id, toDemand(row)]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Where a demand leads, or what leads to it. */
export interface DemandLink {
	kind: "merged_into" | "merged_from" | "successor" | "succeeds" | "same_demand";
	/** The other demand; null where the power lies with an institution to which nothing is addressed yet. */
	demand: { slug: string; title: string; titleEn: string | null } | null;
	institution: { slug: string; name: string; nameEn: string | null } | null;
	/** The rule that was cited for a referral, in its language. */
	rule: string | null;
	language: "id" | "en";
}

/** The links of a demand that hold now: those of a move hold while that move is the last. */
export async function listDemandLinks(db: Db, demandId: number): Promise<DemandLink[]> {
	const { rows } = await sql<{
		kind: DemandLink["kind"];
		demand_slug: string | null;
		title: string | null;
		title_en: string | null;
		institution_slug: string | null;
		name: string | null;
		name_en: string | null;
		rule: string | null;
		language: "id" | "en";
	}>`
		with mine as (
			select l.*, l.target_demand_id as other_id, l.kind as seen_as from demand_link l where l.demand_id = ${demandId}
			union all
			select l.*, l.demand_id, case l.kind when 'merged_into' then 'merged_from' when 'successor' then 'succeeds'
				else l.kind end from demand_link l where l.target_demand_id = ${demandId}
		)
		select mine.seen_as as kind, d.slug as demand_slug, text.title, text.title_en, i.slug as institution_slug, i.name,
			i.name_en, mine.rule, mine.language
		from mine
		left join event e on e.demand_link_id = mine.id
		left join demand d on d.id = mine.other_id
		left join lateral (select title, title_en from demand_version v where v.demand_id = d.id
			order by version desc limit 1) text on true
		left join lateral (select from_status, to_status from event s where s.demand_id = d.id and s.kind = 'status_changed'
			order by status_ordinal desc limit 1) other on true
		left join institution i on i.id = mine.target_institution_id
		where (mine.kind = 'same_demand' or e.status_ordinal = (select max(status_ordinal) from event s
				where s.demand_id = mine.demand_id and s.kind = 'status_changed'))
			and (d.id is null or is_public_status(other.from_status, other.to_status) and ${isReadable("demand", "d.id")})
		order by mine.id`.execute(db);
	return rows.map((row) => ({
		kind: row.kind,
		demand: row.demand_slug ? { slug: row.demand_slug, title: row.title!, titleEn: row.title_en } : null,
		institution: row.institution_slug
			? { slug: row.institution_slug, name: row.name!, nameEn: row.name_en }
			: null,
		rule: row.rule,
		language: row.language,
	}));
}

/** The demand that an event has merged another into; undefined where it merged nothing, or where readers may not see it. */
export async function findMerger(
	db: Db,
	eventId: number,
): Promise<{ slug: string; title: string; titleEn: string | null } | undefined> {
	const row = await selectDemands(db)
		.innerJoin("demand_link", "demand_link.target_demand_id", "demand.id")
		.innerJoin("event as merger", "merger.demand_link_id", "demand_link.id")
		.where("merger.id", "=", eventId)
		.where("demand_link.kind", "=", "merged_into")
		.executeTakeFirst();
	return row && { slug: row.slug, title: row.title, titleEn: row.title_en };
}

function selectDemands(db: Db) {
	return db
		.selectFrom("demand")
		.innerJoin("case_file", "case_file.id", "demand.case_file_id")
		.innerJoinLateral(
			// The view demand_status would be worked out for every demand there is.
			(eb) =>
				eb
					.selectFrom("event")
					.select(["from_status", "to_status as status", "occurred_on as since"])
					.whereRef("event.demand_id", "=", "demand.id")
					.where("event.kind", "=", "status_changed")
					.orderBy("status_ordinal", "desc")
					.limit(1)
					.as("current"),
			(join) => join.onTrue(),
		)
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("demand_version")
					.selectAll()
					.whereRef("demand_version.demand_id", "=", "demand.id")
					.orderBy("version", "desc")
					.limit(1)
					.as("text"),
			(join) => join.onTrue(),
		)
		.innerJoin("office", "office.id", "text.addressee_office_id")
		.innerJoin("institution", "institution.id", "office.institution_id")
		.innerJoin("quote", "quote.id", "demand.quote_id")
		.innerJoin("source", "source.id", "quote.source_id")
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("event")
					.select([
						sql<string | null>`max(occurred_on) filter (where from_status in
							('fulfilled','partly_fulfilled','refused','not_competent','unanswered','merged'))`.as(
							"reopened_on",
						),
					])
					.whereRef("event.demand_id", "=", "demand.id")
					.where("event.kind", "=", "status_changed")
					.as("reopening"),
			(join) => join.onTrue(),
		)
		.leftJoin("clock_standing", (join) =>
			join.onRef("clock_standing.demand_id", "=", "demand.id").on("clock_standing.is_own", "=", true),
		)
		.leftJoin("clock", "clock.id", "clock_standing.clock_id")
		.selectAll("text")
		.select([
			"demand.id",
			"demand.slug",
			"demand.position",
			"demand.case_file_id",
			"case_file.slug as case_slug",
			"case_file.title as case_title",
			"case_file.title_en as case_title_en",
			"current.status",
			"current.since",
			"office.slug as office_slug",
			"office.name as office_name",
			"office.name_en as office_name_en",
			"office.note as office_note",
			"office.note_en as office_note_en",
			"institution.slug as institution_slug",
			"institution.name as institution_name",
			"institution.name_en as institution_name_en",
			"quote.exact",
			"quote.translation_en",
			"quote.prefix",
			"quote.suffix",
			"quote.start_at",
			"quote.end_at",
			"quote.is_repeated",
			"reopening.reopened_on",
			"clock.started_on",
			"clock.first_due_on",
			"clock_standing.due_on",
			"clock_standing.paused_on",
			"clock_standing.stopped_on",
			"source.publisher",
			"source.url as source_url",
			"source.statement_date",
		])
		.select((eb) => [
			eb
				.selectFrom("demand_slot")
				.select((slot) => slot.fn.coalesce(slot.fn.sum<string>("n"), sql<string>`0`).as("n"))
				.whereRef("demand_slot.demand_id", "=", "demand.id")
				.as("signatures"),
			// While there is one version, all signatures are of it, and nobody counts them again.
			sql<string | null>`case when text.version > 1 then (select coalesce(sum(n), 0)
				from (${countByVersion(sql.ref("demand.id"))}) v where v.version = text.version) end`.as(
				"signatures_of_version",
			),
			sql<Array<{ code: string; label: string; labelEn: string }>>`coalesce((
				select json_agg(json_build_object('code', c.code, 'label', c.label, 'labelEn', c.label_en) order by c.code)
				from demand_check c where c.demand_id = demand.id), '[]')`.as("checks"),
		])
		.where(sql<boolean>`is_public_status(current.from_status, current.status)`)
		.where(isReadable("demand", "demand.id"));
}

type DemandSelection = Awaited<ReturnType<ReturnType<typeof selectDemands>["execute"]>>[number];

function toDemand(row: DemandSelection): Demand {
	const asOf = today();
	return {
		id: row.id,
		slug: row.slug,
		position: row.position,
		caseFileId: row.case_file_id,
		caseSlug: row.case_slug,
		caseTitle: row.case_title,
		caseTitleEn: row.case_title_en,
		version: row.version,
		versionSince: row.created_at,
		title: row.title,
		titleEn: row.title_en,
		outcome: row.outcome,
		outcomeEn: row.outcome_en,
		subject: row.subject,
		subjectEn: row.subject_en,
		addressee: {
			slug: row.office_slug,
			name: row.office_name,
			nameEn: row.office_name_en,
			note: row.office_note,
			noteEn: row.office_note_en,
			institutionSlug: row.institution_slug,
			institution: { name: row.institution_name, nameEn: row.institution_name_en },
		},
		quote: {
			exact: row.exact,
			translationEn: row.translation_en,
			source: {
				publisher: row.publisher,
				url: row.source_url,
				statementDate: row.statement_date,
				place: placeOfQuote(row),
			},
		},
		claimType: row.claim_type,
		claimNote: row.claim_note,
		claimNoteEn: row.claim_note_en,
		editorNote: row.editor_note,
		editorNoteEn: row.editor_note_en,
		checks: row.checks,
		status: row.status as Status,
		statusSince: row.since,
		reopenedOn: row.reopened_on,
		clock: readClock(
			row.started_on === null
				? { startedOn: null, today: asOf }
				: {
						startedOn: row.started_on,
						firstDueOn: row.first_due_on!,
						dueOn: row.due_on!,
						pausedOn: row.paused_on,
						stoppedOn: row.stopped_on,
						today: asOf,
					},
		),
		asOf,
		signatures: Number(row.signatures),
		signaturesOfVersion: Number(row.signatures_of_version ?? row.signatures),
	};
}

import { type Selectable, sql } from "kysely";
import type { Demand } from "~/domain/demands/queries.server";
import { isListed } from "~/domain/moderation/queries.server";
import type { Database, Db } from "~/platform/database.server";
import type { ClockChangeKind, RuleKey } from "./clock";

/** A deadline that is due on another day by the calendar of now than by the one it was counted with. */
export interface DeadlineMove {
	clockId: number;
	caseFileId: number;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	demandId: number | null;
	demandSlug: string | null;
	demandTitle: string | null;
	demandTitleEn: string | null;
	rule: RuleKey;
	from: string;
	to: string;
}

/**
 * The open deadlines in working days that these changed days move; those that wait for an answer are counted again when
 * it has come. Soonest first.
 * @param changed days that a revision of the calendar adds, takes out or gives another kind
 */
export async function listDeadlineMoves(db: Db, changed: readonly string[]): Promise<DeadlineMove[]> {
	if (changed.length === 0) return [];
	const days = [...changed].sort();
	// A deadline that ends before the first of these days, or begins after the last, is counted over none of them.
	const { rows } = await sql<DeadlineMove>`
		select c.id as "clockId", c.case_file_id as "caseFileId", f.slug as "caseSlug", f.title as "caseTitle",
			f.title_en as "caseTitleEn", c.demand_id as "demandId", d.slug as "demandSlug", t.title as "demandTitle",
			t.title_en as "demandTitleEn", r.key as rule, s.due_on as "from", n.due_on as "to"
		from clock_standing s
		join clock c on c.id = s.clock_id
		join clock_rule r on r.id = c.rule_id
		join case_file f on f.id = c.case_file_id
		join lateral read_clock(c.id, null) n on n.due_on <> s.due_on
		left join demand d on d.id = c.demand_id
		left join lateral (select title, title_en from demand_version v where v.demand_id = d.id
			order by version desc limit 1) t on true
		where s.stopped_on is null and s.paused_on is null and r.unit = 'working'
			and c.started_on < ${days.at(-1)!}::date and s.due_on >= ${days[0]!}::date
		order by s.due_on, c.id
	`.execute(db);
	return rows;
}

/** A rule that deadlines are counted by, as it was when the deadline started. */
export interface ClockRule {
	id: number;
	key: RuleKey;
	unit: "working" | "calendar" | "hours";
	/** Days, or hours. */
	length: number;
	/** What it may be extended by in all, in its unit; null where it says nothing of it. */
	extension: number | null;
	countsJointLeave: boolean;
	law: string;
	lawEn: string;
	sourceUrl: string | null;
	/** That somebody who knows the law, or its own text, bears it out. */
	isConfirmed: boolean;
}

export interface CertificateChange {
	/** 1 is the first. */
	ordinal: number;
	kind: ClockChangeKind;
	changedOn: string;
	/** Of an extension, in the unit of the rule. */
	days: number | null;
	/** From then on; while it is paused, as it was. */
	dueOn: string;
	/** A person's words; for a stop and a reopening the status, for the calendar the decree. */
	reason: string;
	eventId: number | null;
	/** The revision of the calendar that moved it. */
	calendar: { year: number; revision: number } | null;
}

/** Where a demand's own deadline comes from, and all that has become of it. */
export interface Certificate {
	clockId: number;
	rule: ClockRule;
	/** In force for the day that it was first due on; null for calendar days, and where no decree was known. */
	calendar: { year: number; revision: number; decree: string } | null;
	/** Of receipt. */
	evidenceId: string;
	firstDueOn: string;
	/** In their order. */
	changes: CertificateChange[];
}

/** Undefined before there is a proof of receipt. */
export async function findCertificate(db: Db, demandId: number): Promise<Certificate | undefined> {
	const row = await db
		.selectFrom("clock_standing")
		.innerJoin("clock", "clock.id", "clock_standing.clock_id")
		.innerJoin("clock_rule", "clock_rule.id", "clock.rule_id")
		.leftJoin("calendar_revision", "calendar_revision.id", "clock.calendar_revision_id")
		.selectAll("clock_rule")
		.select([
			"clock.id as clock_id",
			"clock.evidence_id",
			"clock.first_due_on",
			"calendar_revision.year",
			"calendar_revision.revision",
			"calendar_revision.decree",
		])
		.where("clock_standing.demand_id", "=", demandId)
		.where("clock_standing.is_own", "=", true)
		.executeTakeFirst();
	if (!row) return undefined;
	const changes = await db
		.selectFrom("clock_change")
		.leftJoin("calendar_revision", "calendar_revision.id", "clock_change.calendar_revision_id")
		.selectAll("clock_change")
		.select(["calendar_revision.year", "calendar_revision.revision"])
		.where("clock_id", "=", row.clock_id)
		.orderBy("ordinal")
		.execute();
	return {
		clockId: row.clock_id,
		rule: toRule(row),
		calendar:
			row.year === null || row.revision === null || row.decree === null
				? null
				: { year: row.year, revision: row.revision, decree: row.decree },
		evidenceId: row.evidence_id,
		firstDueOn: row.first_due_on,
		changes: changes.map((change) => ({
			ordinal: change.ordinal,
			kind: change.kind,
			changedOn: change.changed_on,
			days: change.days,
			dueOn: change.due_on,
			reason: change.reason,
			eventId: change.event_id,
			calendar:
				change.year === null || change.revision === null
					? null
					: { year: change.year, revision: change.revision },
		})),
	};
}

/** An open deadline of a public demand. */
export interface OpenDeadline {
	clockId: number;
	rule: RuleKey;
	dueOn: string;
	firstDueOn: string;
	/** How often it has been changed: rises with each. */
	changes: number;
	/** Of the last change, or of the start. */
	changedAt: Date;
	demandSlug: string;
	demandTitle: string;
	demandTitleEn: string | null;
	claimType: Demand["claimType"];
	addressee: string;
	addresseeEn: string | null;
}

/** The public deadlines that run, those that are due last first; those that are paused have no day to tell. */
export async function listOpenDeadlines(
	db: Db,
	{ demand, institution }: { demand?: string; institution?: string },
	limit: number,
): Promise<OpenDeadline[]> {
	const { rows } = await sql<OpenDeadline>`
		select c.id as "clockId", r.key as rule, s.due_on as "dueOn", c.first_due_on as "firstDueOn", s.changes,
			coalesce((select max(h.recorded_at) from clock_change h where h.clock_id = c.id), c.recorded_at) as "changedAt",
			m.slug as "demandSlug", v.title as "demandTitle", v.title_en as "demandTitleEn", v.claim_type as "claimType",
			o.name as addressee, o.name_en as "addresseeEn"
		from clock_standing s
		join clock c on c.id = s.clock_id
		join clock_rule r on r.id = c.rule_id
		join demand_standing d on d.demand_id = s.demand_id and d.is_public
		join demand m on m.id = s.demand_id
		join demand_version v on v.demand_id = d.demand_id and v.version = d.version
		join office o on o.id = v.addressee_office_id
		where s.stopped_on is null and s.paused_on is null and ${isListed("demand", "d.demand_id")}
			${demand === undefined ? sql`` : sql`and m.slug = ${demand}`}
			${institution === undefined ? sql`` : sql`and d.institution_id = (select id from institution where slug = ${institution})`}
		order by s.due_on desc, c.id desc
		limit ${limit}
	`.execute(db);
	return rows;
}

function toRule(row: Selectable<Database["clock_rule"]>): ClockRule {
	return {
		id: row.id,
		key: row.key as RuleKey,
		unit: row.unit,
		length: row.length,
		extension: row.extension,
		countsJointLeave: row.counts_joint_leave,
		law: row.law,
		lawEn: row.law_en,
		sourceUrl: row.source_url,
		isConfirmed: row.is_confirmed,
	};
}

import { sql } from "kysely";
import { isReadable } from "~/domain/moderation/queries.server";
import type { Db } from "~/platform/database.server";
import type { RevisionReason, VersionText } from "./revision";

export interface Office {
	slug: string;
	name: string;
	nameEn: string | null;
}

export interface Version extends VersionText {
	version: number;
	office: Office;
	publishedAt: Date;
	/** Why it followed the one before; null for the first. */
	reason: string | null;
	language: "id" | "en" | null;
	/** Its entry in the timeline. */
	eventId: number | null;
}

/** Every version of a demand, latest first. */
export async function listVersions(db: Db, demandId: number): Promise<Version[]> {
	const rows = await db
		.selectFrom("demand_version")
		.innerJoin("office", "office.id", "demand_version.addressee_office_id")
		.leftJoin(
			(eb) =>
				eb
					.selectFrom("revision_decision")
					.innerJoin("demand_revision", "demand_revision.id", "revision_decision.revision_id")
					.select(["demand_id", "version", "event_id", "demand_revision.reason", "demand_revision.language"])
					.as("made_by"),
			(join) =>
				join
					.onRef("made_by.demand_id", "=", "demand_version.demand_id")
					.onRef("made_by.version", "=", "demand_version.version"),
		)
		.selectAll("demand_version")
		.select(["office.slug as office_slug", "office.name as office_name", "office.name_en as office_name_en"])
		.select(["made_by.reason", "made_by.language", "made_by.event_id"])
		.where("demand_version.demand_id", "=", demandId)
		.orderBy("demand_version.version", "desc")
		.execute();
	return rows.map((row) => ({
		...toVersionText(row),
		version: row.version,
		office: { slug: row.office_slug, name: row.office_name, nameEn: row.office_name_en },
		publishedAt: row.created_at,
		reason: row.reason,
		language: row.language,
		eventId: row.event_id,
	}));
}

interface TextRow {
	title: string;
	title_en: string | null;
	outcome: string;
	outcome_en: string | null;
	subject: string | null;
	subject_en: string | null;
	office_slug: string;
	claim_type: VersionText["claimType"];
	claim_note: string | null;
	claim_note_en: string | null;
}

function toVersionText(row: TextRow): VersionText {
	return {
		title: row.title,
		titleEn: row.title_en,
		outcome: row.outcome,
		outcomeEn: row.outcome_en,
		subject: row.subject,
		subjectEn: row.subject_en,
		addressee: row.office_slug,
		claimType: row.claim_type,
		claimNote: row.claim_note,
		claimNoteEn: row.claim_note_en,
	};
}

export interface Revision {
	id: string;
	demandId: number;
	demandSlug: string;
	caseFileId: number;
	/** The organisation that proposed the demand. */
	proposerId: number;
	baseVersion: number;
	text: VersionText;
	office: Office;
	reason: string;
	language: "id" | "en";
	author: string;
	authorId: number;
	createdAt: Date;
	decision: {
		published: boolean;
		reason: RevisionReason | null;
		explanation: string | null;
		language: "id" | "en";
		decidedAt: Date;
	} | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function findRevision(db: Db, id: string | undefined): Promise<Revision | undefined> {
	if (id === undefined || !UUID.test(id)) return undefined;
	const row = await selectRevisions(db).where("demand_revision.id", "=", id).executeTakeFirst();
	return row && toRevision(row);
}

/** The last revision that was proposed of a demand, decided or not. */
export async function findLastRevision(db: Db, demandId: number): Promise<Revision | undefined> {
	const row = await selectRevisions(db)
		.where("demand_revision.demand_id", "=", demandId)
		.orderBy("demand_revision.created_at", "desc")
		.limit(1)
		.executeTakeFirst();
	return row && toRevision(row);
}

/** Revisions that wait for a moderator, oldest first; each demand has at most one. */
export async function listOpenRevisions(db: Db, limit: number): Promise<Revision[]> {
	const rows = await selectRevisions(db)
		.where("revision_decision.revision_id", "is", null)
		.orderBy("demand_revision.created_at")
		.orderBy("demand_revision.id")
		.limit(limit)
		.execute();
	return rows.map(toRevision);
}

/** Every office that a demand can be addressed to, under its institution, by name. */
export async function listAddressees(
	db: Db,
): Promise<Array<Office & { institution: string; institutionEn: string | null }>> {
	return db
		.selectFrom("office")
		.innerJoin("institution", "institution.id", "office.institution_id")
		.select(["office.slug", "office.name", "office.name_en as nameEn"])
		.select(["institution.name as institution", "institution.name_en as institutionEn"])
		.orderBy("institution.name")
		.orderBy("office.name")
		.execute();
}

function selectRevisions(db: Db) {
	return db
		.selectFrom("demand_revision")
		.innerJoin("demand", "demand.id", "demand_revision.demand_id")
		.innerJoin("case_file", "case_file.id", "demand.case_file_id")
		.innerJoin("office", "office.id", "demand_revision.addressee_office_id")
		.innerJoin("account", "account.id", "demand_revision.author_id")
		.leftJoin("revision_decision", "revision_decision.revision_id", "demand_revision.id")
		.selectAll("demand_revision")
		.select(["demand.slug as demand_slug", "demand.case_file_id", "case_file.proposer_id"])
		.select(["office.slug as office_slug", "office.name as office_name", "office.name_en as office_name_en"])
		.select([
			"account.name as author",
			"revision_decision.published",
			"revision_decision.reason as refused_for",
			"revision_decision.explanation",
			"revision_decision.language as decision_language",
			sql<Date | null>`revision_decision.decided_at`.as("decided_at"),
		])
		.where(isReadable("demand", "demand.id"));
}

type RevisionSelection = Awaited<ReturnType<ReturnType<typeof selectRevisions>["execute"]>>[number];

function toRevision(row: RevisionSelection): Revision {
	return {
		id: row.id,
		demandId: row.demand_id,
		demandSlug: row.demand_slug,
		caseFileId: row.case_file_id,
		proposerId: row.proposer_id,
		baseVersion: row.base_version,
		text: toVersionText(row),
		office: { slug: row.office_slug, name: row.office_name, nameEn: row.office_name_en },
		reason: row.reason,
		language: row.language,
		author: row.author,
		authorId: row.author_id,
		createdAt: row.created_at,
		decision:
			row.published === null
				? null
				: {
						published: row.published,
						reason: row.refused_for,
						explanation: row.explanation,
						language: row.decision_language!,
						decidedAt: row.decided_at!,
					},
	};
}

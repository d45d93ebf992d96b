import { type RawBuilder, sql } from "kysely";
import { isReadable } from "~/domain/moderation/queries.server";
import type { Db } from "~/platform/database.server";
import { type Capacity, type NoticeState, readNoticeState } from "./notice";

export interface Notice {
	id: string;
	capacity: Capacity;
	state: NoticeState;
	sentAt: Date | null;
	institution: { slug: string; name: string; nameEn: string | null };
}

/** Who is told of a case, and how far that has come: addressees first. */
export async function listNotices(db: Db, caseFileId: number): Promise<Notice[]> {
	const rows = await db
		.selectFrom("notice")
		.innerJoin("institution", "institution.id", "notice.institution_id")
		.select(["notice.id", "capacity", "queued_at", "sent_at", "failed_at", "slug", "name", "name_en"])
		.where("case_file_id", "=", caseFileId)
		.orderBy("capacity")
		.orderBy("name")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		capacity: row.capacity,
		state: readNoticeState({ queuedAt: row.queued_at, sentAt: row.sent_at, failedAt: row.failed_at }),
		sentAt: row.sent_at,
		institution: { slug: row.slug, name: row.name, nameEn: row.name_en },
	}));
}

/** What a notice says. */
export interface NoticeText {
	capacity: Capacity;
	institution: string;
	caseSlug: string;
	caseTitle: string;
	proposer: string;
	/** Titles of the demands to this institution that readers can see, in their order. */
	demands: string[];
	/** By which it answers; null where none works. */
	replyLinkId: string | null;
}

/** @returns undefined once moderators have taken the case from readers: a mail would lead to nothing */
export async function findNoticeText(db: Db, id: string): Promise<NoticeText | undefined> {
	const row = await db
		.selectFrom("notice")
		.innerJoin("institution", "institution.id", "notice.institution_id")
		.innerJoin("case_file", "case_file.id", "notice.case_file_id")
		.innerJoin("organisation", "organisation.id", "case_file.proposer_id")
		.select(["capacity", "notice.institution_id", "notice.case_file_id", "institution.name as institution"])
		.select(["case_file.slug", "case_file.title", "organisation.name as proposer"])
		.leftJoin("reply_link", (join) =>
			join
				.onRef("reply_link.case_file_id", "=", "notice.case_file_id")
				.onRef("reply_link.institution_id", "=", "notice.institution_id")
				.on("reply_link.revoked_at", "is", null),
		)
		.select("reply_link.id as reply_link_id")
		.where("notice.id", "=", id)
		.where(isReadable("case", "case_file.id"))
		.executeTakeFirst();
	if (!row) return undefined;
	const { rows } = await sql<{ title: string }>`select d.title from (${ADDRESSED}) d
		where d.case_file_id = ${row.case_file_id} and d.institution_id = ${row.institution_id}
		order by d.position`.execute(db);
	return {
		capacity: row.capacity,
		institution: row.institution,
		caseSlug: row.slug,
		caseTitle: row.title,
		proposer: row.proposer,
		demands: rows.map(({ title }) => title),
		replyLinkId: row.reply_link_id,
	};
}

export interface Due {
	caseFileId: number;
	institutionId: number;
	capacity: Capacity;
}

/** Which institutions have a right to be told of a case and have no notice of it yet. */
export async function listDue(db: Db, caseFileId: number): Promise<Due[]> {
	return selectDue(db, sql`x.case_file_id = ${caseFileId}`);
}

/** Public cases that some institution has not been told of. */
export async function listUntoldCases(db: Db): Promise<number[]> {
	const due = await selectDue(db, sql`true`);
	return [...new Set(due.map(({ caseFileId }) => caseFileId))];
}

/** Institutions with an address for which a notice waits: one that was hidden, or left over from a crash. */
export async function listUnsentInstitutions(db: Db): Promise<number[]> {
	const { rows } = await sql<{ institution_id: number }>`
		select distinct n.institution_id from notice n
		join lateral (select email from institution_address a where a.institution_id = n.institution_id
			order by a.id desc limit 1) a on a.email is not null
		where n.queued_at is null and ${isReadable("case", "n.case_file_id")}
		order by n.institution_id`.execute(db);
	return rows.map((row) => row.institution_id);
}

/** Public demands with the institution that each is addressed to by its latest version. */
const ADDRESSED = sql`
	select d.case_file_id, d.position, v.title, o.institution_id from demand d
	join lateral (select title, addressee_office_id from demand_version where demand_id = d.id
		order by version desc limit 1) v on true
	join office o on o.id = v.addressee_office_id
	where demand_is_public(d.id) and ${isReadable("demand", "d.id")}`;

async function selectDue(db: Db, where: RawBuilder<unknown>): Promise<Due[]> {
	const { rows } = await sql<{ case_file_id: number; institution_id: number; capacity: Capacity }>`
		select x.case_file_id, x.institution_id,
			case when bool_or(x.addressed) then 'addressee' else 'subject' end as capacity
		from (
			select case_file_id, institution_id, true as addressed from (${ADDRESSED}) a
			union all
			select s.case_file_id, s.institution_id, false from case_subject s
			where exists (select from demand d where d.case_file_id = s.case_file_id and demand_is_public(d.id))
		) x
		where ${where} and ${isReadable("case", "x.case_file_id")}
			and not exists (select from notice n
				where n.case_file_id = x.case_file_id and n.institution_id = x.institution_id)
		group by x.case_file_id, x.institution_id
		order by x.case_file_id, x.institution_id`.execute(db);
	return rows.map((row) => ({
		caseFileId: row.case_file_id,
		institutionId: row.institution_id,
		capacity: row.capacity,
	}));
}

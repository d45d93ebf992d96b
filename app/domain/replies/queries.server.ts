import { sql } from "kysely";
import { findAddress, listVerifiedDomains } from "~/domain/institutions/queries.server";
import { isReadable } from "~/domain/moderation/queries.server";
import { idFromToken, tokenFor } from "~/domain/verifications/token.server";
import { isUuid } from "~/domain/verifications/verification";
import type { Db } from "~/platform/database.server";
import type { OwnMailboxes, ProofMethod, ReplyClaim } from "./reply";

interface Name {
	slug: string;
	name: string;
	nameEn: string | null;
}

/** A reply that is known to be the institution's. */
export interface Reply {
	id: string;
	institution: Name;
	authorName: string;
	authorPost: string;
	/** As it was typed, to the last space. */
	body: string;
	language: "id" | "en";
	claim: ReplyClaim | null;
	/** What it answers, of what readers may see; none and `wholeCase`: all of it. */
	demandIds: number[];
	wholeCase: boolean;
	method: ProofMethod;
	/** Of the mailbox that proved it. */
	domain: string | null;
	document: { id: string; title: string; sha256: string | null } | null;
	publishedAt: Date;
	/** Its entry in the timeline. */
	eventId: number;
}

/** What institutions have answered to a case, oldest first. One that only answers what was taken from readers is not in it. */
export async function listReplies(db: Db, caseFileId: number): Promise<Reply[]> {
	const rows = await db
		.selectFrom("reply")
		.innerJoin("reply_decision", "reply_decision.reply_id", "reply.id")
		.innerJoin("institution", "institution.id", "reply.institution_id")
		.leftJoin("evidence", "evidence.id", "reply.evidence_id")
		.select(["reply.id", "author_name", "author_post", "body", "reply.language", "claim", "method", "domain"])
		.select(["institution.slug", "institution.name", "institution.name_en"])
		.select(["evidence.id as evidence_id", "evidence.title as evidence_title", "evidence.sha256"])
		.select(["decided_at", "event_id"])
		.select(DEMANDS.as("demand_ids"))
		.select(
			sql<boolean>`not exists (select from reply_demand d where d.reply_id = reply.id)`.as("whole_case"),
		)
		.where("reply.case_file_id", "=", caseFileId)
		.where("verified", "=", true)
		.where(isReadable("case", "reply.case_file_id"))
		.orderBy("decided_at")
		.orderBy("reply.id")
		.execute();
	return rows
		.filter((row) => row.whole_case || row.demand_ids.length > 0)
		.map((row) => ({
			id: row.id,
			institution: { slug: row.slug, name: row.name, nameEn: row.name_en },
			authorName: row.author_name,
			authorPost: row.author_post,
			body: row.body,
			language: row.language,
			claim: row.claim,
			demandIds: row.demand_ids.map(Number),
			wholeCase: row.whole_case,
			method: row.method,
			domain: row.domain,
			document:
				row.evidence_id === null
					? null
					: {
							id: row.evidence_id,
							title: row.evidence_title!,
							sha256: row.sha256?.toString("hex") ?? null,
						},
			publishedAt: row.decided_at,
			eventId: row.event_id!,
		}));
}

/** The public demands that a reply answers. */
const DEMANDS = sql<string[]>`array(select d.demand_id::text from reply_demand d where d.reply_id = reply.id
	and demand_is_public(d.demand_id) and ${isReadable("demand", "d.demand_id")} order by d.demand_id)`;

/** A link by which an institution answers, as its page needs it. */
export interface ReplyLink {
	id: string;
	caseFileId: number;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	institution: Name & { id: number };
	revoked: boolean;
}

/** @returns undefined for a foreign token, and where moderators have taken the case from readers */
export async function findReplyLink(db: Db, token: string | undefined): Promise<ReplyLink | undefined> {
	const id = idFromToken("reply", token);
	if (!id) return undefined;
	const row = await db
		.selectFrom("reply_link")
		.innerJoin("case_file", "case_file.id", "reply_link.case_file_id")
		.innerJoin("institution", "institution.id", "reply_link.institution_id")
		.select(["reply_link.id", "case_file_id", "institution_id", "revoked_at"])
		.select(["case_file.slug as case_slug", "case_file.title", "case_file.title_en"])
		.select(["institution.slug", "institution.name", "institution.name_en"])
		.where("reply_link.id", "=", id)
		.where(isReadable("case", "case_file.id"))
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			caseFileId: row.case_file_id,
			caseSlug: row.case_slug,
			caseTitle: row.title,
			caseTitleEn: row.title_en,
			institution: { id: row.institution_id, slug: row.slug, name: row.name, nameEn: row.name_en },
			revoked: row.revoked_at !== null,
		}
	);
}

/** The token in the address of a link. */
export function replyToken(linkId: string): string {
	return tokenFor("reply", linkId);
}

/** Where mail of the institution comes from. */
export async function findOwnMailboxes(db: Db, institutionId: number): Promise<OwnMailboxes> {
	const [domains, address] = await Promise.all([
		listVerifiedDomains(db, institutionId),
		findAddress(db, institutionId),
	]);
	return { domains: domains.map(({ domain }) => domain), address: address?.email ?? null };
}

/** A reply as those see it who hold its link. */
export interface SentReplyState {
	id: string;
	body: string;
	language: "id" | "en";
	sentAt: Date;
	state: "waits-for-mail" | "waits-for-moderator" | "public" | "refused";
	/** Why it was refused. */
	explanation: string | null;
	explanationLanguage: "id" | "en" | null;
}

/** Everything that was answered by a link, oldest first. */
export async function listRepliesOfLink(db: Db, linkId: string): Promise<SentReplyState[]> {
	const rows = await db
		.selectFrom("reply")
		.leftJoin("reply_decision", "reply_decision.reply_id", "reply.id")
		.select(["reply.id", "body", "reply.language", "sent_at", "evidence_id", "verified", "explanation"])
		.select("reply_decision.language as explanation_language")
		.where("link_id", "=", linkId)
		.orderBy("sent_at")
		.orderBy("reply.id")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		body: row.body,
		language: row.language,
		sentAt: row.sent_at,
		state:
			row.verified === null
				? row.evidence_id === null
					? "waits-for-mail"
					: "waits-for-moderator"
				: row.verified
					? "public"
					: "refused",
		explanation: row.explanation,
		explanationLanguage: row.explanation_language,
	}));
}

/** An institution that may answer a case, with its link. */
export interface ReplyParty extends Name {
	id: number;
	link: { id: string; madeAt: Date } | null;
}

/** The institutions that a case is addressed to or about. */
export async function listReplyParties(db: Db, caseFileId: number): Promise<ReplyParty[]> {
	const { rows } = await sql<{
		id: number;
		slug: string;
		name: string;
		name_en: string | null;
		link_id: string | null;
		made_at: Date | null;
	}>`select i.id, i.slug, i.name, i.name_en, l.id as link_id, l.made_at
		from institution i
		left join reply_link l on l.institution_id = i.id and l.case_file_id = ${caseFileId} and l.revoked_at is null
		where ${partyOf(caseFileId)} order by i.name`.execute(db);
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		link: row.link_id === null ? null : { id: row.link_id, madeAt: row.made_at! },
	}));
}

/** Whether a case is addressed to an institution or about it. */
export async function isParty(db: Db, caseFileId: number, institutionId: number): Promise<boolean> {
	const { rows } = await sql`select from institution i
		where i.id = ${institutionId} and ${partyOf(caseFileId)}`.execute(db);
	return rows.length > 0;
}

function partyOf(caseFileId: number) {
	return sql`(exists (select from case_subject s where s.case_file_id = ${caseFileId} and s.institution_id = i.id)
		or exists (select from demand d
			join lateral (select addressee_office_id from demand_version where demand_id = d.id
				order by version desc limit 1) v on true
			join office o on o.id = v.addressee_office_id
			where d.case_file_id = ${caseFileId} and o.institution_id = i.id and demand_is_public(d.id)))`;
}

/** By the id in its address, as the one who revokes it needs it. */
export async function findReplyLinkById(
	db: Db,
	id: string | undefined,
): Promise<{ id: string; caseSlug: string } | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("reply_link")
		.innerJoin("case_file", "case_file.id", "reply_link.case_file_id")
		.select(["reply_link.id", "case_file.slug"])
		.where("reply_link.id", "=", id)
		.executeTakeFirst();
	return row && { id: row.id, caseSlug: row.slug };
}

/** A reply whose document a moderator has to check. */
export interface WaitingReply {
	id: string;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	institution: Name;
	authorName: string;
	authorPost: string;
	body: string;
	language: "id" | "en";
	claim: ReplyClaim | null;
	sentAt: Date;
	/** Null until somebody has decided. */
	verified: boolean | null;
	document: { sha256: string; mediaType: string; fileName: string; byteSize: number } | null;
}

/** Replies with a document that nobody has decided yet, oldest first. */
export async function listWaitingReplies(db: Db, limit: number): Promise<WaitingReply[]> {
	const rows = await selectWaiting(db)
		.where("verified", "is", null)
		.where("reply.evidence_id", "is not", null)
		.orderBy("sent_at")
		.orderBy("reply.id")
		.limit(limit)
		.execute();
	return rows.map(toWaiting);
}

/** One of them, decided or not. */
export async function findWaitingReply(db: Db, id: string | undefined): Promise<WaitingReply | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await selectWaiting(db)
		.where("reply.id", "=", id)
		.where("reply.evidence_id", "is not", null)
		.executeTakeFirst();
	return row && toWaiting(row);
}

function selectWaiting(db: Db) {
	return db
		.selectFrom("reply")
		.innerJoin("case_file", "case_file.id", "reply.case_file_id")
		.innerJoin("institution", "institution.id", "reply.institution_id")
		.leftJoin("evidence", "evidence.id", "reply.evidence_id")
		.leftJoin("reply_decision", "reply_decision.reply_id", "reply.id")
		.select([
			"reply.id",
			"author_name",
			"author_post",
			"body",
			"reply.language",
			"claim",
			"sent_at",
			"verified",
		])
		.select(["case_file.slug as case_slug", "case_file.title", "case_file.title_en"])
		.select(["institution.slug", "institution.name", "institution.name_en"])
		.select(["sha256", "media_type", "byte_size", "file_name"]);
}

type WaitingSelection = Awaited<ReturnType<ReturnType<typeof selectWaiting>["execute"]>>[number];

function toWaiting(row: WaitingSelection): WaitingReply {
	return {
		id: row.id,
		caseSlug: row.case_slug,
		caseTitle: row.title,
		caseTitleEn: row.title_en,
		institution: { slug: row.slug, name: row.name, nameEn: row.name_en },
		authorName: row.author_name,
		authorPost: row.author_post,
		body: row.body,
		language: row.language,
		claim: row.claim,
		sentAt: row.sent_at,
		verified: row.verified,
		document:
			row.sha256 === null
				? null
				: {
						sha256: row.sha256.toString("hex"),
						mediaType: row.media_type!,
						fileName: row.file_name ?? "bukti",
						byteSize: row.byte_size!,
					},
	};
}

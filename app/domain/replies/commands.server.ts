import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Actor, may } from "~/domain/accounts/role";
import { decryptEmail, emailTag } from "~/domain/email-addresses/email-address.server";
import { appendEvent, guarded } from "~/domain/events/append.server";
import type { EventRefusal } from "~/domain/events/event";
import { keepEvidence, type NewEvidence, settleEvidence } from "~/domain/evidence/keep.server";
import { ok, type Result, refuse } from "~/domain/result";
import { claimVerification, openVerification } from "~/domain/verifications/claim.server";
import type { Proof, VerificationRefusal } from "~/domain/verifications/verification";
import { today } from "~/platform/clock";
import type { Db, Transaction } from "~/platform/database.server";
import { openReplyLink } from "./link.server";
import { findOwnMailboxes, isParty } from "./queries.server";
import { type ProofMethod, provingDomain, type ReplyClaim } from "./reply";

/** Makes the link by which an institution of a case answers; the one that works already stays. @returns its id */
export async function makeReplyLink(
	db: Db,
	actor: Actor,
	{ caseFileId, institutionId }: { caseFileId: number; institutionId: number },
): Promise<Result<string, "role-missing" | "institution-unknown">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	if (!(await isParty(db, caseFileId, institutionId))) return refuse("institution-unknown");
	return db
		.transaction()
		.execute(async (trx) =>
			ok(await openReplyLink(trx, { caseFileId, institutionId, madeBy: actor.accountId })),
		);
}

/** From now on nobody answers by this link. What was answered stays. Pressed twice, the second time changes nothing. */
export async function revokeReplyLink(
	db: Db,
	actor: Actor,
	linkId: string,
): Promise<Result<null, "role-missing">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	await db
		.updateTable("reply_link")
		.set({ revoked_at: sql<Date>`now()`, revoked_by: actor.accountId })
		.where("id", "=", linkId)
		.where("revoked_at", "is", null)
		.execute();
	return ok(null);
}

export interface ReplyInput {
	linkId: string;
	authorName: string;
	authorPost: string;
	/** As it was typed; only line ends are made \n. */
	body: string;
	language: "id" | "en";
	claim: ReplyClaim | null;
	/** What it answers, of this case; none: the whole case. */
	demandIds: number[];
	/** At which the institution is proved; empty where a document does that. */
	email: string;
	evidence: Omit<NewEvidence, "addedBy"> | null;
}

export type ReplyRefusal = "reply-link-revoked" | "email-not-of-institution" | "demand-unknown";

export interface SentReply {
	replyId: string;
	/** Whose page takes the code; null where a moderator checks the document, or where the reply is public already. */
	verificationId: string | null;
	/** The same was sent before. */
	repeated: boolean;
}

/** Keeps what somebody answers by a link. Nobody sees it before it is known to be the institution's. */
export async function sendReply(
	db: Db,
	input: ReplyInput,
): Promise<Result<SentReply, ReplyRefusal | EventRefusal>> {
	return guarded<SentReply, ReplyRefusal>(db, async (trx) => {
		// The same form from two tabs: the second one sees what the first has sent.
		const link = await trx
			.selectFrom("reply_link")
			.selectAll()
			.where("id", "=", input.linkId)
			.forNoKeyUpdate()
			.executeTakeFirst();
		if (!link || link.revoked_at) return refuse("reply-link-revoked");
		if (input.email) {
			const own = await findOwnMailboxes(trx, link.institution_id);
			if (!provingDomain(input.email, own)) return refuse("email-not-of-institution");
		}
		const hash = contentHash(input);
		const known = await trx
			.selectFrom("reply")
			.leftJoin("reply_decision", "reply_decision.reply_id", "reply.id")
			.select(["reply.id", "verified"])
			.where("link_id", "=", link.id)
			.where("content_hash", "=", hash)
			.executeTakeFirst();
		const replyId = known?.id ?? (await keepReply(trx, input, link, hash));
		if (!input.email || (known && known.verified !== null)) {
			if (!known) await settleEvidence(input.evidence);
			return ok({ replyId, verificationId: null, repeated: known !== undefined });
		}
		const pending = await trx
			.selectFrom("verification")
			.select("id")
			.where("reply_id", "=", replyId)
			.where("email_tag", "=", emailTag(input.email))
			.where("verified_at", "is", null)
			.where("expires_at", ">", sql<Date>`now()`)
			.executeTakeFirst();
		const verificationId =
			pending?.id ??
			(await openVerification(trx, {
				purpose: "replying",
				email: input.email,
				locale: input.language,
				caseFileId: link.case_file_id,
				replyId,
			}));
		if (!known) await settleEvidence(input.evidence);
		return ok({ replyId, verificationId, repeated: known !== undefined });
	});
}

async function keepReply(
	trx: Transaction,
	input: ReplyInput,
	link: { id: string; case_file_id: number; institution_id: number },
	hash: Buffer,
): Promise<string> {
	const id = randomUUID();
	const evidenceId = input.evidence && (await keepEvidence(trx, { ...input.evidence, addedBy: null }));
	await trx
		.insertInto("reply")
		.values({
			id,
			link_id: link.id,
			case_file_id: link.case_file_id,
			institution_id: link.institution_id,
			author_name: input.authorName,
			author_post: input.authorPost,
			body: input.body,
			language: input.language,
			claim: input.claim,
			evidence_id: evidenceId,
			content_hash: hash,
		})
		.execute();
	if (input.demandIds.length > 0)
		await trx
			.insertInto("reply_demand")
			.values(input.demandIds.map((demandId) => ({ reply_id: id, demand_id: demandId })))
			.execute();
	return id;
}

function contentHash({ authorName, authorPost, body, claim, demandIds, evidence }: ReplyInput): Buffer {
	const all = [
		authorName,
		authorPost,
		body,
		claim,
		[...demandIds].sort((a, b) => a - b),
		evidence?.file?.sha256 ?? null,
	];
	return createHash("sha256").update(JSON.stringify(all)).digest();
}

/** How the entry of a reply in the timeline is called, by the name of the institution. */
export type EntryTitles = Record<"id" | "en", (institution: string) => string>;

export interface PublishedReply {
	replyId: string;
	caseSlug: string;
}

/** Proves by a mailbox that a reply is the institution's: from now on everybody reads it. A second click finds it public. */
export async function confirmReply(
	db: Db,
	proof: Proof,
	titles: EntryTitles,
): Promise<Result<PublishedReply, VerificationRefusal | "reply-decided" | "reply-unknown" | EventRefusal>> {
	return guarded<PublishedReply, VerificationRefusal | "reply-decided" | "reply-unknown">(db, async (trx) => {
		const claimed = await claimVerification(trx, proof, "replying");
		if (!claimed.ok) return claimed;
		const { id, replyId, emailCipher, repeated } = claimed.value;
		if (replyId === null) throw new Error(`verification ${id} proves no reply`);
		const domain = emailCipher && decryptEmail(emailCipher).split("@").at(-1)!.toLowerCase();
		const result =
			repeated || !domain
				? await readPublished(trx, replyId)
				: await publish(trx, replyId, { method: "mail", domain, titles });
		// What proved it is known; whose mailbox it was is nobody's business any more.
		if (result.ok)
			await trx.updateTable("verification").set({ email_cipher: null }).where("id", "=", id).execute();
		return result;
	});
}

export type ReplyDecisionRefusal = "role-missing" | "own-case" | "reply-decided" | "reply-unknown";

export interface ReplyDecisionInput {
	replyId: string;
	verified: boolean;
	explanation: string;
	language: "id" | "en";
	titles: EntryTitles;
}

/** A moderator has checked the document of a reply: it is published, or its senders read why not. */
export async function decideReply(
	db: Db,
	actor: Actor,
	{ replyId, verified, explanation, language, titles }: ReplyDecisionInput,
): Promise<Result<PublishedReply, ReplyDecisionRefusal | EventRefusal>> {
	if (!may(actor, "moderate")) return refuse("role-missing");
	try {
		return await guarded<PublishedReply, ReplyDecisionRefusal>(db, async (trx) => {
			const note = { explanation: explanation || null, language: explanation ? language : null };
			if (verified)
				return publish(trx, replyId, {
					method: "document",
					decidedBy: actor.accountId,
					titles,
					...note,
				});
			const reply = await lockReply(trx, replyId);
			if (!reply) return refuse("reply-unknown");
			if (reply.verified !== null) return refuse("reply-decided");
			await trx
				.insertInto("reply_decision")
				.values({
					reply_id: replyId,
					verified: false,
					method: "document",
					domain: null,
					...note,
					decided_by: actor.accountId,
					event_id: null,
				})
				.execute();
			return ok({ replyId, caseSlug: reply.case_slug });
		});
	} catch (error) {
		if ((error as { code?: string }).code === "TG020") return refuse("own-case");
		throw error;
	}
}

interface Publication {
	method: ProofMethod;
	domain?: string;
	decidedBy?: number;
	explanation?: string | null;
	language?: "id" | "en" | null;
	titles: EntryTitles;
}

/** The entry of the timeline in the institution's own voice, and how it is known to be that. */
async function publish(
	trx: Transaction,
	replyId: string,
	{ method, domain, decidedBy, explanation = null, language = null, titles }: Publication,
): Promise<Result<PublishedReply, "reply-decided" | "reply-unknown">> {
	const reply = await lockReply(trx, replyId);
	if (!reply) return refuse("reply-unknown");
	if (reply.verified !== null)
		return reply.verified && method === "mail"
			? ok({ replyId, caseSlug: reply.case_slug })
			: refuse("reply-decided");
	const demands = await trx
		.selectFrom("reply_demand")
		.select("demand_id")
		.where("reply_id", "=", replyId)
		.execute();
	const titleIn = (locale: "id" | "en") =>
		titles[locale](locale === "en" ? (reply.institution_en ?? reply.institution) : reply.institution);
	const eventId = await appendEvent(trx, {
		case_file_id: reply.case_file_id,
		// One event, so that nobody hears twice of one reply.
		demand_id: demands.length === 1 ? demands[0]!.demand_id : null,
		kind: "reply_published",
		occurred_on: today(),
		actor_id: null,
		actor_role: "institution",
		institution_id: reply.institution_id,
		title: titleIn(reply.language),
		title_en: reply.language === "id" ? titleIn("en") : null,
		body: reply.body,
		language: reply.language,
		evidence_id: reply.evidence_id,
	});
	await trx
		.insertInto("reply_decision")
		.values({
			reply_id: replyId,
			verified: true,
			method,
			domain: domain ?? null,
			explanation,
			language,
			decided_by: decidedBy ?? null,
			event_id: eventId,
		})
		.execute();
	return ok({ replyId, caseSlug: reply.case_slug });
}

async function readPublished(
	trx: Transaction,
	replyId: string,
): Promise<Result<PublishedReply, "reply-decided">> {
	const reply = await lockReply(trx, replyId);
	return reply?.verified ? ok({ replyId, caseSlug: reply.case_slug }) : refuse("reply-decided");
}

/** Two that decide about one reply at once queue at the case, which no reply changes. */
async function lockReply(trx: Transaction, replyId: string) {
	const of = await trx
		.selectFrom("reply")
		.select("case_file_id")
		.where("id", "=", replyId)
		.executeTakeFirst();
	if (!of) return undefined;
	await trx.selectFrom("case_file").select("id").where("id", "=", of.case_file_id).forNoKeyUpdate().execute();
	return trx
		.selectFrom("reply")
		.innerJoin("case_file", "case_file.id", "reply.case_file_id")
		.innerJoin("institution", "institution.id", "reply.institution_id")
		.leftJoin("reply_decision", "reply_decision.reply_id", "reply.id")
		.selectAll("reply")
		.select(["verified", "case_file.slug as case_slug"])
		.select(["institution.name as institution", "institution.name_en as institution_en"])
		.where("reply.id", "=", replyId)
		.executeTakeFirst();
}

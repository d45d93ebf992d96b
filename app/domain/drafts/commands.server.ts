import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Actor, may } from "~/domain/accounts/role";
import { publishCaseFile } from "~/domain/case-files/publish.server";
import { isReady } from "~/domain/checklists/checklist";
import { queueMail } from "~/domain/mail/outbox.server";
import { keepDecision } from "~/domain/moderation/decide.server";
import type { DraftReason } from "~/domain/moderation/moderation";
import { ok, type Result, refuse } from "~/domain/result";
import type { Capture } from "~/domain/sources/capture.server";
import { keepSnapshot } from "~/domain/sources/keep.server";
import { claimVerification, openVerification } from "~/domain/verifications/claim.server";
import type { Proof, VerificationRefusal } from "~/domain/verifications/verification";
import { dayOf } from "~/platform/clock";
import type { Db, Transaction } from "~/platform/database.server";
import { DISCARD_DAYS, type DraftContent, type DraftState, SUPPORTERS_NEEDED } from "./draft";
import { applyEdit, type Edit, type EditRefusal, emptyContent, isOvertaken } from "./edit";
import { namesToAgree } from "./named";
import { readChecklist } from "./queries.server";

type Lost = "draft-unknown" | "role-missing";

/** Begins a draft from an article. @returns its id */
export async function createDraft(
	db: Db,
	actor: Actor,
	{ organisationId, capture }: { organisationId: number; capture: Capture },
): Promise<Result<string, "role-missing">> {
	if (!may(actor, "write-draft", organisationId)) return refuse("role-missing");
	const { article } = capture;
	const id = randomUUID();
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto("draft")
			.values({
				id,
				proposer_id: organisationId,
				created_by: actor.accountId,
				snapshot_id: await keepSnapshot(trx, capture),
				case_file_id: null,
			})
			.execute();
		const content = emptyContent({
			title: article.title ?? "",
			publisher: article.siteName ?? "",
			author: article.byline ?? "",
			publishedOn: article.publishedOn ?? "",
			statementDate: "",
		});
		await insertVersion(trx, id, 1, content, actor);
	});
	return ok(id);
}

export interface Saved {
	version: number;
	/** Somebody else has changed other parts since the writer opened the page; both changes stand. */
	mergedWith: string | null;
}

/**
 * Saves one step of writing as the next version.
 * @param seen the version that the writer had before them. Where somebody has changed the same part since, nothing is saved
 */
export async function saveDraft(
	db: Db,
	actor: Actor,
	{ draftId, seen, edit }: { draftId: string; seen: number; edit: Edit },
): Promise<Result<Saved, Lost | EditRefusal | "draft-closed" | "draft-overtaken">> {
	return db.transaction().execute(async (trx) => {
		const draft = await lockOwn(trx, actor, draftId);
		if (!draft.ok) return draft;
		if (draft.value.state !== "open") return refuse("draft-closed");
		const { version, content } = draft.value;
		let mergedWith: string | null = null;
		if (seen < version) {
			const before = await trx
				.selectFrom("draft_version")
				.select("content")
				.where("draft_id", "=", draftId)
				.where("version", "=", seen)
				.executeTakeFirst();
			if (!before || isOvertaken(before.content as DraftContent, content, edit))
				return refuse("draft-overtaken");
			mergedWith = draft.value.savedBy === actor.accountId ? null : draft.value.savedByName;
		} else if (seen > version) return refuse("draft-overtaken");
		const { text } = await trx
			.selectFrom("snapshot")
			.select("text")
			.where("id", "=", draft.value.snapshotId)
			.executeTakeFirstOrThrow();
		const edited = applyEdit(content, edit, text);
		if (!edited.ok) return edited;
		// What changes nothing is no new version: a form that was sent twice.
		if (JSON.stringify(edited.value) === JSON.stringify(content)) return ok({ version, mergedWith });
		await insertVersion(trx, draftId, version + 1, edited.value, actor);
		return ok({ version: version + 1, mergedWith });
	});
}

/**
 * Ends the writing: supporters are asked, or, where they have come already, moderators. Its checklist must be done.
 * @param seen what the writer had before them, so that nothing unread goes on
 */
export async function submitDraft(
	db: Db,
	actor: Actor,
	{ draftId, seen }: { draftId: string; seen: number },
): Promise<Result<DraftState, Lost | "draft-closed" | "draft-overtaken" | "checklist-open">> {
	return db.transaction().execute(async (trx) => {
		const draft = await lockOwn(trx, actor, draftId);
		if (!draft.ok) return draft;
		// Sent twice.
		if (draft.value.state === "gathering" || draft.value.state === "in_review") return ok(draft.value.state);
		if (draft.value.state !== "open") return refuse("draft-closed");
		if (draft.value.version !== seen) return refuse("draft-overtaken");
		const { findings } = await readChecklist(trx, draft.value.content);
		if (!isReady(findings)) return refuse("checklist-open");
		const state = (await countSupport(trx, draftId)) >= SUPPORTERS_NEEDED ? "in_review" : "gathering";
		await setState(trx, draftId, state);
		return ok(state);
	});
}

/** Takes a draft back from its supporters, to go on writing. They have supported another text, so they are asked again. */
export async function reopenDraft(
	db: Db,
	actor: Actor,
	draftId: string,
): Promise<Result<null, Lost | "draft-closed">> {
	return db.transaction().execute(async (trx) => {
		const draft = await lockOwn(trx, actor, draftId);
		if (!draft.ok) return draft;
		if (draft.value.state === "open") return ok(null);
		if (draft.value.state !== "gathering") return refuse("draft-closed");
		await trx.deleteFrom("draft_support").where("draft_id", "=", draftId).execute();
		await setState(trx, draftId, "open");
		return ok(null);
	});
}

/** Puts a draft away. It can be taken back for 30 days; then its text is deleted. */
export async function discardDraft(
	db: Db,
	actor: Actor,
	draftId: string,
): Promise<Result<null, Lost | "draft-closed">> {
	return changeState(db, actor, draftId, { from: ["open", "gathering"], to: "discarded" });
}

/** Takes a draft back that was put away. */
export async function restoreDraft(
	db: Db,
	actor: Actor,
	draftId: string,
): Promise<Result<null, Lost | "draft-closed">> {
	return changeState(db, actor, draftId, { from: ["discarded"], to: "open" });
}

async function changeState(
	db: Db,
	actor: Actor,
	draftId: string,
	{ from, to }: { from: readonly DraftState[]; to: DraftState },
): Promise<Result<null, Lost | "draft-closed">> {
	return db.transaction().execute(async (trx) => {
		const draft = await lockOwn(trx, actor, draftId);
		if (!draft.ok) return draft;
		if (draft.value.state === to) return ok(null);
		if (!from.includes(draft.value.state)) return refuse("draft-closed");
		await setState(trx, draftId, to);
		return ok(null);
	});
}

/** Mails the confirmation of a supporter; the answer is the same for every address. @returns the verification's id */
export async function startSupporting(
	db: Db,
	{ draftId, email, locale }: { draftId: string; email: string; locale: "id" | "en" },
): Promise<Result<string, "draft-closed">> {
	return db.transaction().execute(async (trx) => {
		const draft = await trx.selectFrom("draft").select("state").where("id", "=", draftId).executeTakeFirst();
		if (draft?.state !== "gathering") return refuse("draft-closed");
		return ok(await openVerification(trx, { purpose: "supporting", draftId, email, locale }));
	});
}

/** Puts a proved mailbox behind a draft. The fifth brings it to the moderators. Twice is once. */
export async function confirmSupport(
	db: Db,
	proof: Proof,
): Promise<Result<{ draftId: string }, VerificationRefusal | "draft-closed" | "support-own">> {
	return db.transaction().execute(async (trx) => {
		const claimed = await claimVerification(trx, proof, "supporting");
		if (!claimed.ok) return claimed;
		const { id, draftId, emailTag } = claimed.value;
		if (draftId === null) throw new Error(`verification ${id} supports nothing`);
		const draft = await trx
			.selectFrom("draft")
			.innerJoin("account", "account.id", "draft.created_by")
			.select(["draft.state", "account.email_tag"])
			.where("draft.id", "=", draftId)
			.forUpdate("draft")
			.executeTakeFirstOrThrow();
		// The address is of no more use: its tag says who has supported.
		await trx.updateTable("verification").set({ email_cipher: null }).where("id", "=", id).execute();
		if (draft.email_tag.equals(emailTag)) return refuse("support-own");
		const known = await trx
			.selectFrom("draft_support")
			.select("draft_id")
			.where("draft_id", "=", draftId)
			.where("email_tag", "=", emailTag)
			.executeTakeFirst();
		if (known) return ok({ draftId });
		if (draft.state !== "gathering") return refuse("draft-closed");
		await trx
			.insertInto("draft_support")
			.columns(["draft_id", "email_tag", "version"])
			.expression((eb) =>
				eb
					.selectFrom("draft_version")
					.select(["draft_id", sql<Buffer>`${emailTag}`.as("email_tag"), eb.fn.max("version").as("version")])
					.where("draft_id", "=", draftId)
					.groupBy("draft_id"),
			)
			.execute();
		if ((await countSupport(trx, draftId)) >= SUPPORTERS_NEEDED) await setState(trx, draftId, "in_review");
		return ok({ draftId });
	});
}

export interface Review {
	draftId: string;
	/** The version that the moderator has read. */
	seen: number;
	explanation: string;
	language: "id" | "en";
}

export type ReviewRefusal =
	| "role-missing"
	| "own-case"
	| "decided-already"
	| "draft-unknown"
	| "names-not-agreed"
	| "checklist-open";

/** Makes a draft public. @param agreesToNames whether the moderator agrees to every natural person that it names */
export async function publishDraft(
	db: Db,
	actor: Actor,
	{ agreesToNames, ...review }: Review & { agreesToNames: boolean },
): Promise<Result<{ slug: string }, ReviewRefusal>> {
	return decide(db, actor, review, async (trx, draft) => {
		const { findings } = await readChecklist(trx, draft.content);
		// A demand like it may have come since, or an office gone.
		if (!isReady(findings)) return refuse("checklist-open");
		const names = namesToAgree(draft.content, findings);
		if (!agreesToNames && names.length > 0) return refuse("names-not-agreed");
		const decisionId = await keepDecision(trx, {
			...decisionOf(actor, review),
			action: "published",
			reason: "rules_kept",
		});
		// Two publications at once could choose the same addresses.
		await sql`select pg_advisory_xact_lock(hashtext('publish-case-file'))`.execute(trx);
		const published = await publishCaseFile(trx, {
			content: draft.content,
			proposerId: draft.proposerId,
			snapshotId: draft.snapshotId,
			moderatorId: actor.accountId,
			decisionId,
			names,
			note: wayHere(draft, await countSupport(trx, review.draftId)),
		});
		await trx
			.updateTable("draft")
			.set({ state: "published", state_since: sql<Date>`now()`, case_file_id: published.id })
			.where("id", "=", review.draftId)
			.execute();
		return ok({ slug: published.slug });
	});
}

/** Sends a draft back to be written on, with a reason and words to its writers. Its supporters stay. */
export async function returnDraft(
	db: Db,
	actor: Actor,
	{ reason, ...review }: Review & { reason: DraftReason },
): Promise<Result<null, ReviewRefusal>> {
	return decide(db, actor, review, async (trx) => {
		await keepDecision(trx, { ...decisionOf(actor, review), action: "returned", reason });
		await setState(trx, review.draftId, "open");
		return ok(null);
	});
}

/** Ends a draft, with a reason. */
export async function refuseDraft(
	db: Db,
	actor: Actor,
	{ reason, ...review }: Review & { reason: DraftReason },
): Promise<Result<null, ReviewRefusal>> {
	return decide(db, actor, review, async (trx) => {
		await keepDecision(trx, { ...decisionOf(actor, review), action: "refused", reason });
		await setState(trx, review.draftId, "refused");
		return ok(null);
	});
}

const REFUSAL_BY_CODE: Record<string, ReviewRefusal> = {
	TG003: "role-missing",
	TG020: "own-case",
	TG030: "decided-already",
};

/** Runs a moderator's decision under the lock of its draft. The database asks again who may decide. */
async function decide<Value>(
	db: Db,
	actor: Actor,
	review: Review,
	work: (trx: Transaction, draft: LockedDraft) => Promise<Result<Value, ReviewRefusal>>,
): Promise<Result<Value, ReviewRefusal>> {
	if (!may(actor, "moderate")) return refuse("role-missing");
	try {
		return await db.transaction().execute(async (trx) => {
			const draft = await lock(trx, review.draftId);
			if (!draft) return refuse("draft-unknown");
			if (draft.state !== "in_review" || draft.version !== review.seen) return refuse("decided-already");
			const decided = await work(trx, draft);
			if (decided.ok) await tellWriter(trx, review.draftId);
			return decided;
		});
	} catch (error) {
		const reason = REFUSAL_BY_CODE[(error as { code?: string }).code ?? ""];
		if (reason) return refuse(reason);
		throw error;
	}
}

/** Mails whoever began a draft that it is decided. */
async function tellWriter(trx: Transaction, draftId: string): Promise<void> {
	const writer = await trx
		.selectFrom("draft")
		.innerJoin("account", "account.id", "draft.created_by")
		.select(["account.email_tag", "account.email_cipher"])
		.where("draft.id", "=", draftId)
		.executeTakeFirstOrThrow();
	await queueMail(trx, [
		{
			kind: "draft-decided",
			// An account has no language of its own.
			locale: "id",
			emailTag: writer.email_tag,
			recipientCipher: writer.email_cipher,
			data: { draftId },
		},
	]);
}

function decisionOf(actor: Actor, { draftId, seen, explanation, language }: Review) {
	return {
		draft_id: draftId,
		draft_version: seen,
		explanation,
		language,
		decided_by: actor.accountId,
	};
}

/** What the timeline says of a case's way to its publication. */
function wayHere(draft: LockedDraft, supporters: number) {
	return {
		title: "Tuntutan terbit setelah ditinjau moderator",
		titleEn: "Demand published after moderators read it",
		body: `Drafnya dimulai ${dayOf(draft.createdAt)} dan didukung ${supporters} orang lewat email sebelum dibaca moderator.`,
		bodyEn: `Its draft was begun on ${dayOf(draft.createdAt)} and supported by ${supporters} people by e-mail before moderators read it.`,
	};
}

/** Deletes the text of drafts that were put away 30 days ago. That there was a draft stays, without a word of it. */
export async function forgetDrafts(db: Db): Promise<void> {
	const old = sql`(select id from draft where state = 'discarded'
		and state_since < now() - make_interval(days => ${DISCARD_DAYS}::int))`;
	await db.transaction().execute(async (trx) => {
		await sql`delete from draft_support where draft_id in ${old}`.execute(trx);
		await sql`delete from draft_version where draft_id in ${old}`.execute(trx);
	});
}

interface LockedDraft {
	state: DraftState;
	version: number;
	content: DraftContent;
	savedBy: number;
	savedByName: string;
	proposerId: number;
	snapshotId: string;
	createdAt: Date;
}

/** A draft and its last version, so that whoever else would change it waits; undefined where its text is deleted. */
async function lock(trx: Transaction, id: string): Promise<LockedDraft | undefined> {
	const draft = await trx.selectFrom("draft").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
	if (!draft) return undefined;
	const last = await trx
		.selectFrom("draft_version")
		.innerJoin("account", "account.id", "draft_version.saved_by")
		.select(["version", "content", "saved_by", "account.name"])
		.where("draft_id", "=", id)
		.orderBy("version", "desc")
		.limit(1)
		.executeTakeFirst();
	return (
		last && {
			state: draft.state,
			version: last.version,
			content: last.content as DraftContent,
			savedBy: last.saved_by,
			savedByName: last.name,
			proposerId: draft.proposer_id,
			snapshotId: draft.snapshot_id,
			createdAt: draft.created_at,
		}
	);
}

/** As `lock`, for who may write it. */
async function lockOwn(trx: Transaction, actor: Actor, id: string): Promise<Result<LockedDraft, Lost>> {
	const draft = await lock(trx, id);
	if (!draft) return refuse("draft-unknown");
	return may(actor, "write-draft", draft.proposerId) ? ok(draft) : refuse("role-missing");
}

async function insertVersion(
	trx: Transaction,
	draftId: string,
	version: number,
	content: DraftContent,
	actor: Actor,
): Promise<void> {
	await trx
		.insertInto("draft_version")
		.values({ draft_id: draftId, version, content: JSON.stringify(content), saved_by: actor.accountId })
		.execute();
}

async function setState(trx: Transaction, id: string, state: DraftState): Promise<void> {
	await trx.updateTable("draft").set({ state, state_since: sql<Date>`now()` }).where("id", "=", id).execute();
}

async function countSupport(trx: Transaction, draftId: string): Promise<number> {
	const { n } = await trx
		.selectFrom("draft_support")
		.select((eb) => eb.fn.countAll<string>().as("n"))
		.where("draft_id", "=", draftId)
		.executeTakeFirstOrThrow();
	return Number(n);
}

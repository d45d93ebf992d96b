import { randomUUID } from "node:crypto";
import { type Actor, may } from "~/domain/accounts/role";
import { isOpen } from "~/domain/demands/status";
import { appendEvent } from "~/domain/events/append.server";
import { ok, type Result, refuse } from "~/domain/result";
import { today } from "~/platform/clock";
import type { Db, Transaction } from "~/platform/database.server";
import { listVersions, type Revision } from "./queries.server";
import { changedFields, type RevisionReason, type VersionText } from "./revision";

export type RevisionRefusal =
	| "role-missing"
	| "demand-not-open"
	| "addressee-unknown"
	| "nothing-changed"
	| "revision-pending"
	| "version-moved-on"
	| "own-revision"
	| "own-case"
	| "revision-decided";

const REFUSAL_BY_CODE: Record<string, RevisionRefusal> = {
	TG003: "role-missing",
	TG020: "own-case",
	TG040: "revision-pending",
	TG041: "version-moved-on",
	TG042: "own-revision",
	"23505": "revision-decided",
};

export interface RevisionInput {
	demandId: number;
	/** The organisation that proposed the demand. */
	proposerId: number;
	/** The version its author saw. */
	baseVersion: number;
	text: VersionText;
	reason: string;
	language: "id" | "en";
}

/** Proposes a new text for an open demand. Readers see nothing of it before a moderator has published it. @returns its id */
export async function proposeRevision(
	db: Db,
	actor: Actor,
	input: RevisionInput,
): Promise<Result<string, RevisionRefusal>> {
	if (!may(actor, "revise", input.proposerId)) return refuse("role-missing");
	return guarded(db, async (trx) => {
		if (!(await isStillOpen(trx, input.demandId))) return refuse("demand-not-open");
		const office = await trx
			.selectFrom("office")
			.select("id")
			.where("slug", "=", input.text.addressee)
			.executeTakeFirst();
		if (!office) return refuse("addressee-unknown");
		const [latest] = await listVersions(trx, input.demandId);
		if (latest?.version !== input.baseVersion) return refuse("version-moved-on");
		if (changedFields(latest, input.text).length === 0) return refuse("nothing-changed");
		const id = randomUUID();
		await trx
			.insertInto("demand_revision")
			.values({
				id,
				demand_id: input.demandId,
				base_version: input.baseVersion,
				addressee_office_id: office.id,
				...toColumns(input.text),
				reason: input.reason,
				language: input.language,
				author_id: actor.accountId,
			})
			.execute();
		return ok(id);
	});
}

export interface PublicationInput {
	/** What its entry in the timeline is called, in the language of the reason and where that is Indonesian in English too. */
	title: string;
	titleEn: string | null;
	/** Of the decision. */
	language: "id" | "en";
}

/** Makes a revision the next version of its demand, and writes it into the timeline. @returns the id of the event */
export async function publishRevision(
	db: Db,
	actor: Actor,
	revision: Revision,
	input: PublicationInput,
): Promise<Result<number, RevisionRefusal>> {
	if (!may(actor, "decide-revision")) return refuse("role-missing");
	return guarded(db, async (trx) => {
		// Before the event: of two moderators who decide at once the later one waits here.
		await lockDemand(trx, revision.demandId);
		if (!(await isStillOpen(trx, revision.demandId))) return refuse("demand-not-open");
		if (await isDecided(trx, revision.id)) return refuse("revision-decided");
		const version = revision.baseVersion + 1;
		const eventId = await appendEvent(trx, {
			case_file_id: revision.caseFileId,
			demand_id: revision.demandId,
			kind: "version_published",
			occurred_on: today(),
			actor_id: actor.accountId,
			actor_role: "moderator",
			title: input.title,
			title_en: input.titleEn,
			body: revision.reason,
			language: revision.language,
		});
		await trx
			.insertInto("revision_decision")
			.values({
				revision_id: revision.id,
				published: true,
				reason: null,
				explanation: null,
				language: input.language,
				version,
				event_id: eventId,
				decided_by: actor.accountId,
			})
			.execute();
		const proposed = await trx
			.selectFrom("demand_revision")
			.selectAll()
			.where("id", "=", revision.id)
			.executeTakeFirstOrThrow();
		// The editors' note is not the proposer's: it goes on as it is.
		const before = await trx
			.selectFrom("demand_version")
			.select(["editor_note", "editor_note_en"])
			.where("demand_id", "=", revision.demandId)
			.where("version", "=", revision.baseVersion)
			.executeTakeFirstOrThrow();
		await trx
			.insertInto("demand_version")
			.values({
				demand_id: revision.demandId,
				version,
				addressee_office_id: proposed.addressee_office_id,
				subject: proposed.subject,
				subject_en: proposed.subject_en,
				title: proposed.title,
				title_en: proposed.title_en,
				outcome: proposed.outcome,
				outcome_en: proposed.outcome_en,
				claim_type: proposed.claim_type,
				claim_note: proposed.claim_note,
				claim_note_en: proposed.claim_note_en,
				...before,
			})
			.execute();
		return ok(eventId);
	});
}

/** Leaves a demand as it is, with a reason that its proposer reads. */
export async function refuseRevision(
	db: Db,
	actor: Actor,
	revisionId: string,
	input: { reason: RevisionReason; explanation: string; language: "id" | "en" },
): Promise<Result<null, RevisionRefusal>> {
	if (!may(actor, "decide-revision")) return refuse("role-missing");
	return guarded(db, async (trx) => {
		await trx
			.insertInto("revision_decision")
			.values({
				revision_id: revisionId,
				published: false,
				reason: input.reason,
				explanation: input.explanation || null,
				language: input.language,
				version: null,
				event_id: null,
				decided_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}

async function guarded<Value>(
	db: Db,
	work: (trx: Transaction) => Promise<Result<Value, RevisionRefusal>>,
): Promise<Result<Value, RevisionRefusal>> {
	try {
		return await db.transaction().execute(work);
	} catch (error) {
		const reason = REFUSAL_BY_CODE[(error as { code?: string }).code ?? ""];
		if (reason) return refuse(reason);
		throw error;
	}
}

async function lockDemand(trx: Transaction, demandId: number) {
	await trx.selectFrom("demand").select("id").where("id", "=", demandId).forNoKeyUpdate().execute();
}

async function isStillOpen(trx: Transaction, demandId: number): Promise<boolean> {
	const row = await trx
		.selectFrom("demand_status")
		.select("status")
		.where("demand_id", "=", demandId)
		.executeTakeFirst();
	return row !== undefined && isOpen(row.status);
}

async function isDecided(trx: Transaction, revisionId: string): Promise<boolean> {
	const row = await trx
		.selectFrom("revision_decision")
		.select("revision_id")
		.where("revision_id", "=", revisionId)
		.executeTakeFirst();
	return row !== undefined;
}

function toColumns(text: VersionText) {
	return {
		title: text.title,
		title_en: text.titleEn,
		outcome: text.outcome,
		outcome_en: text.outcomeEn,
		subject: text.subject,
		subject_en: text.subjectEn,
		claim_type: text.claimType,
		claim_note: text.claimNote,
		claim_note_en: text.claimNoteEn,
	};
}

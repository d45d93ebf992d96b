import { sql } from "kysely";
import type { Actor } from "~/domain/accounts/role";
import { checkDraft, type Finding } from "~/domain/checklists/checklist";
import { listSimilarDemands, type SimilarDemand } from "~/domain/checklists/queries.server";
import { listOfficeChoices } from "~/domain/institutions/queries.server";
import type { DraftDecision, Reason } from "~/domain/moderation/moderation";
import { idFromToken, tokenFor } from "~/domain/verifications/token.server";
import { isUuid } from "~/domain/verifications/verification";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { type DraftContent, type DraftState, demandsOf } from "./draft";
import { reviewDueOn } from "./review";

export interface Draft {
	id: string;
	organisation: { id: number; slug: string; name: string; shortName: string };
	createdBy: number;
	snapshotId: string;
	state: DraftState;
	stateSince: Date;
	createdAt: Date;
	/** Of its publication. */
	caseSlug: string | null;
	supporters: number;
	version: number;
	content: DraftContent;
	savedBy: string;
	savedAt: Date;
}

/** A draft with its last version. Private: who may see it is asked by whoever shows it. */
export async function findDraft(db: Db, id: string | undefined): Promise<Draft | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await selectDrafts(db).where("draft.id", "=", id).executeTakeFirst();
	return row && toDraft(row);
}

/** What a draft said when somebody opened it: for whoever is told that it says something else by now. */
export async function findDraftVersion(
	db: Db,
	id: string,
	version: number,
): Promise<{ content: DraftContent; savedBy: string; savedAt: Date } | undefined> {
	const row = await db
		.selectFrom("draft_version")
		.innerJoin("account", "account.id", "draft_version.saved_by")
		.select(["content", "account.name", "saved_at"])
		.where("draft_id", "=", id)
		.where("version", "=", version)
		.executeTakeFirst();
	return row && { content: row.content as DraftContent, savedBy: row.name, savedAt: row.saved_at };
}

/** The drafts of the organisations that somebody belongs to, those last touched first. */
export async function listOwnDrafts(db: Db, actor: Actor): Promise<Draft[]> {
	const ids = actor.memberships.map(({ organisationId }) => organisationId);
	if (ids.length === 0) return [];
	const rows = await selectDrafts(db)
		.where("draft.proposer_id", "in", ids)
		.orderBy(sql`greatest(last.saved_at, draft.state_since)`, "desc")
		.orderBy("draft.id")
		.limit(200)
		.execute();
	return rows.map(toDraft);
}

/** The address that supporters are sent to: whoever has it reads the draft while it gathers support. */
export function supportToken(draftId: string): string {
	return tokenFor("draft", draftId);
}

export async function findDraftByToken(db: Db, token: string | undefined): Promise<Draft | undefined> {
	return findDraft(db, idFromToken("draft", token));
}

export interface Submission extends Draft {
	/** Last day of the promise. */
	dueOn: string;
	/** The moderator belongs to the organisation that proposes it, or wrote it: somebody else decides. */
	isOwn: boolean;
}

const QUEUE = "moderation/drafts";

/** Drafts that wait for a moderator, oldest first. */
export async function listSubmissions(
	db: Db,
	actor: Actor,
	size: number,
	after?: string | null,
): Promise<PageOf<Submission>> {
	const cursor = readCursor(QUEUE, "number", after);
	const since = sql<number>`(extract(epoch from draft.state_since) * 1000000)::bigint`;
	const ordinal = sql<number>`('x' || left(replace(draft.id::text, '-', ''), 12))::bit(48)::bigint`;
	const rows = await selectDrafts(db)
		.select([since.as("since"), ordinal.as("ordinal")])
		.where("draft.state", "=", "in_review")
		.$if(cursor !== undefined, (query) =>
			query.where(sql<boolean>`(${since}, ${ordinal}) > (${cursor?.[0]}::bigint, ${cursor?.[1]}::bigint)`),
		)
		.orderBy(since)
		.orderBy(ordinal)
		.limit(size + 1)
		.execute();
	const page = pageOf(QUEUE, rows, size, (row) => [row.since, row.ordinal]);
	return {
		...page,
		rows: page.rows.map((row) => {
			const draft = toDraft(row);
			return { ...draft, dueOn: reviewDueOn(draft.stateSince), isOwn: isOwn(actor, draft) };
		}),
	};
}

/** How many drafts wait for a moderator. */
export async function countSubmissions(db: Db): Promise<number> {
	const { n } = await db
		.selectFrom("draft")
		.select((eb) => eb.fn.countAll<string>().as("n"))
		.where("state", "=", "in_review")
		.executeTakeFirstOrThrow();
	return Number(n);
}

export function isOwn(actor: Actor, draft: Pick<Draft, "createdBy" | "organisation">): boolean {
	return (
		draft.createdBy === actor.accountId ||
		actor.memberships.some(({ organisationId }) => organisationId === draft.organisation.id)
	);
}

export interface DraftDecisionEntry {
	id: number;
	action: DraftDecision;
	reason: Reason;
	explanation: string | null;
	language: "id" | "en";
	decidedAt: Date;
}

/** What moderators have decided about a draft, latest first. */
export async function listDraftDecisions(db: Db, draftId: string): Promise<DraftDecisionEntry[]> {
	const rows = await db
		.selectFrom("moderation_decision")
		.select(["id", "action", "reason", "explanation", "language", "created_at"])
		.where("draft_id", "=", draftId)
		.orderBy("id", "desc")
		.execute();
	return rows.map(({ created_at, ...row }) => ({
		...row,
		action: row.action as DraftDecision,
		decidedAt: created_at,
	}));
}

export interface DraftChecklist {
	findings: Finding[];
	/** Open demands like those of the draft that nobody has judged to be others yet, and those that somebody has. */
	similar: SimilarDemand[];
}

/** The checklist of a draft as it stands now. */
export async function readChecklist(db: Db, content: DraftContent): Promise<DraftChecklist> {
	const demands = demandsOf(content);
	const [offices, similar] = await Promise.all([
		listOfficeChoices(db),
		listSimilarDemands(
			db,
			demands.map(({ id, title, outcome, addressee }) => ({
				id,
				title,
				outcome,
				officeSlug: addressee?.kind === "office" ? addressee.slug : null,
			})),
		),
	]);
	return {
		findings: checkDraft(content, {
			offices: new Map(offices.map(({ slug, name }) => [slug, name])),
			similar,
		}),
		similar,
	};
}

function selectDrafts(db: Db) {
	return db
		.selectFrom("draft")
		.innerJoin("organisation", "organisation.id", "draft.proposer_id")
		.leftJoin("case_file", "case_file.id", "draft.case_file_id")
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("draft_version")
					.innerJoin("account", "account.id", "draft_version.saved_by")
					.select(["version", "content", "saved_at", "account.name as saved_by"])
					.whereRef("draft_version.draft_id", "=", "draft.id")
					.orderBy("version", "desc")
					.limit(1)
					.as("last"),
			(join) => join.onTrue(),
		)
		.selectAll("draft")
		.select([
			"last.version",
			"last.content",
			"last.saved_at",
			"last.saved_by",
			"organisation.slug as organisation_slug",
			"organisation.name as organisation_name",
			"organisation.short_name",
			"case_file.slug as case_slug",
		])
		.select((eb) =>
			eb
				.selectFrom("draft_support")
				.select((support) => support.fn.countAll<string>().as("n"))
				.whereRef("draft_support.draft_id", "=", "draft.id")
				.as("supporters"),
		);
}

type DraftSelection = Awaited<ReturnType<ReturnType<typeof selectDrafts>["execute"]>>[number];

function toDraft(row: DraftSelection): Draft {
	return {
		id: row.id,
		organisation: {
			id: row.proposer_id,
			slug: row.organisation_slug,
			name: row.organisation_name,
			shortName: row.short_name,
		},
		createdBy: row.created_by,
		snapshotId: row.snapshot_id,
		state: row.state,
		stateSince: row.state_since,
		createdAt: row.created_at,
		caseSlug: row.case_slug,
		supporters: Number(row.supporters),
		version: row.version,
		content: row.content as DraftContent,
		savedBy: row.saved_by,
		savedAt: row.saved_at,
	};
}

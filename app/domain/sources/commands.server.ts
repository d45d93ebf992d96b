import { sql } from "kysely";
import { openTask } from "~/domain/tasks/open.server";
import type { Db, Transaction } from "~/platform/database.server";
import { enqueue } from "~/platform/queue.server";
import type { SaveOutcome } from "~/platform/web-archive.server";
import type { FetchOptions } from "~/platform/web-fetch.server";
import { captureLink } from "./capture.server";
import { textHash } from "./keep.server";
import { findPublishedSource, listDueSources } from "./queries.server";
import { type CheckResult, compare, inVain, type Look } from "./source-check";

/** Over about two hours, as the queue spaces its retries. */
export const MOST_ATTEMPTS = 12;

/**
 * Asks the web archive once. After the last attempt it becomes a task for people, who may save the page by hand.
 * @returns "again" when it is to be tried later
 */
export async function performArchiveRequest(
	db: Db,
	id: number,
	savePage: (url: string) => Promise<SaveOutcome>,
): Promise<"settled" | "again"> {
	const request = await db
		.selectFrom("archive_request")
		.innerJoin("snapshot", "snapshot.id", "archive_request.snapshot_id")
		.select(["snapshot_id", "state", (eb) => eb.fn.coalesce("final_url", "url").as("url")])
		.where("archive_request.id", "=", id)
		.executeTakeFirst();
	if (!request?.url || request.state === "done" || request.state === "task") return "settled";
	const outcome = await savePage(request.url);
	const { snapshot_id: snapshotId, url } = request;
	return db.transaction().execute(async (trx) => {
		const attempt = trx
			.updateTable("archive_request")
			.set((eb) => ({ attempts: eb("attempts", "+", 1), attempted_at: sql<Date>`now()` }))
			.where("id", "=", id)
			.where("state", "in", ["requested", "failed"]);
		if (outcome.ok) {
			await attempt
				.set({
					state: "done",
					archived_url: outcome.archivedUrl,
					finished_at: sql<Date>`now()`,
					last_error: null,
				})
				.execute();
			return "settled";
		}
		const row = await attempt
			.set((eb) => ({
				last_error: outcome.error,
				state: eb
					.case()
					.when("attempts", ">=", MOST_ATTEMPTS - 1)
					.then(sql<"task">`'task'`)
					.else(sql<"failed">`'failed'`)
					.end(),
			}))
			.returning("state")
			.executeTakeFirst();
		if (row?.state === "failed") return "again";
		if (row)
			await openTask(trx, {
				kind: "archive_failed",
				subject: `snapshot:${snapshotId}`,
				note: `${url} (${outcome.error})`,
			});
		return "settled";
	});
}

/** Has a request that was given up tried again. */
export async function retryArchive(db: Db, snapshotId: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const rows = await trx
			.updateTable("archive_request")
			.set({ state: "requested", attempts: 0 })
			.where("snapshot_id", "=", snapshotId)
			.where("state", "=", "task")
			.returning("id")
			.execute();
		await enqueue(
			trx,
			"archive-snapshot",
			rows.map(({ id }) => ({ archiveRequestId: id })),
		);
	});
}

/** Queues a look at every public source whose last one is a week old. @returns how many */
export async function queueDueChecks(db: Db): Promise<number> {
	const sourceIds = await listDueSources(db);
	await db.transaction().execute((trx) =>
		enqueue(
			trx,
			"check-source",
			sourceIds.map((sourceId) => ({ sourceId })),
		),
	);
	return sourceIds.length;
}

/**
 * Looks whether a publisher's page still says what was captured of it. What has changed or vanished since the last look
 * becomes a task, once; readers learn of it by `findSourceNotice`. The timeline is left to people.
 * @returns undefined when there is nothing to compare with
 */
export async function checkSource(
	db: Db,
	sourceId: number,
	options: FetchOptions = {},
): Promise<CheckResult | undefined> {
	const source = await findPublishedSource(db, sourceId);
	if (!source) return undefined;
	const capture = await captureLink(source.url, options);
	return db.transaction().execute(async (trx) => {
		await lockSource(trx, sourceId);
		const last = await listLastChecks(trx, sourceId);
		const vain = last.findIndex(({ result }) => result !== "unreachable");
		const look = capture.ok
			? compare(source.text, capture.value.article.text, source.quotes)
			: inVain(capture.reason, vain === -1 ? last.length : vain);
		await trx
			.insertInto("source_check")
			.values({
				source_id: sourceId,
				result: look.result,
				text_sha256: look.text === null ? null : textHash(look.text),
				missing_quotes: look.missingQuotes,
				refusal: look.refusal,
			})
			.execute();
		if (isNews(look, last)) await openTask(trx, taskFor(sourceId, source.url, look));
		return look.result;
	});
}

type Check = { result: CheckResult; textHash: Buffer | null };

/** Once for each thing that has happened: a page that stays as it was found, changed or gone, is no news. */
function isNews(look: Look, last: Check[]): boolean {
	if (look.result !== "changed" && look.result !== "gone") return false;
	// A look in vain between two others tells nothing.
	const before = last.find(({ result }) => result !== "unreachable");
	if (before?.result !== look.result) return true;
	return look.text !== null && !before.textHash?.equals(textHash(look.text));
}

function taskFor(sourceId: number, url: string, look: Look) {
	return {
		kind: look.result === "gone" ? ("source_gone" as const) : ("source_changed" as const),
		subject: `source:${sourceId}` as const,
		note:
			look.missingQuotes === null
				? `${url} (${look.refusal})`
				: `${url} (missing quotes: ${look.missingQuotes})`,
	};
}

/** Two looks at once would both be the first. */
async function lockSource(trx: Transaction, id: number): Promise<void> {
	await trx.selectFrom("source").select("id").where("id", "=", id).forNoKeyUpdate().execute();
}

/** The latest first. */
async function listLastChecks(trx: Transaction, sourceId: number): Promise<Check[]> {
	const rows = await trx
		.selectFrom("source_check")
		.select(["result", "text_sha256"])
		.where("source_id", "=", sourceId)
		.orderBy("id", "desc")
		.limit(20)
		.execute();
	return rows.map((row) => ({ result: row.result, textHash: row.text_sha256 }));
}

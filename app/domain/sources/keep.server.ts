import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "~/platform/database.server";
import { enqueue } from "~/platform/queue.server";
import { keepBytes } from "~/platform/storage.server";
import { webArchive } from "~/platform/web-archive.server";
import type { Capture } from "./capture.server";

/**
 * Keeps a capture for good, privately, in the transaction of what needs it (a draft, later a source of a case), and asks for
 * an independent copy where it has an address. @returns the id of the snapshot
 */
export async function keepSnapshot(trx: Transaction, capture: Capture): Promise<string> {
	const id = randomUUID();
	const { article } = capture;
	await trx
		.insertInto("snapshot")
		.values({
			id,
			origin: capture.origin,
			url: capture.url,
			final_url: capture.finalUrl,
			media_type: capture.mediaType,
			sha256: Buffer.from(capture.sha256, "hex"),
			byte_size: capture.bytes.length,
			captured_at: capture.capturedAt,
			title: article.title,
			byline: article.byline,
			site_name: article.siteName,
			published_on: article.publishedOn,
			language: article.language,
			text: article.text,
			text_sha256: textHash(article.text),
			extractor: article.extractor,
		})
		.execute();
	await requestArchive(trx, id);
	await keepBytes(capture.sha256, capture.bytes);
	return id;
}

/**
 * Asks for the one copy of a snapshot's page that does not depend on us. Does nothing where the page has no address, where
 * it has been asked for, or where no web archive is set.
 */
export async function requestArchive(trx: Transaction, snapshotId: string): Promise<void> {
	if (!webArchive()) return;
	const { url } = await trx
		.selectFrom("snapshot")
		.select((eb) => eb.fn.coalesce("final_url", "url").as("url"))
		.where("id", "=", snapshotId)
		.executeTakeFirstOrThrow();
	if (url === null) return;
	const request = await trx
		.insertInto("archive_request")
		.values({ snapshot_id: snapshotId, service: "wayback" })
		.onConflict((conflict) => conflict.columns(["snapshot_id", "service"]).doNothing())
		.returning("id")
		.executeTakeFirst();
	if (request) await enqueue(trx, "archive-snapshot", [{ archiveRequestId: request.id }]);
}

/** By which two texts of one page are compared. */
export function textHash(text: string): Buffer {
	return createHash("sha256").update(text, "utf8").digest();
}

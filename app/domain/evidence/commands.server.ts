import type { Db } from "~/platform/database.server";
import { enqueue } from "~/platform/queue.server";
import { discardFile, keepFile, readStoredFile } from "~/platform/storage.server";
import { makeCopy, putAsideCopy } from "./make-copy.server";
import type { CopyRefusal, PublicCopy, Removal } from "./public-copy";
import { findFileWithoutCopy } from "./queries.server";

/** Asks for the copies of all files that have none; does nothing where there are none. */
export async function requestMissingCopies(db: Db): Promise<void> {
	if (!(await findFileWithoutCopy(db))) return;
	await db.transaction().execute((trx) => enqueue(trx, "make-public-copies", [{}]));
}

/**
 * Makes the copy of every file that has none, one after the other, each in a transaction of its own.
 * @returns how many
 * @throws StoreError when the place for files is away: the job is tried again
 */
export async function makeMissingCopies(db: Db): Promise<number> {
	for (let made = 0; ; made++) {
		const file = await findFileWithoutCopy(db);
		if (!file) return made;
		const bytes = await readStoredFile(file.sha256, file.byteSize);
		const copy = bytes
			? await makeCopy({ mediaType: file.mediaType, bytes: await new Response(bytes).bytes() })
			: "file-missing";
		await keepCopy(db, file.id, copy);
	}
}

async function keepCopy(
	db: Db,
	evidenceId: string,
	copy: PublicCopy | CopyRefusal | "file-missing",
): Promise<void> {
	const waiting = typeof copy === "string" ? null : await putAsideCopy(copy);
	try {
		await db.transaction().execute(async (trx) => {
			await trx
				.insertInto("evidence_copy")
				.values({
					evidence_id: evidenceId,
					refusal: typeof copy === "string" ? copy : null,
					sha256: waiting && Buffer.from(waiting.file.sha256, "hex"),
					media_type: waiting?.file.mediaType,
					byte_size: waiting?.file.byteSize,
					removed: (waiting?.removed ?? []) as Removal[],
					preview_sha256: waiting?.preview ? Buffer.from(waiting.preview.file.sha256, "hex") : null,
					preview_byte_size: waiting?.preview?.file.byteSize ?? null,
					preview_width: waiting?.preview?.width ?? null,
					preview_height: waiting?.preview?.height ?? null,
				})
				// Two processes that make the same: their copies are the same too.
				.onConflict((conflict) => conflict.doNothing())
				.execute();
			for (const file of [waiting?.file, waiting?.preview?.file]) if (file) await keepFile(file);
		});
	} finally {
		if (waiting) await discardFile({ ...waiting.file, name: "", copy: waiting });
	}
}

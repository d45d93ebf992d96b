import { randomUUID } from "node:crypto";
import type { Transaction } from "~/platform/database.server";
import { enqueue } from "~/platform/queue.server";
import { keepFile, type ReceivedFile } from "~/platform/storage.server";
import { safeFileName, type Tier } from "./evidence-file";
import type { Removal } from "./public-copy";

export interface NewEvidence {
	title: string;
	tier: Tier;
	obtainedOn: string;
	url: string | null;
	file: ReceivedFile | null;
	/** Of a case, where the evidence is the article that it was made from. */
	sourceId?: number;
	/** Null where somebody without an account did. */
	addedBy: number | null;
}

/** Writes the row of a piece of evidence, in the transaction of the event that rests on it. @returns its id */
export async function keepEvidence(trx: Transaction, evidence: NewEvidence): Promise<string> {
	const id = randomUUID();
	const { file } = evidence;
	await trx
		.insertInto("evidence")
		.values({
			id,
			title: evidence.title,
			tier: evidence.tier,
			obtained_on: evidence.obtainedOn,
			url: evidence.url,
			source_id: evidence.sourceId ?? null,
			sha256: file ? Buffer.from(file.sha256, "hex") : null,
			media_type: file?.mediaType ?? null,
			byte_size: file?.byteSize ?? null,
			file_name: file ? safeFileName(file.name, file.mediaType) : null,
			added_by: evidence.addedBy,
		})
		.execute();
	if (file?.copy) {
		const { file: copy, preview, removed } = file.copy;
		await trx
			.insertInto("evidence_copy")
			.values({
				evidence_id: id,
				refusal: null,
				sha256: Buffer.from(copy.sha256, "hex"),
				media_type: copy.mediaType,
				byte_size: copy.byteSize,
				removed: removed as Removal[],
				preview_sha256: preview && Buffer.from(preview.file.sha256, "hex"),
				preview_byte_size: preview?.file.byteSize,
				preview_width: preview?.width,
				preview_height: preview?.height,
			})
			.execute();
	} else if (file) await enqueue(trx, "make-public-copies", [{}]);
	return id;
}

/**
 * Keeps the file of a piece of evidence, and its copy: called last, inside the transaction, when the database has accepted
 * everything that rests on it. @throws StoreError
 */
export async function settleEvidence(evidence: { file: ReceivedFile | null } | null): Promise<void> {
	const file = evidence?.file;
	for (const waiting of [file, file?.copy?.file, file?.copy?.preview?.file])
		if (waiting) await keepFile(waiting);
}

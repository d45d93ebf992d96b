import { randomUUID } from "node:crypto";
import type { Transaction } from "~/platform/database.server";
import type { StoredFile } from "~/platform/storage.server";
import { safeFileName, type Tier } from "./evidence-file";

export interface NewEvidence {
	title: string;
	tier: Tier;
	obtainedOn: string;
	url: string | null;
	file: StoredFile | null;
	addedBy: number;
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
			source_id: null,
			sha256: file && Buffer.from(file.sha256, "hex"),
			media_type: file && file.mediaType,
			byte_size: file && file.byteSize,
			file_name: file && safeFileName(file.name, file.mediaType),
			added_by: evidence.addedBy,
		})
		.execute();
	return id;
}

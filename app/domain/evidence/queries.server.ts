import { isReadable } from "~/domain/moderation/queries.server";
import { isUuid } from "~/domain/verifications/verification";
import type { Db } from "~/platform/database.server";

export interface EvidenceFile {
	sha256: string;
	mediaType: string;
	byteSize: number;
	fileName: string;
}

/**
 * The file of a piece of evidence; undefined when there is no such evidence, when it is a link, or when moderators have
 * taken from readers every event that rests on it.
 */
export async function findEvidenceFile(db: Db, id: string | undefined): Promise<EvidenceFile | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("evidence")
		.select(["sha256", "media_type", "byte_size", "file_name"])
		.where("id", "=", id)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("event")
					.select("event.id")
					.whereRef("event.evidence_id", "=", "evidence.id")
					.where(isReadable("case", "event.case_file_id"))
					.where(isReadable("demand", "event.demand_id")),
			),
		)
		.executeTakeFirst();
	if (!row?.sha256 || !row.media_type || !row.byte_size) return undefined;
	return {
		sha256: row.sha256.toString("hex"),
		mediaType: row.media_type,
		byteSize: row.byte_size,
		fileName: row.file_name ?? "bukti",
	};
}

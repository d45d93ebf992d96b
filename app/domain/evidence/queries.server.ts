import { sql } from "kysely";
import { isReadable } from "~/domain/moderation/queries.server";
import { isUuid } from "~/domain/verifications/verification";
import type { Db } from "~/platform/database.server";

export interface StoredFile {
	sha256: string;
	mediaType: string;
	byteSize: number;
	fileName: string;
}

/** SQL: whether readers may see an event that rests on it; a document that waits for a moderator has none yet. */
const IS_PUBLIC = sql<boolean>`exists (select from event where event.evidence_id = evidence.id
	and ${isReadable("case", "event.case_file_id")} and ${isReadable("demand", "event.demand_id")})`;

/**
 * What readers get of the file of a piece of evidence; "waiting" while its copy is being made. Undefined when there is no such
 * evidence, when it is a link, when there can be no copy, or when moderators have taken from readers every event that rests on it.
 */
export async function findPublicFile(
	db: Db,
	id: string | undefined,
): Promise<StoredFile | "waiting" | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("evidence")
		.leftJoin("evidence_copy as copy", "copy.evidence_id", "evidence.id")
		.select(["evidence.sha256 as original", "file_name", "copy.evidence_id as made"])
		.select(["copy.sha256", "copy.media_type", "copy.byte_size"])
		.where("evidence.id", "=", id)
		.where(IS_PUBLIC)
		.executeTakeFirst();
	if (!row?.original) return undefined;
	if (row.made === null) return "waiting";
	if (!row.sha256 || !row.media_type || !row.byte_size) return undefined;
	return {
		sha256: row.sha256.toString("hex"),
		mediaType: row.media_type,
		byteSize: row.byte_size,
		fileName: row.file_name ?? "bukti",
	};
}

/** The next file that has no copy yet, for whoever makes it. */
export async function findFileWithoutCopy(
	db: Db,
): Promise<{ id: string; sha256: string; mediaType: string; byteSize: number } | undefined> {
	const row = await db
		.selectFrom("evidence")
		.select(["id", "sha256", "media_type", "byte_size"])
		.where("sha256", "is not", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("evidence_copy")
						.select("evidence_id")
						.whereRef("evidence_copy.evidence_id", "=", "evidence.id"),
				),
			),
		)
		.orderBy("added_at")
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			sha256: row.sha256!.toString("hex"),
			mediaType: row.media_type!,
			byteSize: row.byte_size!,
		}
	);
}

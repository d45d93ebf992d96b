import { type Actor, may } from "~/domain/accounts/role";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";
import { enqueue } from "~/platform/queue.server";
import {
	discardFile,
	keepFile,
	type ReceivedFile,
	readStoredFile,
	StoreError,
} from "~/platform/storage.server";
import { makeCopy, putAsideCopy } from "./make-copy.server";
import type { CopyRefusal, PublicCopy, Removal } from "./public-copy";
import { findFileWithoutCopy } from "./queries.server";
import type { RedactionReason } from "./redaction";

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

export interface RedactionInput {
	evidenceId: string;
	/** How many redactions the moderator saw: of two who decide at once the later one is told. */
	seen: number;
	reason: RedactionReason;
	explanation: string;
	language: "id" | "en";
	/** Whose copy readers get from now on; null: they get nothing. */
	file: ReceivedFile | null;
}

export type RedactionRefusal = "role-missing" | "own-case" | "redacted-already" | "file-not-kept";

const REFUSAL_BY_CODE: Record<string, RedactionRefusal> = {
	TG003: "role-missing",
	TG020: "own-case",
	"23505": "redacted-already",
};

/**
 * Gives readers another copy of a file, or none, and says why. Of the file that the moderator sends only the copy is kept: what
 * a program may have left in it below the black bars is nobody's business.
 */
export async function redactEvidence(
	db: Db,
	actor: Actor,
	{ evidenceId, seen, reason, explanation, language, file }: RedactionInput,
): Promise<Result<null, RedactionRefusal>> {
	if (!may(actor, "moderate")) return refuse("role-missing");
	const copy = file?.copy ?? null;
	if (file && !copy) throw new Error("the file of a redaction has no copy");
	try {
		return await db.transaction().execute(async (trx) => {
			await trx
				.insertInto("redaction")
				.values({
					evidence_id: evidenceId,
					ordinal: seen + 1,
					reason,
					explanation,
					language,
					sha256: copy && Buffer.from(copy.file.sha256, "hex"),
					media_type: copy?.file.mediaType ?? null,
					byte_size: copy?.file.byteSize ?? null,
					preview_sha256: copy?.preview ? Buffer.from(copy.preview.file.sha256, "hex") : null,
					preview_byte_size: copy?.preview?.file.byteSize ?? null,
					preview_width: copy?.preview?.width ?? null,
					preview_height: copy?.preview?.height ?? null,
					decided_by: actor.accountId,
				})
				.execute();
			for (const waiting of [copy?.file, copy?.preview?.file]) if (waiting) await keepFile(waiting);
			return ok(null);
		});
	} catch (error) {
		if (error instanceof StoreError) {
			logger.error({ err: error }, "a file could not be kept");
			return refuse("file-not-kept");
		}
		const refusal = REFUSAL_BY_CODE[(error as { code?: string }).code ?? ""];
		if (refusal) return refuse(refusal);
		throw error;
	}
}

import { sql } from "kysely";
import { isReadable } from "~/domain/moderation/queries.server";
import { isUuid } from "~/domain/verifications/verification";
import type { Db } from "~/platform/database.server";
import type { Tier } from "./evidence-file";
import type { Removal } from "./public-copy";
import type { RedactionReason } from "./redaction";

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
		.innerJoin("public_file as public", "public.evidence_id", "evidence.id")
		.select(["file_name", "settled", "public.sha256", "public.media_type", "public.byte_size"])
		.where("evidence.id", "=", id)
		.where(IS_PUBLIC)
		.executeTakeFirst();
	if (!row) return undefined;
	if (!row.settled) return "waiting";
	return toStoredFile(row.sha256, row.media_type, row.byte_size, row.file_name);
}

/** The small picture of what readers get. */
export async function findPreview(db: Db, id: string | undefined): Promise<StoredFile | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("evidence")
		.innerJoin("public_file as public", "public.evidence_id", "evidence.id")
		.select(["preview_sha256", "preview_byte_size"])
		.where("evidence.id", "=", id)
		.where(IS_PUBLIC)
		.executeTakeFirst();
	return row && toStoredFile(row.preview_sha256, "image/webp", row.preview_byte_size, "bukti.webp");
}

/** The file as it came: for moderators only. */
export async function findOriginal(db: Db, id: string | undefined): Promise<StoredFile | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("evidence")
		.select(["sha256", "media_type", "byte_size", "file_name"])
		.where("id", "=", id)
		.executeTakeFirst();
	return row && toStoredFile(row.sha256, row.media_type, row.byte_size, row.file_name);
}

function toStoredFile(
	sha256: Buffer | null,
	mediaType: string | null,
	byteSize: number | null,
	fileName: string | null,
): StoredFile | undefined {
	if (!sha256 || !mediaType || !byteSize) return undefined;
	return { sha256: sha256.toString("hex"), mediaType, byteSize, fileName: fileName ?? "bukti" };
}

export interface Evidence {
	id: string;
	title: string;
	tier: Tier;
	obtainedOn: string;
	url: string | null;
	addedAt: Date;
	/** The file as it came; null for a link. */
	original: StoredFile | null;
	/** What readers get of it; null while it is being made, where there can be none, and where it is withheld. */
	copy: { sha256: string; byteSize: number; mediaType: string } | null;
	/** What was taken out for the first copy. */
	removed: Removal[];
	/** Why there is no copy: a code of i18n's `errors`. */
	copyRefusal: string | null;
	preview: { width: number; height: number } | null;
	/** Oldest first; the last one is in force. */
	redactions: Redaction[];
	/** What rests on it, of what readers may see; oldest first. */
	events: {
		id: number;
		title: string;
		titleEn: string | null;
		language: "id" | "en";
		occurredOn: string;
		actorRole: string;
		caseSlug: string;
	}[];
}

export interface Redaction {
	ordinal: number;
	reason: RedactionReason;
	explanation: string;
	language: "id" | "en";
	/** Of what readers got from then on; null: nothing. */
	sha256: string | null;
	decidedAt: Date;
}

/** A piece of evidence as everybody may know it. Undefined where nothing public rests on it. */
export async function findEvidence(db: Db, id: string | undefined): Promise<Evidence | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("evidence")
		.leftJoin("evidence_copy", "evidence_copy.evidence_id", "evidence.id")
		.leftJoin("public_file as public", "public.evidence_id", "evidence.id")
		.select(["evidence.id", "title", "tier", "obtained_on", "url", "added_at", "removed", "refusal"])
		.select(["evidence.sha256", "evidence.media_type", "evidence.byte_size", "file_name"])
		.select(["public.sha256 as public_sha256", "public.byte_size as public_size"])
		.select(["public.media_type as public_type", "public.preview_width", "public.preview_height"])
		.where("evidence.id", "=", id)
		.where(IS_PUBLIC)
		.executeTakeFirst();
	if (!row) return undefined;
	const redactions = await db
		.selectFrom("redaction")
		.select(["ordinal", "reason", "explanation", "language", "sha256", "decided_at"])
		.where("evidence_id", "=", id)
		.orderBy("ordinal")
		.execute();
	const events = await db
		.selectFrom("event")
		.innerJoin("case_file", "case_file.id", "event.case_file_id")
		.select(["event.id", "event.title", "event.title_en", "language", "occurred_on", "actor_role", "slug"])
		.where("evidence_id", "=", id)
		.where(isReadable("case", "event.case_file_id"))
		.where(isReadable("demand", "event.demand_id"))
		.orderBy("event.id")
		.execute();
	return {
		id: row.id,
		title: row.title,
		tier: row.tier as Tier,
		obtainedOn: row.obtained_on,
		url: row.url,
		addedAt: row.added_at,
		original: toStoredFile(row.sha256, row.media_type, row.byte_size, row.file_name) ?? null,
		copy: row.public_sha256 && {
			sha256: row.public_sha256.toString("hex"),
			byteSize: row.public_size!,
			mediaType: row.public_type!,
		},
		removed: row.removed ?? [],
		copyRefusal: row.refusal,
		preview: row.preview_width ? { width: row.preview_width, height: row.preview_height! } : null,
		redactions: redactions.map(({ decided_at, sha256, ...rest }) => ({
			...rest,
			sha256: sha256?.toString("hex") ?? null,
			decidedAt: decided_at,
		})),
		events: events.map((event) => ({
			id: event.id,
			title: event.title,
			titleEn: event.title_en,
			language: event.language,
			occurredOn: event.occurred_on,
			actorRole: event.actor_role,
			caseSlug: event.slug,
		})),
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

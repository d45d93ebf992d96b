import { sql } from "kysely";
import { isUuid } from "~/domain/verifications/verification";
import { dayOf } from "~/platform/clock";
import type { Db } from "~/platform/database.server";
import type { SourceNotice } from "./source-check";

/** What was captured. Private: for who works on the draft, and for moderators. */
export interface Snapshot {
	id: string;
	origin: "link" | "paste" | "upload";
	url: string | null;
	finalUrl: string | null;
	mediaType: string;
	/** Hexadecimal, of the bytes that came. */
	sha256: string;
	byteSize: number;
	capturedAt: Date;
	title: string | null;
	byline: string | null;
	siteName: string | null;
	publishedOn: string | null;
	language: string | null;
	text: string;
	extractor: string;
	archive: ArchiveCopy | null;
}

export interface ArchiveCopy {
	state: "requested" | "done" | "failed" | "task";
	archivedUrl: string | null;
}

export async function findSnapshot(db: Db, id: string | undefined): Promise<Snapshot | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("snapshot")
		.leftJoin("archive_request", "archive_request.snapshot_id", "snapshot.id")
		.selectAll("snapshot")
		.select(["archive_request.state", "archive_request.archived_url"])
		.where("snapshot.id", "=", id)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			origin: row.origin,
			url: row.url,
			finalUrl: row.final_url,
			mediaType: row.media_type,
			sha256: row.sha256.toString("hex"),
			byteSize: row.byte_size,
			capturedAt: row.captured_at,
			title: row.title,
			byline: row.byline,
			siteName: row.site_name,
			publishedOn: row.published_on,
			language: row.language,
			text: row.text,
			extractor: row.extractor,
			archive: row.state && { state: row.state, archivedUrl: row.archived_url },
		}
	);
}

/** A source that is public and can be compared: it has an address, and its text was captured. */
export async function findPublishedSource(
	db: Db,
	id: number,
): Promise<{ url: string; text: string; quotes: string[] } | undefined> {
	const row = await db
		.selectFrom("source")
		.innerJoin("snapshot", "snapshot.id", "source.snapshot_id")
		.select(["source.url", "snapshot.text"])
		.where("source.id", "=", id)
		.where("source.url", "is not", null)
		.executeTakeFirst();
	if (!row?.url) return undefined;
	const quotes = await db.selectFrom("quote").select("exact").where("source_id", "=", id).execute();
	return { url: row.url, text: row.text, quotes: quotes.map(({ exact }) => exact) };
}

/** Sources to look at: those never looked at whose capture is a week old, and those whose last look is. */
export async function listDueSources(db: Db): Promise<number[]> {
	const rows = await db
		.selectFrom("source")
		.innerJoin("snapshot", "snapshot.id", "source.snapshot_id")
		.select("source.id")
		.where("source.url", "is not", null)
		// A day less than a week, so that a look a few minutes late does not make it eight days.
		.where(
			(eb) =>
				eb.fn.coalesce(
					eb
						.selectFrom("source_check")
						.select((check) => check.fn.max("checked_at").as("at"))
						.whereRef("source_check.source_id", "=", "source.id"),
					"snapshot.captured_at",
				),
			"<",
			sql<Date>`now() - interval '6 days 12 hours'`,
		)
		.orderBy("source.id")
		.execute();
	return rows.map(({ id }) => id);
}

/** What readers of a case should know about a source, or undefined while its page is as it was captured. */
export async function findSourceNotice(db: Db, sourceId: number): Promise<SourceNotice | undefined> {
	const checks = await db
		.selectFrom("source_check")
		.select(["result", "checked_at", "missing_quotes"])
		.where("source_id", "=", sourceId)
		.where("result", "<>", "unreachable")
		.orderBy("id", "desc")
		.execute();
	const latest = checks[0];
	if (latest?.result !== "changed" && latest?.result !== "gone") return undefined;
	const other = checks.findIndex(({ result }) => result !== latest.result);
	const first = checks[(other === -1 ? checks.length : other) - 1]!;
	const source = await db
		.selectFrom("source")
		.leftJoin("archive_request", "archive_request.snapshot_id", "source.snapshot_id")
		.select(["source.url", "archive_request.archived_url"])
		.where("source.id", "=", sourceId)
		.executeTakeFirstOrThrow();
	return {
		kind: latest.result,
		noticedOn: dayOf(first.checked_at),
		missingQuotes: latest.missing_quotes,
		url: source.url!,
		archivedUrl: source.archived_url,
	};
}

/** What readers of a case should know about its sources; empty while every page is as it was captured. */
export async function listSourceNotices(db: Db, caseFileId: number): Promise<SourceNotice[]> {
	const sources = await db
		.selectFrom("source")
		.select("id")
		.where("case_file_id", "=", caseFileId)
		.where("snapshot_id", "is not", null)
		.orderBy("id")
		.execute();
	const notices = await Promise.all(sources.map(({ id }) => findSourceNotice(db, id)));
	return notices.filter((notice) => notice !== undefined);
}

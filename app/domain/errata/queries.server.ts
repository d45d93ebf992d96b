import { sql } from "kysely";
import { z } from "zod";
import { type Item, isReadable } from "~/domain/moderation/queries.server";
import { ok, type Result, refuse } from "~/domain/result";
import { find } from "~/domain/sources/quote-selector";
import type { Db } from "~/platform/database.server";
import { type CorrectionRefusal, correct, type ErratumField, type Text, writePlace } from "./erratum";

export interface Erratum {
	id: number;
	/** Its entry in the timeline. */
	eventId: number;
	/** Both null: of the case itself. */
	demandId: number | null;
	statementId: number | null;
	field: ErratumField;
	textLanguage: "id" | "en";
	/** Of the demand, where the words are a version's; a later version has words of its own. */
	version: number | null;
	written: string;
	corrected: string;
	explanation: string;
	language: "id" | "en";
	/** Of a quote: whether the corrected words were found in the stored text of the source. */
	sourceChecked: boolean | null;
	madeOn: string;
}

/** The errata of a case, its demands and its statements, as far as readers may see them, oldest first. */
export async function listErrata(db: Db, caseFileId: number): Promise<Erratum[]> {
	return db
		.selectFrom("erratum")
		.innerJoin("event", "event.id", "erratum.event_id")
		.select([
			"erratum.id",
			"erratum.event_id as eventId",
			"erratum.demand_id as demandId",
			"erratum.statement_id as statementId",
			"erratum.field",
			"erratum.text_language as textLanguage",
			"erratum.version",
			"erratum.written",
			"erratum.corrected",
			"erratum.explanation",
			"erratum.language",
			"erratum.source_checked as sourceChecked",
			"event.occurred_on as madeOn",
		])
		.where("erratum.case_file_id", "=", caseFileId)
		.where(isReadable("demand", "erratum.demand_id"))
		.where(isReadable("statement", "erratum.statement_id"))
		.orderBy("erratum.id")
		.execute();
}

export interface ItemTexts {
	texts: Text[];
	/** Of a demand: the version that the texts are from. */
	version: number | null;
	/** Whether a text is stored that a corrected quote can be looked for in. */
	hasStoredSource: boolean;
}

/** The texts of an item that can be corrected, without those that it has not. */
export async function listTexts(db: Db, item: Item): Promise<ItemTexts> {
	const { texts, version, source } = await readItem(db, item);
	return { texts, version, hasStoredSource: source !== null };
}

export interface ErratumWords {
	field: ErratumField;
	textLanguage: "id" | "en";
	written: string;
	corrected: string;
}

export type ErratumRefusal =
	| CorrectionRefusal
	| "text-unknown"
	| "quote-not-found"
	| "date-invalid"
	| "erratum-known";

export interface CheckedErratum {
	version: number | null;
	/** The whole text as it should read. */
	whole: string;
	sourceChecked: boolean | null;
}

/** Whether an erratum may stand beside these words: for the preview, and once more when it is made. */
export async function checkErratum(
	db: Db,
	item: Item,
	{ field, textLanguage, written, corrected }: ErratumWords,
): Promise<Result<CheckedErratum, ErratumRefusal>> {
	const { texts, version, source } = await readItem(db, item);
	const place = writePlace({ field, language: textLanguage });
	const current = texts.find((text) => writePlace(text) === place);
	if (!current) return refuse("text-unknown");
	const whole = correct(current.text, written, corrected);
	if (!whole.ok) return whole;
	if (field === "statement_date" && !z.iso.date().safeParse(whole.value).success)
		return refuse("date-invalid");
	if (field === "quote" && source !== null) {
		const found = find(source, { exact: whole.value });
		// More than one place is a place.
		if (!found.ok && found.reason === "quote-not-found") return refuse("quote-not-found");
	}
	const { rows } = await sql`
		select from erratum where case_file_id = ${item.caseFileId}
			and demand_id is not distinct from ${item.demandId} and statement_id is not distinct from ${item.statementId}
			and field = ${field} and text_language = ${textLanguage} and written = ${written} and corrected = ${corrected}
			and version is not distinct from ${ofVersion(field, version)}::integer`.execute(db);
	if (rows.length > 0) return refuse("erratum-known");
	return ok({
		version: ofVersion(field, version),
		whole: whole.value,
		sourceChecked: field === "quote" ? source !== null : null,
	});
}

/** The quote and its day are the demand's in every version. */
function ofVersion(field: ErratumField, version: number | null): number | null {
	return field === "title" || field === "outcome" || field === "subject" ? version : null;
}

interface ReadItem {
	texts: Text[];
	version: number | null;
	/** The text that was captured of the source. It is its publisher's and leaves this file for no page. */
	source: string | null;
}

async function readItem(db: Db, item: Item): Promise<ReadItem> {
	if (item.statementId !== null) return readStatement(db, item.statementId);
	if (item.demandId !== null) return readDemand(db, item.demandId);
	const row = await db
		.selectFrom("case_file")
		.select(["title", "title_en", "summary", "summary_en"])
		.where("id", "=", item.caseFileId)
		.executeTakeFirstOrThrow();
	return {
		texts: [...both("title", row.title, row.title_en), ...both("summary", row.summary, row.summary_en)],
		version: null,
		source: null,
	};
}

async function readDemand(db: Db, id: number): Promise<ReadItem> {
	const row = await db
		.selectFrom("demand")
		.innerJoin("demand_version", "demand_version.demand_id", "demand.id")
		.innerJoin("quote", "quote.id", "demand.quote_id")
		.innerJoin("source", "source.id", "quote.source_id")
		.leftJoin("snapshot", "snapshot.id", "source.snapshot_id")
		.select(["version", "demand_version.title", "title_en", "outcome", "outcome_en", "subject", "subject_en"])
		.select(["exact", "translation_en", "statement_date", "source.body", "snapshot.text"])
		.where("demand.id", "=", id)
		.orderBy("version", "desc")
		.limit(1)
		.executeTakeFirstOrThrow();
	return {
		texts: [
			...both("quote", row.exact, null),
			...both("translation", null, row.translation_en),
			...both("title", row.title, row.title_en),
			...both("outcome", row.outcome, row.outcome_en),
			...both("subject", row.subject, row.subject_en),
			...both("statement_date", row.statement_date, null),
		],
		version: row.version,
		source: row.text ?? row.body,
	};
}

async function readStatement(db: Db, id: number): Promise<ReadItem> {
	const row = await db
		.selectFrom("statement")
		.innerJoin("quote", "quote.id", "statement.quote_id")
		.innerJoin("source", "source.id", "quote.source_id")
		.leftJoin("snapshot", "snapshot.id", "source.snapshot_id")
		.select(["speaker", "speaker_role", "speaker_role_en"])
		.select(["exact", "translation_en", "statement_date", "source.body", "snapshot.text"])
		.where("statement.id", "=", id)
		.executeTakeFirstOrThrow();
	return {
		texts: [
			...both("quote", row.exact, null),
			...both("translation", null, row.translation_en),
			...both("speaker", row.speaker, null),
			...both("role", row.speaker_role, row.speaker_role_en),
			...both("statement_date", row.statement_date, null),
		],
		version: null,
		source: row.text ?? row.body,
	};
}

function both(field: ErratumField, original: string | null, english: string | null): Text[] {
	return [
		...(original === null ? [] : [{ field, language: "id" as const, text: original }]),
		...(english === null ? [] : [{ field, language: "en" as const, text: english }]),
	];
}

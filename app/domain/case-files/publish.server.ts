import type { Addressee, DemandItem, DraftContent, DraftItem } from "~/domain/drafts/draft";
import { freeSlug, slugOf } from "~/domain/drafts/slug";
import { appendEvent } from "~/domain/events/append.server";
import { keepEvidence } from "~/domain/evidence/keep.server";
import { listPlaces } from "~/domain/sources/quote-selector";
import { today } from "~/platform/clock";
import type { Transaction } from "~/platform/database.server";

export interface Publication {
	content: DraftContent;
	proposerId: number;
	snapshotId: string;
	/** The moderator who publishes it. */
	moderatorId: number;
	/** Who has agreed to the names of natural persons. */
	decisionId: number;
	/** Natural persons that it names; without a reason, speakers whom the source credits. */
	names: ReadonlyArray<{ name: string; reason: string | null }>;
	/** What the timeline says of the way here, in both languages. */
	note: { title: string; titleEn: string; body: string; bodyEn: string };
}

/** Why a speaker is named whom no writer has explained. */
const SPEAKER = "Pembicara menurut sumber";

/** Makes a public case of what moderators have read, in their transaction. @returns its id and slug */
export async function publishCaseFile(
	trx: Transaction,
	{ content, proposerId, snapshotId, moderatorId, decisionId, names, note }: Publication,
): Promise<{ id: number; slug: string }> {
	const slug = freeSlug(slugOf(content.title), await listSlugs(trx, "case_file", slugOf(content.title)));
	const { id } = await trx
		.insertInto("case_file")
		.values({
			slug,
			title: content.title,
			title_en: orNull(content.titleEn),
			summary: content.summary,
			summary_en: orNull(content.summaryEn),
			proposer_id: proposerId,
			province_code: content.provinceCode,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const source = await insertSource(trx, id, snapshotId, content);
	const quote = (item: DraftItem) => insertQuote(trx, source, item);

	for (const { name, reason } of names)
		await trx
			.insertInto("named_person")
			.values({ case_file_id: id, name, reason: reason ?? SPEAKER, decision_id: decisionId })
			.execute();
	// Before the events of publication: they tell institutions.
	for (const institution of await listInstitutions(trx, content.subjectInstitutions))
		await trx.insertInto("case_subject").values({ case_file_id: id, institution_id: institution }).execute();
	const evidenceId = await keepEvidence(trx, {
		title: content.source.title,
		tier: 3,
		obtainedOn: today(),
		sourceId: source.id,
		url: null,
		file: null,
		addedBy: moderatorId,
	});
	const places = { demand: 0, statement: 0, excerpt: 0 };
	for (const item of content.items) {
		if (item.kind === "demand") {
			places.demand += 1;
			const demandId = await insertDemand(trx, id, item, places.demand, await quote(item));
			await appendEvent(trx, {
				case_file_id: id,
				demand_id: demandId,
				kind: "status_changed",
				occurred_on: today(),
				actor_id: moderatorId,
				actor_role: "moderator",
				title: note.title,
				title_en: note.titleEn,
				body: note.body,
				body_en: note.bodyEn,
				language: "id",
				source_url: source.url,
				evidence_id: evidenceId,
				from_status: "",
				to_status: "published",
			});
			if (item.courtDecisionUrl)
				await noteCourtDecision(trx, id, demandId, item.courtDecisionUrl, moderatorId);
		} else if (item.kind === "statement") {
			places.statement += 1;
			await trx
				.insertInto("statement")
				.values({
					case_file_id: id,
					position: places.statement,
					quote_id: await quote(item),
					speaker: orNull(item.speaker),
					speaker_role: orNull(item.speakerRole),
					speaker_role_en: null,
					directness: item.directness,
					claim_type: item.claimType || "opinion",
					ambiguity: orNull(item.ambiguity),
					ambiguity_en: null,
					attribution: orNull(item.attribution),
					attribution_en: null,
				})
				.execute();
		} else {
			places.excerpt += 1;
			await trx
				.insertInto("excerpt")
				.values({
					case_file_id: id,
					position: places.excerpt,
					kind: item.kind,
					quote_id: await quote(item),
					note: orNull(item.note),
				})
				.execute();
		}
	}
	return { id, slug };
}

async function insertSource(
	trx: Transaction,
	caseFileId: number,
	snapshotId: string,
	{ source }: DraftContent,
) {
	const snapshot = await trx
		.selectFrom("snapshot")
		.select(["url", "final_url", "text", "text_sha256"])
		.where("id", "=", snapshotId)
		.executeTakeFirstOrThrow();
	const url = snapshot.final_url ?? snapshot.url;
	const { id } = await trx
		.insertInto("source")
		.values({
			case_file_id: caseFileId,
			kind: "article",
			publisher: orNull(source.publisher),
			title: source.title,
			url,
			statement_date: orNull(source.statementDate),
			published_on: orNull(source.publishedOn),
			author: orNull(source.author),
			photo_caption: null,
			// The text is the snapshot's.
			body: null,
			body_sha256: snapshot.text_sha256,
			note: null,
			note_en: null,
			snapshot_id: snapshotId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return { id, url, text: snapshot.text };
}

async function insertQuote(
	trx: Transaction,
	source: { id: number; text: string },
	{ quote, translationEn }: DraftItem,
): Promise<number> {
	const { id } = await trx
		.insertInto("quote")
		.values({
			source_id: source.id,
			exact: quote.exact,
			translation_en: orNull(translationEn),
			prefix: quote.prefix,
			suffix: quote.suffix,
			start_at: quote.start,
			end_at: quote.end,
			is_repeated: listPlaces(source.text, quote.exact, 2).length > 1,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

async function insertDemand(
	trx: Transaction,
	caseFileId: number,
	item: DemandItem,
	position: number,
	quoteId: number,
): Promise<number> {
	const base = slugOf(item.title);
	const { id } = await trx
		.insertInto("demand")
		.values({
			case_file_id: caseFileId,
			slug: freeSlug(base, await listSlugs(trx, "demand", base)),
			position,
			quote_id: quoteId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await trx
		.insertInto("demand_version")
		.values({
			demand_id: id,
			version: 1,
			addressee_office_id: await findOrAddOffice(trx, item.addressee),
			subject: orNull(item.subject),
			subject_en: orNull(item.subjectEn),
			title: item.title,
			title_en: orNull(item.titleEn),
			outcome: item.outcome,
			outcome_en: orNull(item.outcomeEn),
			claim_type: item.claimType || "none",
			claim_note: orNull(item.claimNote),
			claim_note_en: null,
			editor_note: null,
			editor_note_en: null,
		})
		.execute();
	return id;
}

/** An office of the directory; one that was proposed becomes part of it, under an institution that has that name already or is new. */
async function findOrAddOffice(trx: Transaction, addressee: Addressee | null): Promise<number> {
	if (!addressee) throw new Error("a demand without an addressee reached its publication");
	if (addressee.kind === "office") {
		const { id } = await trx
			.selectFrom("office")
			.select("id")
			.where("slug", "=", addressee.slug)
			.executeTakeFirstOrThrow();
		return id;
	}
	const known = await trx
		.selectFrom("institution")
		.leftJoin("institution_alias", "institution_alias.institution_id", "institution.id")
		.select("institution.id")
		.where((eb) =>
			eb.or([
				eb(eb.fn("lower", ["institution.name"]), "=", addressee.institution.toLowerCase()),
				eb(eb.fn("lower", ["institution_alias.alias"]), "=", addressee.institution.toLowerCase()),
			]),
		)
		.executeTakeFirst();
	const institutionId = known?.id ?? (await addInstitution(trx, addressee.institution));
	const office = await trx
		.selectFrom("office")
		.select("id")
		.where("institution_id", "=", institutionId)
		.where((eb) => eb(eb.fn("lower", ["name"]), "=", addressee.office.toLowerCase()))
		.executeTakeFirst();
	if (office) return office.id;
	const base = slugOf(addressee.office);
	const added = await trx
		.insertInto("office")
		.values({
			slug: freeSlug(base, await listSlugs(trx, "office", base)),
			institution_id: institutionId,
			name: addressee.office,
			name_en: null,
			note: null,
			note_en: null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return added.id;
}

async function addInstitution(trx: Transaction, name: string): Promise<number> {
	const base = slugOf(name);
	const { id } = await trx
		.insertInto("institution")
		.values({
			slug: freeSlug(base, await listSlugs(trx, "institution", base)),
			name,
			name_en: null,
			note: null,
			note_en: null,
			province_code: null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

async function noteCourtDecision(
	trx: Transaction,
	caseFileId: number,
	demandId: number,
	url: string,
	moderatorId: number,
): Promise<void> {
	const title = "Putusan pengadilan yang menjadi dasar tuntutan";
	const evidenceId = await keepEvidence(trx, {
		title,
		tier: 1,
		obtainedOn: today(),
		url,
		file: null,
		addedBy: moderatorId,
	});
	await appendEvent(trx, {
		case_file_id: caseFileId,
		demand_id: demandId,
		kind: "note_added",
		occurred_on: today(),
		actor_id: moderatorId,
		actor_role: "moderator",
		title,
		title_en: "Court decision on which the demand rests",
		language: "id",
		source_url: url,
		evidence_id: evidenceId,
	});
}

async function listInstitutions(trx: Transaction, slugs: readonly string[]): Promise<number[]> {
	if (slugs.length === 0) return [];
	const rows = await trx.selectFrom("institution").select("id").where("slug", "in", slugs).execute();
	return rows.map(({ id }) => id);
}

async function listSlugs(
	trx: Transaction,
	table: "case_file" | "demand" | "office" | "institution",
	base: string,
): Promise<Set<string>> {
	const rows = await trx.selectFrom(table).select("slug").where("slug", "like", `${base}%`).execute();
	// Pages of the site, as "/cases/new" where cases are filed.
	return new Set([...rows.map(({ slug }) => slug), "new", "import", "imports"]);
}

function orNull(text: string): string | null {
	return text === "" ? null : text;
}

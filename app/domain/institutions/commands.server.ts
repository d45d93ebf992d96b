import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Actor, may } from "~/domain/accounts/role";
import { freeSlug, slugOf } from "~/domain/drafts/slug";
import { lockInstitutions, sendNotices } from "~/domain/notices/send.server";
import { listRegions } from "~/domain/regions/queries.server";
import { ok, type Result, refuse } from "~/domain/result";
import { closeTasks } from "~/domain/tasks/close.server";
import { openTask } from "~/domain/tasks/open.server";
import { today } from "~/platform/clock";
import type { TableRefusal } from "~/platform/csv-table.server";
import type { Db, Transaction } from "~/platform/database.server";
import {
	changedFields,
	type HolderKind,
	type InstitutionFields,
	provinceOf,
	TAKEN_SLUGS,
	tenuresClash,
} from "./directory";
import { type PlannedRow, readImport } from "./import-table.server";
import { type MailDomainRefusal, readMailDomain } from "./mail-domain";
import {
	findImport,
	findInstitutionRecord,
	listOffices,
	listParents,
	listTenures,
	listVerifiedDomains,
	planImportNow,
} from "./queries.server";

/**
 * Records where an institution can be written to, as it publishes it, and sends what has waited for that; also what an
 * earlier address did not take. @returns how many notices are on their way now
 */
export async function recordAddress(
	db: Db,
	actor: Actor,
	{ institutionId, email, sourceUrl }: { institutionId: number; email: string; sourceUrl: string },
): Promise<Result<number, "role-missing">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		await trx
			.insertInto("institution_address")
			.values({
				institution_id: institutionId,
				email,
				source_url: sourceUrl,
				added_by: actor.accountId,
			})
			.execute();
		return ok(await sendNotices(trx, { institutionId, failedToo: true, accountId: actor.accountId }));
	});
}

/** Records that the known address is not valid any more. It is shown to nobody from then on. */
export async function endAddress(
	db: Db,
	actor: Actor,
	institutionId: number,
): Promise<Result<null, "role-missing" | "address-unknown">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const last = await trx
			.selectFrom("institution_address")
			.select("email")
			.where("institution_id", "=", institutionId)
			.orderBy("id", "desc")
			.limit(1)
			.executeTakeFirst();
		if (!last?.email) return refuse("address-unknown");
		await trx
			.insertInto("institution_address")
			.values({
				institution_id: institutionId,
				email: null,
				source_url: null,
				added_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}

/**
 * Says that an institution writes from a mail domain, and how that is known: whoever receives mail there can answer in its
 * name.
 */
export async function verifyDomain(
	db: Db,
	actor: Actor,
	{ institutionId, domain: typed, how }: { institutionId: number; domain: string; how: string },
): Promise<Result<null, "role-missing" | "mail-domain-known" | MailDomainRefusal>> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	const read = readMailDomain(typed);
	if (!read.ok) return refuse(read.reason);
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const known = await listVerifiedDomains(trx, institutionId);
		if (known.some(({ domain }) => domain === read.domain)) return refuse("mail-domain-known");
		await trx
			.insertInto("institution_domain")
			.values({
				institution_id: institutionId,
				domain: read.domain,
				is_verified: true,
				how,
				decided_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}

/** Says that mail from a domain proves nothing any more. What it has proved stays proved. */
export async function endDomain(
	db: Db,
	actor: Actor,
	{ institutionId, domain, why }: { institutionId: number; domain: string; why: string },
): Promise<Result<null, "role-missing" | "mail-domain-unknown">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const known = await listVerifiedDomains(trx, institutionId);
		if (!known.some((row) => row.domain === domain)) return refuse("mail-domain-unknown");
		await trx
			.insertInto("institution_domain")
			.values({
				institution_id: institutionId,
				domain,
				is_verified: false,
				how: why,
				decided_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}

/** Why the directory is changed, and where that can be read. */
export interface Grounds {
	reason: string;
	sourceUrl: string | null;
}

export type InstitutionRefusal =
	| "role-missing"
	| "directory-region-unknown"
	| "parent-unknown"
	| "parent-loop"
	| "directory-same"
	| "directory-moved-on";

/** Adds an institution. @returns its slug, made of its name */
export async function addInstitution(
	db: Db,
	actor: Actor,
	fields: InstitutionFields,
	grounds: Grounds,
): Promise<Result<string, InstitutionRefusal>> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	if (!(await isKnownRegion(db, fields.region))) return refuse("directory-region-unknown");
	return db.transaction().execute(async (trx) => {
		const parentId = await findParentId(trx, fields.parent);
		if (parentId === undefined) return refuse("parent-unknown");
		const base = slugOf(fields.name);
		const taken = await trx
			.selectFrom("institution")
			.select("slug")
			.where("slug", "like", `${base}%`)
			.execute();
		const slug = freeSlug(base, new Set([...taken.map((row) => row.slug), ...TAKEN_SLUGS]));
		const { id } = await trx
			.insertInto("institution")
			.values({ slug, ...columnsOf(fields, parentId) })
			.returning("id")
			.executeTakeFirstOrThrow();
		await writeAliases(trx, id, fields);
		await keepRevision(trx, actor, id, { topic: "institution", before: null, after: fields, ...grounds });
		return ok(slug);
	});
}

/**
 * Changes an institution as a whole.
 * @param base the last revision that whoever changes it has seen
 */
export async function changeInstitution(
	db: Db,
	actor: Actor,
	{
		slug,
		base,
		fields,
		grounds,
	}: { slug: string; base: number; fields: InstitutionFields; grounds: Grounds },
): Promise<Result<null, InstitutionRefusal>> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	if (!(await isKnownRegion(db, fields.region))) return refuse("directory-region-unknown");
	return db.transaction().execute(async (trx) => {
		const known = await findInstitutionRecord(trx, slug);
		if (!known) throw new Error(`there is no institution ${slug}`);
		await lockInstitutions(trx, [known.id]);
		const record = (await findInstitutionRecord(trx, slug))!;
		if (record.base !== base) return refuse("directory-moved-on");
		if (changedFields(record.fields, fields).length === 0) return refuse("directory-same");
		const parentId = await findParentId(trx, fields.parent);
		if (parentId === undefined) return refuse("parent-unknown");
		if (fields.parent !== record.fields.parent && (await isAbove(trx, slug, fields.parent)))
			return refuse("parent-loop");
		await updateInstitution(trx, record.id, fields, parentId);
		await keepRevision(trx, actor, record.id, {
			topic: "institution",
			before: record.fields,
			after: fields,
			...grounds,
		});
		return ok(null);
	});
}

async function isKnownRegion(db: Db, region: number | null): Promise<boolean> {
	if (region === null) return true;
	const regions = await listRegions(db);
	return regions.some(({ code, provinceCode }) => code === region || provinceCode === region);
}

/** @returns undefined for a slug that is unknown, null for none */
async function findParentId(trx: Transaction, slug: string | null): Promise<number | null | undefined> {
	if (slug === null) return null;
	const row = await trx.selectFrom("institution").select("id").where("slug", "=", slug).executeTakeFirst();
	return row?.id;
}

async function isAbove(trx: Transaction, slug: string, below: string | null): Promise<boolean> {
	const parents = await listParents(trx);
	for (let at = below; at !== null; at = parents.get(at) ?? null) if (at === slug) return true;
	return false;
}

function columnsOf(fields: InstitutionFields, parentId: number | null) {
	const { region } = fields;
	return {
		name: fields.name,
		name_en: fields.nameEn,
		level: fields.level,
		parent_id: parentId,
		province_code: region === null ? null : provinceOf(region),
		region_code: region !== null && region > 99 ? region : null,
		postal: fields.postal,
		telephone: fields.telephone,
		website: fields.website,
		note: fields.note,
		note_en: fields.noteEn,
	};
}

async function updateInstitution(
	trx: Transaction,
	id: number,
	fields: InstitutionFields,
	parentId: number | null,
): Promise<void> {
	await trx.updateTable("institution").set(columnsOf(fields, parentId)).where("id", "=", id).execute();
	const names = fields.aliases.map(({ name }) => name);
	await trx
		.deleteFrom("institution_alias")
		.where("institution_id", "=", id)
		.$if(names.length > 0, (query) => query.where("alias", "not in", names))
		.execute();
	await writeAliases(trx, id, fields);
}

async function writeAliases(trx: Transaction, id: number, { aliases }: InstitutionFields): Promise<void> {
	if (aliases.length === 0) return;
	await trx
		.insertInto("institution_alias")
		.values(aliases.map((alias) => aliasRow(id, alias)))
		.onConflict((conflict) =>
			conflict.columns(["institution_id", "alias"]).doUpdateSet((eb) => ({
				from_on: eb.ref("excluded.from_on"),
				until_on: eb.ref("excluded.until_on"),
				source_url: eb.ref("excluded.source_url"),
			})),
		)
		.execute();
}

function aliasRow(institutionId: number, alias: InstitutionFields["aliases"][number]) {
	return {
		institution_id: institutionId,
		alias: alias.name,
		from_on: alias.from,
		until_on: alias.until,
		source_url: alias.sourceUrl,
	};
}

interface NewRevision extends Grounds {
	topic: string;
	before: object | null;
	after: object;
}

async function keepRevision(
	trx: Transaction,
	actor: Actor,
	institutionId: number,
	revision: NewRevision,
): Promise<void> {
	await trx
		.insertInto("institution_revision")
		.values(revisionRow(actor, institutionId, revision))
		.execute();
}

function revisionRow(actor: Actor, institutionId: number, revision: NewRevision) {
	return {
		institution_id: institutionId,
		topic: revision.topic,
		before: revision.before && JSON.stringify(revision.before),
		after: JSON.stringify(revision.after),
		reason: revision.reason,
		source_url: revision.sourceUrl,
		made_by: actor.accountId,
	};
}

export interface OfficeInput {
	institutionId: number;
	/** The slug of an office that is changed; null for a new one. */
	office: string | null;
	name: string;
	nameEn: string | null;
	note: string | null;
	noteEn: string | null;
	grounds: Grounds;
}

/** Adds an office, or changes one. */
export async function saveOffice(
	db: Db,
	actor: Actor,
	{ institutionId, office: slug, grounds, ...fields }: OfficeInput,
): Promise<Result<null, "role-missing" | "office-unknown" | "directory-same">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const known = (await listOffices(trx, institutionId)).find((office) => office.slug === slug);
		if (slug !== null && !known) return refuse("office-unknown");
		const before = known && {
			name: known.name,
			nameEn: known.nameEn,
			note: known.note,
			noteEn: known.noteEn,
		};
		if (before && changedFields(before, fields).length === 0) return refuse("directory-same");
		const columns = {
			name: fields.name,
			name_en: fields.nameEn,
			note: fields.note,
			note_en: fields.noteEn,
		};
		const kept = known
			? await trx
					.updateTable("office")
					.set(columns)
					.where("id", "=", known.id)
					.returning("slug")
					.executeTakeFirstOrThrow()
			: await trx
					.insertInto("office")
					.values({ institution_id: institutionId, slug: await freeOfficeSlug(trx, fields.name), ...columns })
					.returning("slug")
					.executeTakeFirstOrThrow();
		await keepRevision(trx, actor, institutionId, {
			topic: `office:${kept.slug}`,
			before: before ?? null,
			after: fields,
			...grounds,
		});
		return ok(null);
	});
}

async function freeOfficeSlug(trx: Transaction, name: string): Promise<string> {
	const base = slugOf(name);
	const taken = await trx.selectFrom("office").select("slug").where("slug", "like", `${base}%`).execute();
	return freeSlug(base, new Set(taken.map(({ slug }) => slug)));
}

export interface HolderInput {
	institutionId: number;
	office: string;
	kind: HolderKind;
	from: string;
	until: string | null;
	name: string | null;
	nameReason: string | null;
	sourceUrl: string;
	reason: string;
}

export type HolderRefusal =
	| "role-missing"
	| "office-unknown"
	| "date-in-future"
	| "until-before-from"
	| "tenure-clash"
	| "holder-name-moderator"
	| "holder-name-reason"
	| "directory-same";

/**
 * Records a tenure. One of the same kind that begins on the same day is changed: its end, above all. A name is recorded by
 * moderators only, who say why; whoever keeps the directory leaves a name that is there.
 */
export async function saveHolder(
	db: Db,
	actor: Actor,
	input: HolderInput,
): Promise<Result<null, HolderRefusal>> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	const { institutionId, from, until, kind } = input;
	if (from > today()) return refuse("date-in-future");
	if (until !== null && until < from) return refuse("until-before-from");
	if (input.name && !may(actor, "moderate")) return refuse("holder-name-moderator");
	if (input.name && !input.nameReason) return refuse("holder-name-reason");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const office = (await listOffices(trx, institutionId)).find(({ slug }) => slug === input.office);
		if (!office) return refuse("office-unknown");
		const tenures = (await listTenures(trx, institutionId)).filter((tenure) => tenure.office === office.slug);
		const known = tenures.find((tenure) => tenure.kind === kind && tenure.from === from);
		const name = input.name ?? known?.name ?? null;
		const after = { kind, from, until, name, sourceUrl: input.sourceUrl };
		if (tenures.some((tenure) => tenure !== known && tenuresClash(tenure, after)))
			return refuse("tenure-clash");
		const before = known && {
			kind: known.kind,
			from: known.from,
			until: known.until,
			name: known.name,
			sourceUrl: known.sourceUrl,
		};
		if (before && changedFields(before, after).length === 0) return refuse("directory-same");
		const { id } = await trx
			.insertInto("office_holder")
			.values({
				office_id: office.id,
				kind,
				from_on: from,
				until_on: until,
				name: input.name,
				name_reason: input.name && input.nameReason,
				source_url: input.sourceUrl,
			})
			.onConflict((conflict) =>
				conflict.columns(["office_id", "kind", "from_on"]).doUpdateSet({
					until_on: until,
					source_url: input.sourceUrl,
					...(input.name ? { name: input.name, name_reason: input.nameReason } : {}),
				}),
			)
			.returning("id")
			.executeTakeFirstOrThrow();
		await keepRevision(trx, actor, institutionId, {
			topic: `holder:${id}`,
			before: before ?? null,
			after: { office: office.name, ...after },
			reason: input.reason,
			sourceUrl: input.sourceUrl,
		});
		return ok(null);
	});
}

/** Takes what somebody says is wrong in the directory, and puts it before those who keep it. */
export async function requestChange(
	db: Db,
	input: { institutionId: number; written: string; corrected: string; sourceUrl: string },
): Promise<string> {
	const id = randomUUID();
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto("change_request")
			.values({
				id,
				institution_id: input.institutionId,
				written: input.written,
				corrected: input.corrected,
				source_url: input.sourceUrl,
			})
			.execute();
		await openTask(trx, { kind: "directory_change", subject: `change:${id}`, note: null });
	});
	return id;
}

/** Answers a change request with a reason that everybody can read. The change itself is made by the forms. */
export async function decideChange(
	db: Db,
	actor: Actor,
	decision: { requestId: string; accepted: boolean; explanation: string; language: "id" | "en" },
): Promise<Result<null, "role-missing" | "change-decided">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		const row = await trx
			.insertInto("change_request_decision")
			.values({
				request_id: decision.requestId,
				accepted: decision.accepted,
				explanation: decision.explanation,
				language: decision.language,
				decided_by: actor.accountId,
			})
			.onConflict((conflict) => conflict.column("request_id").doNothing())
			.returning("request_id")
			.executeTakeFirst();
		if (!row) return refuse("change-decided");
		await closeTasks(trx, [`change:${decision.requestId}`], actor.accountId);
		return ok(null);
	});
}

export type ImportRefusal =
	| "role-missing"
	| "import-unknown"
	| "import-done"
	| "import-moved-on"
	| "import-nothing";

/** Keeps a table that can be read, so that what it would do can be looked at. It changes nothing else. @returns its id */
export async function keepImport(
	db: Db,
	actor: Actor,
	{ fileName, content }: { fileName: string; content: Buffer },
): Promise<{ ok: true; id: string } | { ok: false; refusal: TableRefusal | { code: "role-missing" } }> {
	if (!may(actor, "keep-directory")) return { ok: false, refusal: { code: "role-missing" } };
	const read = readImport(content);
	if (!read.ok) return read;
	const id = randomUUID();
	await db.transaction().execute(async (trx) => {
		await sql`update directory_import set content = null
			where content is not null and made_at < now() - interval '7 days'`.execute(trx);
		await trx
			.insertInto("directory_import")
			.values({ id, file_name: fileName, content, made_by: actor.accountId })
			.execute();
	});
	return { ok: true, id };
}

const ROWS_AT_ONCE = 500;

/**
 * Does what a table was seen to do, all of it or nothing; rows that are refused are left out.
 * @param seal of the plan that was looked at: when the directory has changed since, nothing is done
 */
export async function runImport(
	db: Db,
	actor: Actor,
	{ id, seal, grounds }: { id: string; seal: string; grounds: Grounds },
): Promise<Result<{ added: number; changed: number }, ImportRefusal>> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		// The same button pressed twice: the second one sees what the first has done.
		await sql`select from directory_import where id = ${id} for update`.execute(trx);
		const kept = await findImport(trx, id);
		if (!kept) return refuse("import-unknown");
		if (kept.done) return refuse("import-done");
		if (!kept.content) return refuse("import-unknown");
		// Nobody changes the directory between the look at it and the change.
		await sql`lock table institution in share row exclusive mode`.execute(trx);
		const plan = await planImportNow(trx, kept.content);
		if (!plan || plan.seal !== seal) return refuse("import-moved-on");
		const { new: added, changed } = plan.counts;
		if (added + changed === 0) return refuse("import-nothing");
		await insertPlanned(
			trx,
			actor,
			plan.rows.filter(({ outcome }) => outcome === "new"),
			grounds,
		);
		for (const row of plan.rows.filter(({ outcome }) => outcome === "changed")) {
			const record = (await findInstitutionRecord(trx, row.slug))!;
			const fields = row.fields!;
			const parentId = await findParentId(trx, fields.parent);
			await updateInstitution(trx, record.id, fields, parentId!);
			await keepRevision(trx, actor, record.id, {
				topic: "institution",
				before: record.fields,
				after: fields,
				...grounds,
			});
		}
		await trx
			.updateTable("directory_import")
			.set({ imported_at: sql<Date>`now()`, added, changed, content: kept.content })
			.where("id", "=", id)
			.execute();
		return ok({ added, changed });
	});
}

/** Parents before their parts, many at a time. */
async function insertPlanned(
	trx: Transaction,
	actor: Actor,
	rows: readonly PlannedRow[],
	grounds: Grounds,
): Promise<void> {
	const ids = new Map(
		(await trx.selectFrom("institution").select(["slug", "id"]).execute()).map(({ slug, id }) => [slug, id]),
	);
	let waiting = [...rows];
	while (waiting.length > 0) {
		const isReady = ({ fields }: PlannedRow) => fields!.parent === null || ids.has(fields!.parent);
		const ready = waiting.filter(isReady).slice(0, ROWS_AT_ONCE);
		if (ready.length === 0) throw new Error("a planned row waits for a parent that never comes");
		const added = await trx
			.insertInto("institution")
			.values(
				ready.map(({ slug, fields }) => ({
					slug,
					...columnsOf(fields!, fields!.parent === null ? null : ids.get(fields!.parent)!),
				})),
			)
			.returning(["slug", "id"])
			.execute();
		for (const { slug, id } of added) ids.set(slug, id);
		const aliases = ready.flatMap(({ slug, fields }) =>
			fields!.aliases.map((alias) => aliasRow(ids.get(slug)!, alias)),
		);
		if (aliases.length > 0) await trx.insertInto("institution_alias").values(aliases).execute();
		await trx
			.insertInto("institution_revision")
			.values(
				ready.map(({ slug, fields }) =>
					revisionRow(actor, ids.get(slug)!, {
						topic: "institution",
						before: null,
						after: fields!,
						...grounds,
					}),
				),
			)
			.execute();
		const done = new Set(ready.map(({ slug }) => slug));
		waiting = waiting.filter(({ slug }) => !done.has(slug));
	}
}

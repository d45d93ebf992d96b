import { sql } from "kysely";
import { isListed } from "~/domain/moderation/queries.server";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { isSlug } from "~/platform/ids";

export interface Institution {
	id: number;
	slug: string;
	name: string;
	nameEn: string | null;
	aliases: string[];
	provinceCode: number | null;
	note: string | null;
	noteEn: string | null;
	/** How many public demands are addressed to one of its offices. */
	demands: number;
}

export interface Office {
	slug: string;
	name: string;
	nameEn: string | null;
	note: string | null;
	noteEn: string | null;
}

const LIST = "institutions";

/** Every institution by its Indonesian name, in both languages: a cursor stays good when the reader changes language. */
export async function listInstitutions(
	db: Db,
	size: number,
	after?: string | null,
): Promise<PageOf<Institution>> {
	const cursor = readCursor(LIST, "string", after);
	const rows = await selectInstitutions(db)
		.$if(cursor !== undefined, (query) =>
			query.where(
				sql<boolean>`(institution.name, institution.id) > (${cursor?.[0]}::text, ${cursor?.[1]}::bigint)`,
			),
		)
		.orderBy("institution.name")
		.orderBy("institution.id")
		.limit(size + 1)
		.execute();
	const page = pageOf(LIST, rows, size, ({ name, id }) => [name, id]);
	return { ...page, rows: page.rows.map(toInstitution) };
}

export async function findInstitution(db: Db, slug: string | undefined): Promise<Institution | undefined> {
	if (!isSlug(slug)) return undefined;
	const row = await selectInstitutions(db).where("institution.slug", "=", slug).executeTakeFirst();
	return row && toInstitution(row);
}

/** Where an institution can be written to, as it publishes it. */
export interface Address {
	email: string;
	sourceUrl: string;
	addedAt: Date;
}

/** The address that counts now; undefined where none is known. */
export async function findAddress(db: Db, institutionId: number): Promise<Address | undefined> {
	const row = await db
		.selectFrom("institution_address")
		.selectAll()
		.where("institution_id", "=", institutionId)
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row?.email || !row.source_url) return undefined;
	return { email: row.email, sourceUrl: row.source_url, addedAt: row.added_at };
}

/** A mail domain from which an institution writes. */
export interface VerifiedDomain {
	domain: string;
	/** How it was verified, as whoever did it wrote it. */
	how: string;
	verifiedAt: Date;
}

/** The mail domains of an institution that count now, by name. Each counts for what is below it too. */
export async function listVerifiedDomains(db: Db, institutionId: number): Promise<VerifiedDomain[]> {
	const rows = await db
		.selectFrom("institution_domain")
		.select(["domain", "how", "decided_at", "is_verified"])
		.distinctOn("domain")
		.where("institution_id", "=", institutionId)
		.orderBy("domain")
		.orderBy("id", "desc")
		.execute();
	return rows
		.filter((row) => row.is_verified)
		.map((row) => ({ domain: row.domain, how: row.how, verifiedAt: row.decided_at }));
}

/** The institutions that a case is about. */
export async function listSubjects(
	db: Db,
	caseFileId: number,
): Promise<Array<{ slug: string; name: string; nameEn: string | null }>> {
	const rows = await db
		.selectFrom("case_subject")
		.innerJoin("institution", "institution.id", "case_subject.institution_id")
		.select(["slug", "name", "name_en"])
		.where("case_file_id", "=", caseFileId)
		.orderBy("name")
		.execute();
	return rows.map((row) => ({ slug: row.slug, name: row.name, nameEn: row.name_en }));
}

/** The offices of an institution that demands can be addressed to. */
export async function listOffices(db: Db, institutionId: number): Promise<Office[]> {
	const rows = await db
		.selectFrom("office")
		.select(["slug", "name", "name_en", "note", "note_en"])
		.where("institution_id", "=", institutionId)
		.orderBy("name")
		.execute();
	return rows.map((row) => ({
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		note: row.note,
		noteEn: row.note_en,
	}));
}

/** Names of all institutions with an office, for a form that filters by them. */
export async function listInstitutionNames(
	db: Db,
): Promise<Array<{ slug: string; name: string; nameEn: string | null }>> {
	const rows = await db
		.selectFrom("institution")
		.select(["slug", "name", "name_en"])
		.where((eb) =>
			eb.exists(eb.selectFrom("office").select("id").whereRef("institution_id", "=", "institution.id")),
		)
		.orderBy("name")
		.execute();
	return rows.map((row) => ({ slug: row.slug, name: row.name, nameEn: row.name_en }));
}

/** An office as somebody chooses it in a form. */
export interface OfficeChoice {
	slug: string;
	name: string;
	nameEn: string | null;
	institution: string;
	institutionEn: string | null;
}

/** Every office that a demand can be addressed to, by name of its institution and its own. */
export async function listOfficeChoices(db: Db): Promise<OfficeChoice[]> {
	const rows = await db
		.selectFrom("office")
		.innerJoin("institution", "institution.id", "office.institution_id")
		.select([
			"office.slug",
			"office.name",
			"office.name_en",
			"institution.name as institution",
			"institution.name_en as institution_en",
		])
		.orderBy("institution.name")
		.orderBy("office.name")
		.execute();
	return rows.map((row) => ({
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		institution: row.institution,
		institutionEn: row.institution_en,
	}));
}

function selectInstitutions(db: Db) {
	return db
		.selectFrom("institution")
		.selectAll("institution")
		.select([
			sql<string[]>`array(select alias from institution_alias a where a.institution_id = institution.id
				order by alias)`.as("aliases"),
			// A demand counts for the addressee of its latest version only.
			sql<number>`(select count(*) from office o
				join demand_version v on v.addressee_office_id = o.id
				join lateral (select from_status, to_status from event where demand_id = v.demand_id
					and kind = 'status_changed' order by status_ordinal desc limit 1) s on true
				where o.institution_id = institution.id and is_public_status(s.from_status, s.to_status)
					and ${isListed("demand", "v.demand_id")}
					and not exists (select from demand_version w where w.demand_id = v.demand_id and w.version > v.version))`.as(
				"demands",
			),
		]);
}

type InstitutionSelection = Awaited<ReturnType<ReturnType<typeof selectInstitutions>["execute"]>>[number];

function toInstitution(row: InstitutionSelection): Institution {
	return {
		id: row.id,
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		aliases: row.aliases,
		provinceCode: row.province_code,
		note: row.note,
		noteEn: row.note_en,
		demands: Number(row.demands),
	};
}

import { sql } from "kysely";
import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import { TAKEN_AWAY } from "~/domain/moderation/moderation";
import { isReadable } from "~/domain/moderation/queries.server";
import { tokenFor } from "~/domain/verifications/token.server";
import type { Db } from "~/platform/database.server";
import { type NameDisplay, publicName } from "./signature";

export interface PublicSigner {
	/** Undefined when its owner hides it. */
	name: string | undefined;
	region: string;
	signedAt: Date;
}

/** The latest signers of a case as they allow themselves to be shown. */
export async function listLatestSigners(db: Db, caseFileId: number, limit: number): Promise<PublicSigner[]> {
	const rows = await db
		.selectFrom("signer")
		.innerJoin("region", "region.code", "signer.region_code")
		.select(["signer.name", "signer.name_display", "signer.created_at", "region.name as region"])
		.where("signer.case_file_id", "=", caseFileId)
		.orderBy("signer.created_at", "desc")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		name: publicName(row.name, row.name_display),
		region: row.region,
		signedAt: row.created_at,
	}));
}

export interface Receipt {
	verificationId: string;
	token: string;
	caseFileId: number;
	state: "confirmed" | "withdrawn";
	/** Of the signer's region, 36; null once withdrawn. It tells the local time. */
	provinceCode: number | null;
	/** Null once withdrawn. */
	person: { name: string; email: string; nameDisplay: NameDisplay; region: string } | null;
	signatures: Array<{
		demandId: number;
		slug: string;
		title: string;
		titleEn: string | null;
		/** The version it is for: the one that was signed, or the latest it was renewed for. */
		version: number;
		signedVersion: number;
		renewedAt: Date | null;
		/** Whether there is a later version by now. */
		isEarlier: boolean;
		kind: "confirmed" | "withdrawn" | "invalidated";
		at: Date;
		/** Exact total of the demand, this signature included. */
		total: number;
	}>;
}

/** A signer's own receipt, read from the signer's own rows: right at once after confirming. */
export async function findReceipt(db: Db, verificationId: string): Promise<Receipt | undefined> {
	const verification = await db
		.selectFrom("verification")
		.select(["id", "case_file_id", "email_tag"])
		.where("id", "=", verificationId)
		.where("purpose", "=", "signing")
		.where("verified_at", "is not", null)
		.executeTakeFirst();
	if (!verification?.case_file_id) return undefined;
	const { case_file_id: caseFileId, email_tag: emailTag } = verification;
	const person = await db
		.selectFrom("signer")
		.innerJoin("region", "region.code", "signer.region_code")
		.select(["signer.name", "signer.email_cipher", "signer.name_display"])
		.select(["region.name as region", "region.province_code"])
		.where("signer.case_file_id", "=", caseFileId)
		.where("signer.email_tag", "=", emailTag)
		.executeTakeFirst();
	const { rows } = await sql<{
		demand_id: number;
		slug: string;
		title: string;
		title_en: string;
		version: number;
		signed_version: number;
		renewed_at: Date | null;
		is_earlier: boolean;
		kind: "confirmed" | "withdrawn" | "invalidated";
		at: Date;
		readable: boolean;
		total: string;
	}>`
		select d.id as demand_id, d.slug, v.title, v.title_en, v.version, last.version as signed_version, last.kind, last.created_at as at,
			renewal.at as renewed_at, ${isReadable("demand", "d.id")} as readable,
			exists (select from demand_version w where w.demand_id = d.id and w.version > v.version) as is_earlier,
			coalesce((select sum(n) from demand_slot where demand_id = d.id), 0) as total
		from signature s
		join demand d on d.id = s.demand_id and d.case_file_id = ${caseFileId}
		join lateral (select * from signature_event e where e.signature_id = s.id order by ordinal desc limit 1) last on true
		left join lateral (
			select version, created_at as at from signature_renewal r
			where r.signature_id = s.id and r.ordinal = last.ordinal order by version desc limit 1
		) renewal on true
		join demand_version v on v.demand_id = d.id and v.version = greatest(last.version, renewal.version)
		where s.email_tag = ${emailTag}
		order by d.position
	`.execute(db);
	return {
		verificationId,
		token: tokenFor("verification", verificationId),
		caseFileId,
		state: person ? "confirmed" : "withdrawn",
		provinceCode: person?.province_code ?? null,
		person: person
			? {
					name: person.name,
					email: decryptEmail(person.email_cipher),
					nameDisplay: person.name_display,
					region: person.region,
				}
			: null,
		signatures: rows.map((row) => ({
			demandId: row.demand_id,
			slug: row.slug,
			title: row.readable ? row.title : TAKEN_AWAY,
			titleEn: row.readable ? row.title_en : TAKEN_AWAY,
			version: row.version,
			signedVersion: row.signed_version,
			renewedAt: row.renewed_at,
			isEarlier: row.is_earlier,
			kind: row.kind,
			at: row.at,
			total: Number(row.total),
		})),
	};
}

/** Everything kept about a signer in one case, for its owner (UU 27/2022 art. 7). */
export async function exportSigner(db: Db, verificationId: string) {
	const receipt = await findReceipt(db, verificationId);
	if (!receipt) return undefined;
	const row = await db
		.selectFrom("verification")
		.innerJoin("signer", (join) =>
			join
				.onRef("signer.case_file_id", "=", "verification.case_file_id")
				.onRef("signer.email_tag", "=", "verification.email_tag"),
		)
		.select(["signer.consents", "signer.locale", "signer.created_at"])
		.where("verification.id", "=", verificationId)
		.executeTakeFirst();
	return {
		person: receipt.person,
		consents: row?.consents ?? [],
		language: row?.locale ?? null,
		firstConfirmedAt: row?.created_at.toISOString() ?? null,
		signatures: receipt.signatures.map((signature) => ({
			demand: signature.slug,
			version: signature.version,
			signedVersion: signature.signedVersion,
			renewedAt: signature.renewedAt?.toISOString() ?? null,
			state: signature.kind,
			at: signature.at.toISOString(),
		})),
	};
}

export interface Signing {
	/** Null once withdrawn. */
	name: string | null;
	nameDisplay: NameDisplay;
	region: string;
	/** Kemendagri code, 36; it tells the signer's local time. */
	provinceCode: number;
	demands: Array<{ id: number; title: string; titleEn: string | null }>;
}

/** What somebody typed into a form, for its mail and for the page that asks to confirm it. */
export async function findSigning(db: Db, verificationId: string): Promise<Signing | undefined> {
	const row = await db
		.selectFrom("signing")
		.innerJoin("region", "region.code", "signing.region_code")
		.select(["signing.name", "signing.name_display", "signing.demand_ids", "signing.demand_versions"])
		.select(["region.name as region", "region.province_code"])
		.where("verification_id", "=", verificationId)
		.executeTakeFirst();
	if (!row) return undefined;
	const versions = new Map(row.demand_ids.map((id, index) => [id, row.demand_versions[index]]));
	const demands = await db
		.selectFrom("demand_version")
		.innerJoin("demand", "demand.id", "demand_version.demand_id")
		.select(["demand.id", "demand_version.version", "demand_version.title", "demand_version.title_en"])
		.where("demand.id", "in", row.demand_ids)
		.where(isReadable("demand", "demand.id"))
		.orderBy("demand.position")
		.execute();
	return {
		name: row.name,
		nameDisplay: row.name_display,
		region: row.region,
		provinceCode: row.province_code,
		demands: demands
			.filter(({ id, version }) => versions.get(id) === version)
			.map(({ id, title, title_en }) => ({ id, title, titleEn: title_en })),
	};
}

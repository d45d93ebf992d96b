import { sql } from "kysely";
import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import type { Db } from "~/platform/database.server";
import { idFromToken } from "./token.server";
import { isUuid, type Purpose } from "./verification";

export interface Verification {
	id: string;
	purpose: Purpose;
	caseFileId: number | null;
	demandId: number | null;
	draftId: string | null;
	/** As typed; null once erased. */
	email: string | null;
	locale: "id" | "en";
	codeAttempts: number;
	verified: boolean;
	expired: boolean;
	createdAt: Date;
	/** Until when its link and its code work. */
	expiresAt: Date;
}

/** A verification by its id, which is no secret: it opens nothing without the code. */
export async function findVerification(db: Db, id: string | undefined): Promise<Verification | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db
		.selectFrom("verification")
		.selectAll()
		.select(sql<boolean>`expires_at < now()`.as("expired"))
		.where("id", "=", id)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		id: row.id,
		purpose: row.purpose,
		caseFileId: row.case_file_id,
		demandId: row.demand_id,
		draftId: row.draft_id,
		email: row.email_cipher && decryptEmail(row.email_cipher),
		locale: row.locale,
		codeAttempts: row.code_attempts,
		verified: row.verified_at !== null,
		expired: row.expired && row.verified_at === null,
		createdAt: row.created_at,
		expiresAt: row.expires_at,
	};
}

/** A verification by the token of its mailed link. */
export async function findVerificationByToken(
	db: Db,
	token: string | undefined,
): Promise<Verification | undefined> {
	return findVerification(db, idFromToken("verification", token));
}

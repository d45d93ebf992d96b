import { idFromToken, tokenFor } from "~/domain/verifications/token.server";
import type { Db } from "~/platform/database.server";

export interface Following {
	id: string;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	/** Null: the whole case. */
	demandSlug: string | null;
}

/** What a token's owner follows; "left" when the token is ours and its row is gone; undefined for a foreign token. */
export async function findFollowing(
	db: Db,
	token: string | undefined,
): Promise<Following | "left" | undefined> {
	const id = idFromToken("follower", token);
	if (!id) return undefined;
	const row = await db
		.selectFrom("follower")
		.innerJoin("case_file", "case_file.id", "follower.case_file_id")
		.leftJoin("demand", "demand.id", "follower.demand_id")
		.select([
			"follower.id",
			"case_file.slug",
			"case_file.title",
			"case_file.title_en",
			"demand.slug as demand_slug",
		])
		.where("follower.id", "=", id)
		.executeTakeFirst();
	if (!row) return "left";
	return {
		id: row.id,
		caseSlug: row.slug,
		caseTitle: row.title,
		caseTitleEn: row.title_en,
		demandSlug: row.demand_slug,
	};
}

/** The token in a follower's links. */
export function followerToken(id: string): string {
	return tokenFor("follower", id);
}

/** A follower by its id, for mail. */
export async function findFollower(db: Db, id: string): Promise<{ id: string } | undefined> {
	return db.selectFrom("follower").select("id").where("id", "=", id).executeTakeFirst();
}

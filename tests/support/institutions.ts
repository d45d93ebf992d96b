import type { Actor } from "~/domain/accounts/role";
import { recordAddress } from "~/domain/institutions/commands.server";
import { findInstitution } from "~/domain/institutions/queries.server";
import { db } from "./database";

/** Records the published address of an institution. @returns what the command answers */
export async function anAddress(
	actor: Actor,
	slug: string,
	email = `kontak@${slug}.example`,
): ReturnType<typeof recordAddress> {
	const institution = await findInstitution(db, slug);
	if (!institution) throw new Error(`there is no institution ${slug}`);
	return recordAddress(db, actor, {
		institutionId: institution.id,
		email,
		sourceUrl: `https://${slug}.example/kontak`,
	});
}

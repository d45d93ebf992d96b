import type { Actor } from "~/domain/accounts/role";
import { proposeRevision, publishRevision } from "~/domain/revisions/commands.server";
import { findRevision, listVersions } from "~/domain/revisions/queries.server";
import type { VersionText } from "~/domain/revisions/revision";
import { aMemberOf, anAccount } from "./accounts";
import { asAdmin, db } from "./database";

/** Proposes a new text for a demand, with another outcome unless the changes say otherwise. */
export async function propose(
	demandId: number,
	changes: Partial<VersionText> & { baseVersion?: number; author?: Actor } = {},
) {
	const { baseVersion, author, ...text } = changes;
	const [{ proposer }] = (await asAdmin<{ proposer: string }>(
		"select proposer_id as proposer from case_file c join demand d on d.case_file_id = c.id where d.id = $1",
		[demandId],
	)) as [{ proposer: string }];
	const [latest] = await listVersions(db, demandId);
	return proposeRevision(db, author ?? (await aMemberOf(Number(proposer), "member")), {
		demandId,
		proposerId: Number(proposer),
		baseVersion: baseVersion ?? latest!.version,
		text: {
			title: latest!.title,
			titleEn: latest!.titleEn,
			outcome: `Hasil yang dapat diperiksa, setelah versi ${latest!.version}`,
			outcomeEn: `An outcome that can be checked, after version ${latest!.version}`,
			subject: latest!.subject,
			subjectEn: latest!.subjectEn,
			addressee: latest!.addressee,
			claimType: latest!.claimType,
			claimNote: latest!.claimNote,
			claimNoteEn: latest!.claimNoteEn,
			...text,
		},
		reason: "Hasilnya belum dapat diperiksa",
		language: "id",
	});
}

/** Publishes a revision as this moderator. */
export async function publish(id: string, moderator?: Actor) {
	const revision = await findRevision(db, id);
	if (!revision) throw new Error(`there is no revision ${id}`);
	return publishRevision(db, moderator ?? (await anAccount({ roles: ["moderator"] })), revision, {
		title: `Naskah versi ${revision.baseVersion + 1} terbit`,
		titleEn: `Version ${revision.baseVersion + 1} of the text published`,
		language: "id",
	});
}

/** A demand's next version, published. @returns the id of the event */
export async function aNewVersion(demandId: number, changes: Partial<VersionText> = {}): Promise<number> {
	const proposed = await propose(demandId, changes);
	if (!proposed.ok) throw new Error(`the revision was refused: ${proposed.reason}`);
	const published = await publish(proposed.value);
	if (!published.ok) throw new Error(`publishing was refused: ${published.reason}`);
	return published.value;
}

import { randomUUID } from "node:crypto";
import { findInstitution } from "~/domain/institutions/queries.server";
import { makeReplyLink, type ReplyInput, sendReply } from "~/domain/replies/commands.server";
import { anAccount } from "./accounts";
import { db } from "./database";

/** How the entry of a reply is called in these tests. */
export const TITLES = {
	id: (name: string) => `Jawaban dari ${name}`,
	en: (name: string) => `Reply by ${name}`,
};

/** A letter, as the form would have received it. Its bytes are nowhere. */
export function aLetter(): NonNullable<ReplyInput["evidence"]> {
	return {
		title: "Surat resmi",
		tier: 1,
		obtainedOn: "2022-05-20",
		url: `https://arsip.example/${randomUUID()}.pdf`,
		file: null,
	};
}

/** The link by which an institution answers the founding case. */
export async function aReplyLink(caseFileId: number, institution = "inspektorat"): Promise<string> {
	const { id } = (await findInstitution(db, institution))!;
	const made = await makeReplyLink(db, await anAccount({ roles: ["moderator"] }), {
		caseFileId,
		institutionId: id,
	});
	if (!made.ok) throw new Error(made.reason);
	return made.value;
}

/** Sends a reply by a link, complete unless the choices say otherwise. */
export function send(linkId: string, choices: Partial<ReplyInput> = {}) {
	return sendReply(db, {
		linkId,
		authorName: "Budi Santoso",
		authorPost: "Sekretaris",
		body: "Kami sudah menerima surat itu.",
		language: "id",
		claim: null,
		demandIds: [],
		email: "",
		evidence: aLetter(),
		...choices,
	});
}

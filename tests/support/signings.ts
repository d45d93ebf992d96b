import { randomUUID } from "node:crypto";
import { confirmSignatures, type SigningInput, startSigning } from "~/domain/signatures/commands.server";
import { db } from "./database";
import { linkOf } from "./verifications";

export type SigningChoices = Pick<SigningInput, "caseFileId" | "demandIds"> & Partial<SigningInput>;

/** A submitted form, its mail not yet answered. @returns the id of its verification */
export async function aSigning(choices: SigningChoices): Promise<string> {
	const result = await startSigning(db, {
		name: "Sari Wulandari",
		email: `${randomUUID()}@signer.test`,
		regionCode: 3673,
		nameDisplay: "initials",
		consents: [
			{ purpose: "signature", version: "1" },
			{ purpose: "adult", version: "1" },
		],
		locale: "id",
		...choices,
	});
	if (!result.ok) throw new Error(`the form was refused: ${result.reason}`);
	return result.value;
}

/** Somebody whose signatures stand. @returns the id of the verification, which opens the receipt */
export async function confirmedSigner(choices: SigningChoices): Promise<string> {
	const id = await aSigning(choices);
	const result = await confirmSignatures(db, linkOf(id));
	if (!result.ok) throw new Error(`the confirmation was refused: ${result.reason}`);
	return id;
}

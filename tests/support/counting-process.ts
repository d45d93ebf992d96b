import { confirmSignatures, startSigning, withdrawSignatures } from "~/domain/signatures/commands.server";
import { tokenFor } from "~/domain/verifications/token.server";
import { closeDatabase, db } from "~/platform/database.server";
import { stopQueue } from "~/platform/queue.server";

/**
 * A process of its own, with its own counter slot, that signs and withdraws at random until it is told to stop by a line
 * on its standard input, or is killed. Run by counting.db.test.ts; says "ready" when it begins and one letter per step.
 */
const { caseFileId, demandIds, emails, regionCodes } = JSON.parse(process.argv[2]!) as {
	caseFileId: number;
	demandIds: number[];
	emails: string[];
	regionCodes: number[];
};
const PARALLEL = 4;
let stopped = false;
process.stdin.once("data", () => {
	stopped = true;
});

const any = <Value>(values: Value[]): Value => values[Math.floor(Math.random() * values.length)]!;
const confirmed: string[] = [];

async function step() {
	const link = (id: string) => ({ kind: "link" as const, token: tokenFor("verification", id) });
	if (Math.random() < 0.35 && confirmed.length > 0) {
		await withdrawSignatures(db, any(confirmed));
		return "w";
	}
	const signing = await startSigning(db, {
		caseFileId,
		demandIds: demandIds
			.filter(() => Math.random() < 0.6)
			.concat(any(demandIds))
			.filter((id, at, all) => all.indexOf(id) === at),
		email: any(emails),
		regionCode: any(regionCodes),
		name: "Sari Wulandari",
		nameDisplay: "initials",
		consents: [{ purpose: "signature", version: "1" }],
		locale: "id",
	});
	if (!signing.ok) throw new Error(signing.reason);
	// Both the link and the second tab, at once; a withdrawal elsewhere may have taken the form away meanwhile.
	await Promise.all([confirmSignatures(db, link(signing.value)), confirmSignatures(db, link(signing.value))]);
	confirmed.push(signing.value);
	return "c";
}

process.stdout.write("ready\n");
await Promise.all(
	Array.from({ length: PARALLEL }, async () => {
		while (!stopped) process.stdout.write(`${await step()}\n`);
	}),
);
await stopQueue(0);
await closeDatabase();
process.stdin.unref();

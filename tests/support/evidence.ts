import type { App } from "./app";
import { CASE, noteForm, WATCHDOG } from "./citizens";
import { elementById, tagsOf } from "./html";
import type { Fields } from "./http";
import { aPdf } from "./pdf";

const signedIn = new WeakMap<App, Promise<string>>();

/** Signed in once for each app: nobody gets more than a few mails to sign in. */
async function watchdogOf(app: App): Promise<{ Cookie: string }> {
	if (!signedIn.has(app)) signedIn.set(app, app.signIn(WATCHDOG));
	return { Cookie: await signedIn.get(app)! };
}

/** A note of a watchdog with a file as its evidence. @returns the id of the evidence */
export async function anEvidenceFile(
	app: App,
	bytes: Buffer = aPdf([["Surat"]]),
	changes: Fields = {},
): Promise<string> {
	const added = await app.upload(
		`/cases/${CASE}/events`,
		noteForm({ evidence_title: "Surat", ...changes }),
		{ field: "evidence_file", name: "surat.pdf", type: "application/pdf", bytes },
		await watchdogOf(app),
	);
	if (added.status !== 303) throw new Error(`the note answered ${added.status}`);
	const [path, id] = added.headers.location!.split("#");
	const links = tagsOf(elementById((await app.get(path!)).text, id!)!, "a");
	return links
		.find(({ attributes }) => attributes.href?.startsWith("/evidence/"))!
		.attributes.href!.split("/")
		.at(-1)!;
}

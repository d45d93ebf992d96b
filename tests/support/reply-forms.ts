import { type App, codeIn } from "./app";
import { ADMIN, CASE } from "./citizens";
import type { Answer, Fields, Upload } from "./http";
import { aPdf } from "./pdf";

/** What the Inspektorat publishes, in these tests. */
export const OFFICE = "surat@inspektorat.example";

/** Records an address of the Inspektorat and makes its link, as an admin does. @returns the path of the link */
export async function aReplyPage(app: App): Promise<string> {
	const cookie = { Cookie: await app.signIn(ADMIN) };
	await app.post(
		"/institutions/inspektorat/address",
		{ email: OFFICE, source_url: "https://inspektorat.example/kontak", copied: "yes" },
		cookie,
	);
	return aFreshLink(app, cookie);
}

/** Makes the link where none works. */
export async function aFreshLink(app: App, headers: Record<string, string>): Promise<string> {
	await app.post(`/cases/${CASE}/reply-links`, { institution: "inspektorat" }, headers);
	const { text } = await app.get(`/cases/${CASE}/reply-links`, headers);
	const link = /href="https?:\/\/[^/"]+(\/replies\/[\w-]{43})"/.exec(text)?.[1];
	if (!link) throw new Error("there is no reply link on the page");
	return link;
}

/** The form, filled in as it must be. */
export function replyForm(changes: Fields = {}): Fields {
	return {
		name: "Budi Santoso",
		post: "Sekretaris Inspektorat",
		demands: [],
		body: "Kami sudah menerima surat itu.",
		claim: "",
		email: OFFICE,
		...changes,
	};
}

/** An official letter, as far as its bytes show. */
export function aLetter(words = "surat"): Upload {
	return {
		field: "evidence_file",
		name: "surat.pdf",
		type: "application/pdf",
		bytes: aPdf([[words]]),
	};
}

/** Sends a reply and proves it by the code in the office's mail. @returns where it leads */
export async function publishReply(app: App, page: string, changes: Fields = {}): Promise<Answer> {
	const earlier = (await app.mails(OFFICE)).length;
	const sent = await app.upload(page, replyForm(changes), undefined);
	if (sent.status !== 303) throw new Error(`the reply answered ${sent.status}: ${sent.text.slice(0, 500)}`);
	const mail = await app.mailTo(OFFICE, earlier + 1);
	return app.post(sent.headers.location!, { code: codeIn(mail) });
}

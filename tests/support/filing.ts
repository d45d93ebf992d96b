import type { App } from "./app";
import { linkIn } from "./app";
import { ACTIVIST, anEmail } from "./citizens";
import { ARTICLE_TEXT, QUOTES } from "./draft-article";
import type { Fields } from "./http";

/** A draft as the forms of its pages make it, by the activist of a local try-out. */
export interface Filing {
	/** "/drafts/…" */
	page: string;
	id: string;
	cookie: string;
}

/** Pastes the article. */
export async function pasteArticle(app: App, changes: Fields = {}): Promise<Filing> {
	const cookie = await app.signIn(ACTIVIST);
	const answer = await app.post(
		"/cases/new",
		{
			way: "paste",
			organisation: "hmb-jakarta",
			text: ARTICLE_TEXT,
			headline: "Warga Kampung Sawah Desak Pemkab Perbaiki Jembatan",
			publisher: "Koran Contoh",
			published_on: "2025-11-03",
			paste_url: "https://koran.test/jembatan",
			...changes,
		},
		{ Cookie: cookie },
	);
	const page = answer.headers.location?.split("?")[0];
	if (!page?.startsWith("/drafts/")) throw new Error(`not filed: ${answer.status} ${answer.text}`);
	return { page, id: page.split("/").at(-1)!, cookie };
}

/** The number of the version that the page shows. */
export async function seenOf(app: App, { page, cookie }: Filing): Promise<string> {
	const { text } = await app.get(page, { Cookie: cookie });
	return /name="seen" value="(\d+)"/.exec(text)![1]!;
}

export const CASE_FORM: Record<string, string> = {
	title: "Jembatan Sawah yang putus",
	summary: "Warga meminta jembatan diperbaiki.",
	headline: "Warga Kampung Sawah Desak Pemkab Perbaiki Jembatan",
	publisher: "Koran Contoh",
	published_on: "2025-11-03",
	named: "Maman Suherman: ia berbicara di artikel sebagai ketua forum",
};

export const DEMAND_FORM: Record<string, string> = {
	exact: QUOTES.bridge,
	title: "Perbaiki Jembatan Sawah",
	outcome: "Jembatan Sawah dapat dilalui kendaraan roda empat.",
	new_institution: "Pemerintah Kabupaten Contoh",
	new_office: "Bupati Contoh",
	claim_type: "none",
};

/** Saves the form of the case. */
export async function saveCase(app: App, filing: Filing, changes: Fields = {}) {
	const seen = await seenOf(app, filing);
	return app.post(`${filing.page}/case`, { ...CASE_FORM, seen, ...changes }, { Cookie: filing.cookie });
}

/** Marks words and fills in what can be said of them. @returns the page of the item */
export async function markWords(app: App, filing: Filing, exact: string, kind: string): Promise<string> {
	const seen = await seenOf(app, filing);
	const answer = await app.post(`${filing.page}/items`, { seen, exact, kind }, { Cookie: filing.cookie });
	const item = answer.headers.location?.split("?")[0];
	if (!item) throw new Error(`not marked: ${answer.status} ${answer.text}`);
	return item;
}

export async function saveItem(app: App, filing: Filing, item: string, fields: Fields) {
	return app.post(item, { seen: await seenOf(app, filing), ...fields }, { Cookie: filing.cookie });
}

/** Ends the writing and lets five mailboxes support the draft. */
export async function submitWithSupport(app: App, filing: Filing, supporters = 5): Promise<void> {
	const seen = await seenOf(app, filing);
	const answer = await app.post(
		`${filing.page}/state`,
		{ seen, change: "submit" },
		{ Cookie: filing.cookie },
	);
	if (!answer.headers.location?.endsWith("submitted"))
		throw new Error(`not submitted: ${answer.status} ${answer.headers.location}`);
	const link = await supportLink(app, filing);
	for (let n = 0; n < supporters; n += 1) await supportByMail(app, link);
}

export async function supportLink(app: App, filing: Filing): Promise<string> {
	const { text } = await app.get(filing.page, { Cookie: filing.cookie });
	const found = /href="[^"]*(\/support\/[A-Za-z0-9_-]{43})"/.exec(text);
	if (!found) throw new Error("the page of the draft shows no address for supporters");
	return found[1]!;
}

export async function supportByMail(app: App, link: string, email = anEmail("dukung")) {
	await app.post(link, { email });
	return app.post(linkIn(await app.mailTo(email)));
}

/** A draft that asks for supporters. @returns the address that they are sent to */
export async function aGatheringDraft(app: App): Promise<string> {
	const filing = await pasteArticle(app);
	await saveCase(app, filing);
	await saveItem(app, filing, await markWords(app, filing, QUOTES.bridge, "demand"), DEMAND_FORM);
	await submitWithSupport(app, filing, 0);
	return supportLink(app, filing);
}

/** A draft that waits for a moderator. */
export async function aSubmission(app: App, changes: Fields = {}): Promise<Filing> {
	const filing = await pasteArticle(app);
	await saveCase(app, filing, changes);
	await saveItem(app, filing, await markWords(app, filing, QUOTES.bridge, "demand"), DEMAND_FORM);
	await submitWithSupport(app, filing);
	return filing;
}

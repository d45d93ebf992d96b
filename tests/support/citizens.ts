import { randomUUID } from "node:crypto";
import { type App, codeIn } from "./app";
import type { Answer, Fields } from "./http";

/** The case that every fresh app shows. */
export const CASE = "diskominfo-banten-2022";
export const DEMANDS = [
	"copot-pengelola-medsos-pemprov-banten",
	"audit-anggaran-bimtek-medsos",
	"periksa-sertifikat-tenaga-ahli-diskominfo-banten",
] as const;

export const WATCHDOG = "pemantau@tagih.test";
export const SECOND_WATCHDOG = "pemantau2@tagih.test";
export const ACTIVIST = "pengusul@tagih.test";
export const MODERATOR = "moderator@tagih.test";
export const SECOND_MODERATOR = "moderator2@tagih.test";
export const ADMIN = "pengelola@tagih.test";

export function anEmail(name = "sari"): string {
	return `${name}-${randomUUID().slice(0, 8)}@warga.test`;
}

/** Ids of the demands in their order. */
export async function demandIds(app: App): Promise<string[]> {
	const rows = await app.query<{ id: string }>("select id::text from demand order by position");
	return rows.map(({ id }) => id);
}

/** The signing form, filled in as it must be. */
export async function signingForm(app: App, changes: Fields = {}): Promise<Fields> {
	return {
		demands: await demandIds(app),
		name: "Sari Wulandari",
		email: anEmail(),
		region: "36.73",
		adult: "yes",
		consent_signature: "yes",
		...changes,
	};
}

/** Submits the signing form. @returns the page for the code */
export async function submitSigning(app: App, changes: Fields = {}, prefix = ""): Promise<Answer> {
	return app.post(`${prefix}/cases/${CASE}/signatures`, await signingForm(app, changes));
}

/** Somebody who has signed all three demands. @returns the address of the receipt */
export async function aSigner(app: App, changes: Fields = {}): Promise<{ email: string; receipt: string }> {
	const email = typeof changes.email === "string" ? changes.email : anEmail();
	const earlier = (await app.mails(email)).length;
	const sent = await submitSigning(app, { ...changes, email });
	const mail = await app.mailTo(email, earlier + 1);
	const done = await app.post(sent.headers.location!, { code: codeIn(mail) });
	if (done.status !== 303) throw new Error(`confirming answered ${done.status}`);
	return { email, receipt: done.headers.location! };
}

/** Somebody who follows the case, or one of its demands. @returns the address of the follower's page */
export async function aFollower(
	app: App,
	{ about = "case", email = anEmail("fajar") }: { about?: string; email?: string } = {},
): Promise<{ email: string; page: string }> {
	const earlier = (await app.mails(email)).length;
	const sent = await app.post(`/cases/${CASE}/followers`, { about, email });
	const mail = await app.mailTo(email, earlier + 1);
	const done = await app.post(sent.headers.location!, { code: codeIn(mail) });
	if (done.status !== 303) throw new Error(`following answered ${done.status}`);
	return { email, page: done.headers.location! };
}

/** A note for the whole case, filled in as it must be. */
export function noteForm(changes: Fields = {}): Fields {
	return {
		about: "case",
		kind: "note_added",
		corrects: "",
		occurred_on: "2022-05-20",
		title: "Surat dikirim ke Inspektorat",
		body: "Salinan surat ada di kantor HMB Jakarta.",
		source_url: "https://reportasebanten.co.id/?p=10423",
		evidence_title: "",
		evidence_url: "",
		evidence_obtained_on: "",
		evidence_tier: "2",
		...changes,
	};
}

/** A move from published to delivered, with evidence by its address. */
export function moveForm(changes: Fields = {}): Fields {
	return {
		from: "published",
		to: "delivered",
		occurred_on: "2022-05-20",
		title: "Surat disampaikan ke Inspektorat",
		body: "",
		source_url: "",
		evidence_title: "Tanda terima surat",
		evidence_url: "https://reportasebanten.co.id/?p=10423",
		evidence_obtained_on: "2022-05-20",
		evidence_tier: "1",
		...changes,
	};
}

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { foundingQuotes } from "../../db/seeds/founding-case";
import { useApp } from "../support/app";
import { ADMIN, aFollower, aSigner, CASE, noteForm, submitSigning, WATCHDOG } from "../support/citizens";
import { crawlPublicPages } from "../support/crawl";
import { QUOTES } from "../support/draft-article";
import {
	DEMAND_FORM,
	markWords,
	pasteArticle,
	saveCase,
	saveItem,
	submitWithSupport,
	supportLink,
} from "../support/filing";
import { tagsOf, textOf } from "../support/html";
import { dumpTexts } from "../support/rows";

const app = useApp();

test("pages that belong to one person are kept by nobody and found by no search engine", async () => {
	const { receipt } = await aSigner(app);
	const { page } = await aFollower(app);
	const sent = await submitSigning(app);
	const link = receipt.replace("/signatures/", "/verifications/");
	const admin = { Cookie: await app.signIn(ADMIN) };
	const filing = await pasteArticle(app);
	await saveCase(app, filing);
	await saveItem(app, filing, await markWords(app, filing, QUOTES.bridge, "demand"), DEMAND_FORM);
	await submitWithSupport(app, filing, 0);
	const paths = [
		receipt,
		`${receipt}/withdrawal`,
		`${receipt}/data.json`,
		`${receipt}?saved`,
		page,
		`${page}/unsubscription`,
		sent.headers.location!,
		link,
		`/verifications/${"A".repeat(43)}`,
		"/login",
		"/account",
		"/invitations",
		"/organisations/hmb-jakarta/members",
		"/institutions/inspektorat/address",
		"/moderation/tasks",
		"/moderation/tasks/1",
		"/moderation/replies",
		`/cases/${CASE}/reply-links`,
		`/replies/${"A".repeat(43)}`,
		"/cases/new",
		"/drafts",
		filing.page,
		`${filing.page}/case`,
		await supportLink(app, filing),
		"/moderation/drafts",
		`/moderation/drafts/${filing.id}`,
		"/mailbox",
		"/mailbox.json",
		`/mailbox/${(await app.mails())[0]!.id}`,
	];
	for (const path of paths) {
		for (const prefix of /\.json$/.test(path) ? [""] : ["", "/en"]) {
			for (const headers of [{}, admin]) {
				const answer = await app.get(prefix + path, headers);
				const shown = prefix + path.replace(/[\w-]{43}/, "…");
				expect([shown, answer.headers["cache-control"], answer.headers["x-robots-tag"]]).toEqual([
					shown,
					"no-store",
					"noindex, nofollow",
				]);
			}
		}
	}
	const refused = await app.post(sent.headers.location!, { code: "12345" });
	expect([refused.status, refused.headers["cache-control"]]).toEqual([422, "no-store"]);
});

test("a page shown to somebody who is signed in is not kept for others", async () => {
	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	for (const path of [
		"/",
		`/cases/${CASE}`,
		`/cases/${CASE}/events`,
		"/en/demands/audit-anggaran-bimtek-medsos",
	]) {
		const { headers } = await app.get(path, watchdog);
		expect(headers["cache-control"]).toMatch(/no-cache|no-store|private/);
		expect(headers.vary).toContain("Cookie");
	}
});

test("robots.txt keeps search engines off the same pages", async () => {
	const { text, headers } = await app.get("/robots.txt");
	expect(headers["content-type"]).toMatch(/^text\/plain/);
	for (const name of [
		"signatures",
		"verifications",
		"followers",
		"account",
		"invitations",
		"login",
		"mailbox",
		"organisations/*/members",
		"drafts",
		"support",
		"cases/new",
		"replies",
		"corrections",
	])
		for (const prefix of ["", "/en"]) expect(text).toContain(`Disallow: ${prefix}/${name}\n`);
});

test("an address, a hidden name and a full name that was not released are on no public page, whoever else shows theirs", async () => {
	const canary = { email: "Kenari.Rahasia+tanda@warga.test", name: "Kenari Qxzwala Jumantara" };
	const { receipt } = await aSigner(app, { ...canary, consent_updates: "yes" });
	const hidden = await aSigner(app, { name: "Merpati Vvkrandasa", email: "merpati-vv@warga.test" });
	await app.post(`${hidden.receipt}/name`, { display: "hidden" });
	await aSigner(app, { name: "Elang Terbuka Namanya", consent_public_name: "yes" });
	await aFollower(app, { email: "pengikut-kenari@warga.test" });
	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	await app.upload(`/cases/${CASE}/events`, noteForm({ title: "Surat kenari" }), undefined, watchdog);
	await app.settled();

	const pages = await crawlPublicPages(app);
	const everything = [...pages.values()]
		.map(({ text, headers }) => text + JSON.stringify(headers))
		.join("\n");
	expect(everything).toContain("Surat kenari");
	expect(everything).toContain("Elang Terbuka Namanya");
	expect(textOf(everything)).toContain("K. Q. J.");
	for (const secret of [
		"kenari.rahasia",
		"qxzwala",
		"jumantara",
		"merpati",
		"vvkrandasa",
		"M. V.",
		"pengikut-kenari",
		"warga.test",
		"tagih.test",
	])
		expect([secret, everything.toLowerCase().includes(secret.toLowerCase())]).toEqual([secret, false]);

	// The receipt shows its owner what is kept, so the canary would have been seen.
	expect((await app.get(receipt)).text).toContain(canary.email);
	expect((await app.get(`${receipt}/data.json`)).text).toContain(canary.name);
});

test("no address is in the database or in the log as it was typed", async () => {
	await app.settled();
	const stored = `${await dumpTexts(app)}\n${app.log}`.toLowerCase();
	expect(stored).toContain("diskominfo-banten-2022");
	for (const secret of ["kenari.rahasia", "merpati-vv@", "pengikut-kenari", "@warga.test"]) {
		const asBytes = Buffer.from(secret).toString("hex");
		expect([secret, stored.includes(secret), stored.includes(asBytes)]).toEqual([secret, false, false]);
	}
});

test("of the article only the quotes are shown", async () => {
	const file = resolve("../shared/seed/reportase-banten-2022-05-19.txt");
	const pages = await crawlPublicPages(app);
	const shown = [...pages.values()].map(({ text }) => textOf(text)).join("\n");
	for (const quote of foundingQuotes) expect(shown).toContain(quote.replace(/\s+/g, " "));
	if (!existsSync(file)) {
		process.stdout.write(
			`${file} is not here: only the presence of the quotes was checked, not the absence of the rest.\n`,
		);
		return;
	}
	const quoted = foundingQuotes.join("\n").replace(/\s+/g, " ");
	const sentences = readFileSync(file, "utf8")
		.split(/\n+|(?<=[.!?”])\s+/)
		.map((sentence) => sentence.replace(/\s+/g, " ").trim())
		.filter((sentence) => sentence.length > 60 && !quoted.includes(sentence));
	expect(sentences.length).toBeGreaterThan(2);
	// The headline names the source, and is public.
	const titles = [...pages.values()].flatMap(({ text }) => tagsOf(text, "a")).length;
	expect(titles).toBeGreaterThan(0);
	const leaked = sentences.filter(
		(sentence) => shown.includes(sentence) && !HEADLINES.some((headline) => headline.includes(sentence)),
	);
	expect(leaked).toEqual([]);
});

const HEADLINES = [
	"Selalu Buat Gaduh dan Tidak Profesional, Mahasiswa Desak Pj Gubernur Copot Pejabat Diskominfo Banten",
	"Pemprov Banten Gelar Bimtek Pengelolaan Medsos, Praktisi Cryptocurrency : Memalukan",
];

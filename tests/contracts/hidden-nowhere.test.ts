import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ACTIVIST, aSigner, CASE, DEMANDS, MODERATOR, noteForm, WATCHDOG } from "../support/citizens";
import { crawlPublicPages } from "../support/crawl";
import { elementById, tagsOf, textOf } from "../support/html";
import { aPdf } from "../support/pdf";

const app = useApp();
const HIDDEN = DEMANDS[1];

/** Words that only this demand has: its own, and those of its quote. */
async function wordsOfHidden(): Promise<string[]> {
	const [row] = await app.query<Record<string, string>>(
		`select v.title, v.title_en, v.outcome, v.outcome_en, left(q.exact, 60) as exact, left(q.translation_en, 60) as translation
		from demand d join demand_version v on v.demand_id = d.id join quote q on q.id = d.quote_id where d.slug = $1`,
		[HIDDEN],
	);
	return Object.values(row!);
}

/** Also the addresses that no link leads to. */
const SURFACES = [
	`/demands/${HIDDEN}`,
	`/demands/${HIDDEN}/card.png`,
	`/demands/${HIDDEN}/qr.svg`,
	`/demands/${HIDDEN}/poster`,
	`/cases/${CASE}/poster`,
	`/cases/${CASE}/signatures?demand=${HIDDEN}`,
	`/cases/${CASE}/followers?demand=${HIDDEN}`,
	"/search?q=anggaran+pelatihan",
	"/search?q=audit&kind=demand",
	"/demands?list=signatures",
	"/institutions/inspektorat",
	"/moderation/log",
	"/moderation/figures",
	"/reports/new?item=demand:".concat(HIDDEN),
];
const WORDLESS = [
	`/demands/${HIDDEN}/days.csv`,
	`/demands/${HIDDEN}/regions.csv`,
	"/sitemap.xml",
	"/moderation/log.csv",
];

/** A file as evidence of a note about the demand. @returns the file's address */
async function anEvidenceFile(): Promise<string> {
	const bytes = aPdf([["Surat"]]);
	const added = await app.upload(
		`/cases/${CASE}/events`,
		noteForm({ about: HIDDEN, evidence_title: "Surat" }),
		{ field: "evidence_file", name: "surat.pdf", type: "application/pdf", bytes },
		{ Cookie: await app.signIn(WATCHDOG) },
	);
	const [path, id] = added.headers.location!.split("#");
	const links = tagsOf(elementById((await app.get(path!)).text, id!)!, "a");
	const details = links.find(({ attributes }) => attributes.href?.startsWith("/evidence/"))!.attributes.href!;
	return details.replace("/evidence/", "/files/");
}

test("the words of a hidden demand are on no page, in no list, file or card; its address says why", async () => {
	const words = await wordsOfHidden();
	const { receipt } = await aSigner(app);
	const sent = await app.post("/reports/new", {
		item: `demand:${HIDDEN}`,
		reason: "unproven_accusation",
		body: "Ada tuduhan tanpa bukti",
		email: "",
	});
	expect(sent.status).toBe(303);
	const ticket = sent.headers.location!;
	const evidence = await anEvidenceFile();
	expect((await app.get(evidence)).status).toBe(200);
	// A test that finds nothing even before would prove nothing.
	expect((await app.get(`/cases/${CASE}`)).text).toContain(words[0]!);

	const moderator = { Cookie: await app.signIn(MODERATOR) };
	const decided = await app.post(
		`/moderation${ticket}`,
		{ stage: "first", action: "hidden", reason: "unproven_accusation", explanation: "", confirm: "yes" },
		moderator,
	);
	expect([decided.status, decided.headers.location]).toEqual([
		303,
		expect.stringMatching(/^\/moderation\/log\?decision=/),
	]);

	const pages = await crawlPublicPages(app);
	for (const path of [...SURFACES, ticket, receipt].flatMap((one) => [one, `/en${one}`]).concat(WORDLESS))
		pages.set(path, await app.get(path));
	for (const [path, { text }] of pages)
		for (const word of words)
			expect([path, textOf(text).includes(word) || text.includes(word)]).toEqual([path, false]);

	const [id, en] = [pages.get(`/demands/${HIDDEN}`)!, pages.get(`/en/demands/${HIDDEN}`)!];
	expect([id.status, en.status]).toEqual([410, 410]);
	expect(textOf(id.text)).toContain("Tuduhan terhadap orang tanpa bukti");
	expect(textOf(en.text)).toContain("Accuses a person without proof");
	expect(id.text).toContain(decided.headers.location!.split("?")[1]!);
	expect(textOf((await app.get(`/cases/${CASE}`)).text)).toContain(
		"Tuntutan 2 di kasus ini tidak ditampilkan",
	);
	expect((await app.get(evidence)).status).toBe(404);
	expect((await app.get("/sitemap.xml")).text).not.toContain(HIDDEN);
});

test("whoever is no moderator reads no report and decides none", async () => {
	const [row] = await app.query<{ ticket: string }>("select ticket from report limit 1");
	const path = `/moderation/reports/${row!.ticket}`;
	for (const address of [path, "/moderation/reports"]) {
		expect((await app.get(address)).status).toBe(303);
		expect((await app.get(address, { Cookie: await app.signIn(ACTIVIST) })).status).toBe(403);
	}
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { CASE, DEMANDS } from "../support/citizens";
import { elementById, linksOf, tagsOf, textOf } from "../support/html";

const app = useApp();
const MORE = 45;

beforeAll(async () => {
	// Enough for three pages of each list; markup in a title, as somebody may type it.
	await app.query(`do $$ declare d bigint; begin
		for n in 1..${MORE} loop
			insert into demand (case_file_id, slug, position, quote_id)
				select id, 'jembatan-' || n, 100 + n, (select min(id) from quote) from case_file where slug = '${CASE}' returning id into d;
			insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
				values (d, 1, (select min(id) from office), 'Jembatan <b>nomor</b> ' || n, 'Bridge <b>number</b> ' || n, 'Ada', 'There is', 'none');
			insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language, evidence_id, from_status, to_status)
				select case_file_id, d, 'status_changed', '2022-05-20', 'system', 'Terbit', 'id', (select id from evidence limit 1), '', 'published'
				from demand where id = d;
			insert into case_file (slug, title, title_en, summary, summary_en, proposer_id)
				values ('kasus-' || n, 'Kasus', 'Case', 'x', 'x', (select min(id) from organisation)) returning id into d;
			insert into institution (slug, name, name_en) values ('dinas-' || n, 'Dinas ' || n, 'Agency ' || n);
		end loop;
	end $$`);
});

/** What may stand where a parameter's value is expected. */
const HOSTILE = [
	"",
	"x",
	"%00",
	"%E0%A4%A",
	"%FF%FE",
	"%ED%A0%80",
	"%27%20or%201=1--",
	"%3Cscript%3Ealert(1)%3C%2Fscript%3E",
	"99999999999999999999999999",
	"-1",
	"a".repeat(1000),
	"%F0%9F%98%80",
	"%26%7C!:*%3C%3E()",
	"WyJkZW1hbmRzL25ld2VzdCIsMWUzMDAsMV0",
	"WyJkZW1hbmRzL25ld2VzdCIsIngiLDFd",
];

const ADDRESSES = [
	...["list", "status", "institution", "region", "overdue", "after"].map((name) => `/demands?${name}=`),
	"/cases?after=",
	"/institutions?after=",
	"/institutions/inspektorat?after=",
	"/search?q=",
	"/search?q=audit&kind=",
	"/search?q=audit&after=",
	"/search?q=audit&q=",
].flatMap((address) => [address, `/en${address}`]);

test.each(ADDRESSES)(
	"%s with anything behind it is answered with a page in its language",
	async (address) => {
		for (const value of HOSTILE) {
			const { status, text } = await app.get(address + value);
			expect([value.slice(0, 40), status]).toEqual([value.slice(0, 40), 200]);
			expect(text).toContain(`<html lang="${address.startsWith("/en/") ? "en" : "id"}">`);
			expect(text).not.toContain("<script>alert");
		}
	},
);

test("an unknown filter is left out and the page says so; an unknown page begins at the beginning", async () => {
	const unknown = await app.get("/demands?status=draft");
	expect(textOf(unknown.text)).toContain("tidak dikenal dan tidak dipakai");
	expect(textOf((await app.get("/en/demands?region=xx")).text)).toContain("are unknown and were left out");
	const [first, garbled] = [await app.get("/demands"), await app.get("/demands?after=xyz")];
	expect(demandsOn(garbled.text)).toEqual(demandsOn(first.text));
});

test("an untouched form, as a browser sends it, filters nothing", async () => {
	const { text } = await app.get("/demands?status=&institution=&region=&overdue=");
	expect(demandsOn(text)).toHaveLength(20);
	expect(textOf(text)).not.toContain("tidak dikenal");
});

test("an empty list offers the way out", async () => {
	const { text } = await app.get("/demands?status=refused");
	expect(textOf(text)).toContain("Tidak ada tuntutan yang cocok.");
	expect(linksOf(elementById(text, "main")!)).toContain("/demands");
	expect(linksOf(elementById((await app.get("/demands?list=overdue")).text, "main")!)).toContain("/demands");
	const nothing = await app.get("/en/search?q=xqzkw");
	expect(textOf(nothing.text)).toContain("No results for “xqzkw”.");
	expect(linksOf(elementById(nothing.text, "main")!)).toContain("/en/demands");
});

describe.each(["", "/en"])("by its links%s", (prefix) => {
	test.each([
		["/demands", MORE + 3],
		["/demands?list=signatures", MORE + 3],
		["/demands?region=36&status=published", MORE + 3],
		["/search?q=nomor&kind=demand", MORE],
	])("%s is walked to its end, and each demand is on one page", async (start, n) => {
		const seen: string[] = [];
		let path: string | undefined = prefix + start;
		let pages = 0;
		while (path !== undefined) {
			const { text } = await app.get(path);
			seen.push(...demandsOn(text));
			path = tagsOf(text, "a").find(({ attributes }) => attributes.rel === "next")?.attributes.href;
			pages += 1;
		}
		expect(new Set(seen).size).toBe(n);
		expect(seen).toHaveLength(n);
		expect(pages).toBe(3);
	});
});

test("a shared list keeps its filters when the reader changes the language", async () => {
	const { text } = await app.get("/demands?list=signatures&region=36");
	const switches = tagsOf(text, "a").filter(({ attributes }) => attributes.hreflang === "en");
	expect(switches[0]!.attributes.href).toBe("/en/demands?list=signatures&region=36");
});

test("what was typed and what was found is shown as text, never as markup", async () => {
	const { text } = await app.get(`/search?q=${encodeURIComponent('nomor "<i>x</i>"')}`);
	expect(text).not.toMatch(/<i>x|<b>nomor/);
	const hits = await app.get("/search?q=nomor");
	expect(hits.text).toContain("&lt;b&gt;");
	expect(hits.text).toMatch(/<mark>nomor<\/mark>/);
	expect(hits.text).not.toContain("<b>");
});

test("a long question is cut, and the page says so", async () => {
	const { status, text } = await app.get(`/search?q=${"inspektorat%20".repeat(80)}`);
	expect(status).toBe(200);
	expect(textOf(text)).toContain("hanya 200 huruf pertama");
});

test("the list of cases shows each case with its own demands and people", async () => {
	const { text } = await app.get("/cases");
	expect(textOf(text)).toContain("0 orang menandatangani");
	for (const slug of DEMANDS) expect(linksOf(text)).toContain(`/demands/${slug}`);
});

function demandsOn(html: string): string[] {
	return linksOf(elementById(html, "main")!).filter((href) => /^(\/en)?\/demands\/[a-z]/.test(href));
}

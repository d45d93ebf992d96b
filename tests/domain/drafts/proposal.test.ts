import { expect, test } from "@jest/globals";
import type { DraftItem } from "~/domain/drafts/draft";
import { fieldsOfProposal, listNames, listProposals, PROPOSED_FROM } from "~/domain/drafts/proposal";
import { describe as select } from "~/domain/sources/quote-selector";
import { ARTICLE_TEXT, QUOTES } from "../../support/draft-article";

const article = { title: null, text: ARTICLE_TEXT };
const offices = [
	{
		slug: "bupati-contoh",
		name: "Bupati Contoh",
		nameEn: null,
		institution: "Pemkab Contoh",
		institutionEn: null,
	},
];

test("what an article may contain is listed in its order, with who asks whom", () => {
	expect(listProposals(article, []).map(({ kind, who, quote }) => [kind, who, quote.exact])).toEqual([
		["demand", "Bupati Contoh", QUOTES.bridge],
		["statement", "Maman Suherman", QUOTES.statement],
		["demand", "Inspektorat Kabupaten Contoh", QUOTES.audit],
		["statement", "Pemerintah kabupaten", "perbaikan sudah dianggarkan"],
	]);
});

test("what is marked already is said, also where only most of its words are", () => {
	const start = ARTICLE_TEXT.indexOf("mendesak Bupati");
	const quote = select(ARTICLE_TEXT, start, start + 80)!;
	const item: DraftItem = { id: "0", kind: "background", note: "", translationEn: "", quote };
	expect(listProposals(article, [item]).map(({ taken }) => taken)).toEqual([true, false, false, false]);
});

test("a suggestion fills in what it knows: an office of the directory by its slug, another as proposed", () => {
	const fields = (exact: string, kind: "demand" | "statement" = "demand") =>
		fieldsOfProposal(article, kind, ARTICLE_TEXT.indexOf(exact), offices);
	expect(fields(QUOTES.bridge)).toMatchObject({
		title: "Memperbaiki Jembatan Sawah yang putus sejak Januari",
		addressee: { kind: "office", slug: "bupati-contoh" },
	});
	expect(fields(QUOTES.audit)).toMatchObject({
		addressee: { kind: "proposed", institution: "", office: "Inspektorat Kabupaten Contoh" },
	});
	expect(fields(QUOTES.statement, "statement")).toMatchObject({
		speaker: "Maman Suherman",
		directness: "direct",
	});
	expect(fields("Forum Warga", "statement")).toBeUndefined();
});

test("of a very long text the beginning is read, so that a page does not wait for it", () => {
	const filler = "Hujan turun sepanjang hari. ".repeat(Math.ceil(PROPOSED_FROM / 28));
	const proposals = listProposals(
		{ title: null, text: `${ARTICLE_TEXT}\n\n${filler}\n\n${ARTICLE_TEXT}` },
		[],
	);
	expect(proposals).toHaveLength(4);
});

test("bodies, posts and dates of an article are listed for its forms", () => {
	const { organisations, offices: found, dates } = listNames(article);
	expect(organisations.map(({ exact }) => exact)).toContain("Forum Warga Kampung Sawah");
	expect(found.map(({ exact }) => exact)).toEqual(
		expect.arrayContaining(["Bupati Contoh", "Inspektorat Kabupaten Contoh"]),
	);
	expect(dates.map(({ iso }) => iso)).toEqual(["2025-11-03"]);
});

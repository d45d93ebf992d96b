import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { aSigner, DEMANDS } from "../support/citizens";
import { tagsOf, textOf } from "../support/html";
import { readPdf } from "../support/pdf";
import { snapshotRows } from "../support/rows";

const app = useApp();
const page = `/demands/${DEMANDS[1]}/letter`;
const DETAILS = {
	number: "012/HMB/XI/2026",
	place: "Serang",
	signer: "Ratna Šarić <b>",
	post: "Ketua & sekretaris",
};

/** The words of a text, without how they are spaced. */
const words = (text: string) => text.replace(/\s+/g, " ");

async function pdfOf(path: string, details: Record<string, string>) {
	const answer = await app.post(`${path}.pdf`, details);
	return { answer, ...(await readPdf(answer.bytes)) };
}

test("the letter brings the demand, its source, its count at a stated time and a line for each thing not known", async () => {
	await aSigner(app);
	const shown = textOf((await app.get(page)).text);
	const { answer, pages, widths, text } = await pdfOf(page, {});
	expect(answer.headers["content-type"]).toBe("application/pdf");
	expect(answer.headers["content-disposition"]).toContain(`surat-penyampaian-${DEMANDS[1]}.pdf`);
	expect(answer.headers["cache-control"]).toContain("no-store");
	expect([pages, Math.round(widths[0]!)]).toEqual([pages, 595]);
	expect(pages).toBeGreaterThanOrEqual(1);
	const [demand] = await app.query<{ title: string; outcome: string; quote: string }>(
		`select v.title, v.outcome, q.exact as quote from demand d join demand_version v on v.demand_id = d.id
			join quote q on q.id = d.quote_id where d.slug = $1`,
		[DEMANDS[1]],
	);
	for (const whole of [words(text), words(shown)]) {
		for (const part of [demand!.title, demand!.outcome, "30 hari kalender", "Pasal 28F", "WIB", "……"])
			expect(whole).toContain(words(part));
	}
	expect(words(text).replaceAll(" ", "")).toContain(`${app.url}/demands/${DEMANDS[1]}`);
});

test("what is typed stands in the letter as it was typed, and is kept nowhere", async () => {
	const before = await snapshotRows(app);
	const preview = await app.post(page, DETAILS);
	expect([preview.status, preview.headers["cache-control"]]).toEqual([200, "no-store"]);
	const hidden = tagsOf(preview.text, "input").filter(({ attributes }) => attributes.type === "hidden");
	const carried = Object.fromEntries(hidden.map(({ attributes }) => [attributes.name, attributes.value]));
	expect(carried).toEqual(DETAILS);
	const { text } = await pdfOf(page, DETAILS);
	for (const typed of Object.values(DETAILS))
		expect(words(text).replaceAll(" ", "")).toContain(typed.replaceAll(" ", ""));
	expect((await app.get(page)).text).not.toContain("Ratna");
	expect(await snapshotRows(app)).toEqual(before);
	expect(app.log).not.toContain("Ratna");
});

test("what cannot stand in a letter is refused beside its field, and nothing typed is lost", async () => {
	const number = "9".repeat(81);
	const answer = await app.post(`/en${page}`, { ...DETAILS, number });
	expect(answer.status).toBe(422);
	const field = tagsOf(answer.text, "input").find(({ attributes }) => attributes.name === "number");
	expect(field!.attributes).toMatchObject({ value: number, "aria-invalid": "true" });
	expect((await app.post(`${page}.pdf`, { ...DETAILS, number })).status).toBe(400);
	expect((await app.get(`${page}.pdf`)).status).toBe(405);
});

test("an English letter is an English one", async () => {
	const { answer, text } = await pdfOf(`/en${page}`, {});
	expect(answer.headers["content-disposition"]).toContain("letter-of-delivery");
	expect(words(text)).toContain("Yours faithfully,");
});

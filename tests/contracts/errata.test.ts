import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ACTIVIST, CASE, DEMANDS } from "../support/citizens";
import { elementById, textOf } from "../support/html";
import type { Fields } from "../support/http";
import { snapshotRows } from "../support/rows";

const app = useApp();
const PATH = `/cases/${CASE}/errata?item=demand:${DEMANDS[1]}`;
let proposer: { Cookie: string };

beforeAll(async () => {
	proposer = { Cookie: await app.signIn(ACTIVIST) };
	await app.settled();
});

function erratum(changes: Fields = {}): Fields {
	return {
		place: "title.id",
		written: "Audit anggaran",
		corrected: "Periksa anggaran",
		explanation: "Salah judul",
		intent: "publish",
		...changes,
	};
}

test.each<[string, string | string[], string]>([
	["place", "", "place"],
	["place", "quote.en", "place"],
	["place", "body.id", "place"],
	["place", "__proto__", "place"],
	["written", "", "written"],
	["written", "   ", "written"],
	["written", "Tidak ada di sini", "written"],
	["written", "a".repeat(601), "written"],
	["written", "a", "written"],
	["corrected", "", "corrected"],
	["corrected", "Audit anggaran", "corrected"],
	["corrected", "a\u0000b", "corrected"],
	["explanation", "", "explanation"],
	["explanation", "a".repeat(1001), "explanation"],
])(
	"an erratum with %s = %p is refused beside %s, in the preview too, and nothing is written",
	async (field, value, beside) => {
		const before = await snapshotRows(app);
		for (const prefix of ["", "/en"])
			for (const intent of ["publish", "preview"]) {
				const answer = await app.post(prefix + PATH, erratum({ [field]: value, intent }), proposer);
				expect([prefix, intent, answer.status]).toEqual([prefix, intent, 422]);
				expect(elementById(answer.text, `${beside}-error`)).toBeDefined();
			}
		expect(await snapshotRows(app)).toEqual(before);
	},
);

test("a form about nothing, about another case or about what is not public is refused as a whole", async () => {
	const before = await snapshotRows(app);
	for (const item of ["", "demand:tidak-ada", "case:kasus-lain", `statement:${CASE}:99`, "demand:%00", "x"]) {
		const answer = await app.post(`/cases/${CASE}/errata?item=${item}`, erratum(), proposer);
		expect([item, answer.status]).toEqual([item, 422]);
		expect(textOf(answer.text)).toContain("tidak ditemukan di kasus ini");
	}
	expect(await snapshotRows(app)).toEqual(before);
});

test("a preview writes nothing, and markup in an erratum is shown as it was typed", async () => {
	const before = await snapshotRows(app);
	const evil = erratum({ corrected: "<script>alert(1)</script>", explanation: "<b>tebal</b>" });
	const preview = await app.post(PATH, { ...evil, intent: "preview" }, proposer);
	expect(preview.status).toBe(200);
	expect(textOf(preview.text)).toContain("Beginilah ralat ini akan tampil");
	expect(preview.text).not.toContain("<b>tebal");
	expect(await snapshotRows(app)).toEqual(before);
	const made = await app.post(PATH, evil, proposer);
	expect([made.status, made.headers.location]).toEqual([
		303,
		expect.stringMatching(new RegExp(`^/cases/${CASE}#event-\\d+$`)),
	]);
	for (const path of [`/demands/${DEMANDS[1]}`, `/en/cases/${CASE}`, `/demands/${DEMANDS[1]}/poster`]) {
		const { text } = await app.get(path);
		expect(text).not.toContain("<script>alert(1)");
		expect(textOf(text)).toContain("<script>alert(1)</script>");
	}
	// Sent again it is the same erratum.
	const again = await app.post(PATH, evil, proposer);
	expect(again.status).toBe(422);
	expect(textOf(again.text)).toContain("Ralat yang sama sudah terbit");
});

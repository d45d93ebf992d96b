import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { CASE, DEMANDS, MODERATOR } from "../support/citizens";
import { textOf } from "../support/html";

const app = useApp();
const good = { item: `demand:${DEMANDS[0]}`, reason: "spam", body: "Ini iklan", email: "" };
const reports = async () =>
	Number((await app.query<{ n: string }>("select count(*) as n from report"))[0]!.n);

test.each([
	["nothing at all", {}, "Pilih alasannya."],
	["an unknown reason", { ...good, reason: "no_violation" }, "Pilih alasannya."],
	["no explanation", { ...good, body: " " }, "Jelaskan apa yang salah."],
	["a text that is too long", { ...good, body: "a".repeat(5000) }, "Terlalu panjang"],
	["half an address", { ...good, email: "sari@" }, "Alamat email belum lengkap"],
	["an unknown demand", { ...good, item: "demand:tidak-ada" }, "Yang dilaporkan tidak ditemukan"],
	["a statement without a number", { ...good, item: `statement:${CASE}` }, "Yang dilaporkan tidak ditemukan"],
	["a statement far away", { ...good, item: `statement:${CASE}:9999` }, "Yang dilaporkan tidak ditemukan"],
	["markup", { ...good, item: "<script>:x" }, "Yang dilaporkan tidak ditemukan"],
	["a null byte", { ...good, item: "case:\u0000" }, "Yang dilaporkan tidak ditemukan"],
])("a report with %s is refused, says why, and nothing is kept", async (_what, fields, message) => {
	const before = await reports();
	const answer = await app.post("/reports/new", fields as Record<string, string>);
	expect([answer.status, textOf(answer.text).includes(message)]).toEqual([422, true]);
	expect(await reports()).toBe(before);
});

test.each([
	"",
	"?item=",
	"?item=demand:x",
	"?item=%00",
	"?item=statement:a:b:c",
	`?item=${"a".repeat(3000)}`,
])("/reports/new%s is a page that says where to press", async (query) => {
	for (const prefix of ["", "/en"]) expect((await app.get(`${prefix}/reports/new${query}`)).status).toBe(200);
});

test("the log takes any question and answers with a page", async () => {
	for (const query of [
		"?reason=x",
		"?decision=0",
		"?decision=999999999999999999",
		"?after=x",
		"?after=%00",
		"?reason=spam",
	])
		for (const path of [
			`/moderation/log${query}`,
			`/en/moderation/log${query}`,
			`/moderation/log.csv${query}`,
		])
			expect([path, (await app.get(path)).status]).toEqual([path, 200]);
});

test("a decision that is not confirmed, or names no reason, is refused and the typed words are kept", async () => {
	const sent = await app.post("/reports/new", good);
	const moderator = { Cookie: await app.signIn(MODERATOR) };
	const path = `/moderation${sent.headers.location!}`;
	const answer = await app.post(
		path,
		{ stage: "first", action: "hidden", reason: "", explanation: "Sebab ini" },
		moderator,
	);
	expect(answer.status).toBe(422);
	for (const words of ["Pilih alasannya.", "Centang bagian ini sebelum memutus."])
		expect(textOf(answer.text)).toContain(words);
	expect(answer.text).toContain("Sebab ini");
	for (const fields of [{}, { stage: "third", action: "explode", reason: "x", confirm: "maybe" }])
		expect((await app.post(path, fields as Record<string, string>, moderator)).status).toBe(422);
	expect((await app.get("/moderation/reports/L-222222222222", moderator)).status).toBe(404);
	const early = await app.post(sent.headers.location!, { party: "reporter", body: "Tidak setuju" });
	expect([early.status, textOf(early.text).includes("belum diputus")]).toEqual([422, true]);
	expect(await app.query("select from moderation_decision")).toHaveLength(0);
});

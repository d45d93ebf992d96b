import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ADMIN, DEMANDS } from "../support/citizens";
import { textOf } from "../support/html";

const app = useApp();
const WHY = { reason: "Sesuai peraturan daerah.", source_url: "https://contoh.example/perda" };
let headers: { Cookie: string };

beforeAll(async () => {
	headers = { Cookie: await app.signIn(ADMIN) };
});

const table = (text: string | Buffer) => ({
	field: "table",
	name: "lembaga.csv",
	type: "text/csv",
	bytes: Buffer.from(text),
});
const send = (text: string | Buffer) => app.upload("/institutions/import", {}, table(text), headers);
const countInstitutions = () => app.query("select count(*) from institution");

test("an institution is added, changed and its history says what was there before", async () => {
	const added = await app.post("/institutions/new", { name: "Dinas Uji", level: "city", ...WHY }, headers);
	expect([added.status, added.headers.location]).toEqual([303, "/institutions/dinas-uji?done=kept"]);
	const form = await app.get("/institutions/dinas-uji/edit", headers);
	const base = /name="base" value="(\d+)"/.exec(form.text)![1]!;
	const change = (fields: Record<string, string>) =>
		app.post("/institutions/dinas-uji/edit", { name: "Dinas Uji Coba", base, ...WHY, ...fields }, headers);
	const refused = await change({ region: "36", aliases: "Uji | kemarin" });
	expect(refused.status).toBe(422);
	expect(refused.text).toContain("Uji | kemarin");
	expect((await change({ aliases: "Disuji | 2020-01-01", parent: "pemprov-banten" })).status).toBe(303);
	const late = await change({ name: "Dinas Lain" });
	expect([late.status, textOf(late.text).includes("Orang lain baru saja mengubah data ini")]).toEqual([
		422,
		true,
	]);
	const history = textOf((await app.get("/institutions/dinas-uji/history")).text);
	expect(history).toContain("Dinas Uji Coba");
	expect(history).toContain("Sesuai peraturan daerah.");
	const page = textOf((await app.get("/en/institutions/dinas-uji")).text);
	expect(page).toContain("since 1 January 2020");
	expect(page).toContain("Provincial Government of Banten");
	expect(textOf((await app.get("/institutions/pemprov-banten")).text)).toContain("Dinas Uji Coba");
	expect(textOf((await app.get("/institutions?q=disuji")).text)).toContain("Dinas Uji Coba");
	expect(textOf((await app.get("/institutions?q=disuji&level=village")).text)).toContain(
		"Tidak ada lembaga yang cocok",
	);
});

test("an office and its holder are recorded, and a demand says into whose time it fell", async () => {
	const office = { office: "", name: "Kepala Uji", ...WHY };
	expect((await app.post("/institutions/inspektorat/offices", office, headers)).status).toBe(303);
	const holder = { office: "kepala-uji", kind: "plt", from: "2022-01-01", ...WHY };
	const post = (fields: Record<string, string>) =>
		app.post("/institutions/inspektorat/holders", { ...holder, ...fields }, headers);
	expect((await post({ until: "2021-01-01" })).status).toBe(422);
	expect((await post({ holder: "Seseorang" })).status).toBe(422);
	expect((await post({})).status).toBe(303);
	const page = textOf((await app.get("/institutions/inspektorat")).text);
	expect(page).toContain("Pelaksana tugas (Plt), sejak 1 Januari 2022, nama tidak dicatat");
	const demand = textOf((await app.get(`/demands/${DEMANDS[0]}`)).text);
	expect(demand).toContain("jabatan itu dipegang Penjabat (Pj), sejak 12 Mei 2022");
});

test("anybody asks for a change without an account, and reads the answer in the history", async () => {
	const path = "/institutions/inspektorat/changes/new";
	const asked = { written: "Alamatnya <b>kurang</b>.", corrected: "Jalan Uji 2", source_url: "javascript:1" };
	expect((await app.post(path, asked)).status).toBe(422);
	const sent = await app.post(path, { ...asked, source_url: "https://contoh.example/kontak" });
	expect([sent.status, sent.headers.location]).toEqual([303, "/institutions/inspektorat?done=change-asked"]);
	expect((await app.get("/institutions/inspektorat/history")).text).not.toContain("Jalan Uji 2");
	const list = await app.get("/moderation/changes", headers);
	const address = /\/moderation\/changes\/[0-9a-f-]{36}/.exec(list.text)![0];
	expect((await app.post(address, { decision: "accepted" }, headers)).status).toBe(422);
	const answer = { decision: "declined", explanation: "Sumbernya tidak memuat alamat itu." };
	expect((await app.post(address, answer, headers)).status).toBe(303);
	expect((await app.post(address, answer, headers)).status).toBe(422);
	const history = await app.get("/institutions/inspektorat/history");
	expect(history.text).toContain("Alamatnya &lt;b&gt;kurang&lt;/b&gt;.");
	expect(textOf(history.text)).toContain("Sumbernya tidak memuat alamat itu.");
});

test("a table is tried, then imported; what was refused can be downloaded", async () => {
	const before = await countInstitutions();
	const sent = await send(
		"slug;name;level;telephone\r\nbadan-uji;Badan Uji;city;+62 254 123456\r\nrusak;=1+1;;\r\n",
	);
	expect(sent.status).toBe(303);
	const address = sent.headers.location!;
	const tried = await app.get(address, headers);
	expect(textOf(tried.text)).toContain("1 lembaga baru");
	expect(textOf(tried.text)).toContain("lembar kerja akan menghitungnya");
	expect(await countInstitutions()).toEqual(before);
	const csv = await app.get(`${address}/refused.csv`, headers);
	expect(csv.text).toBe("\uFEFFline,slug,name,column,problem\r\n3,rusak,'=1+1,name,cell-formula\r\n");
	const seal = /name="seal" value="([0-9a-f]{64})"/.exec(tried.text)![1]!;
	expect((await app.post(`${address}/run`, { seal }, headers)).status).toBe(422);
	expect((await app.post(`${address}/run`, { seal: "0".repeat(64), ...WHY }, headers)).status).toBe(422);
	expect(await countInstitutions()).toEqual(before);
	expect((await app.post(`${address}/run`, { seal, ...WHY }, headers)).status).toBe(303);
	expect((await app.post(`${address}/run`, { seal, ...WHY }, headers)).status).toBe(422);
	expect(textOf((await app.get(address, headers)).text)).toContain("1 ditambahkan, 0 diubah");
	expect(textOf((await app.get("/institutions/badan-uji")).text)).toContain("+62 254 123456");
	expect((await app.get(address)).headers.location).toBe("/login");
	expect((await app.get(`${address}/refused.csv`)).headers.location).toBe("/login");
});

test.each([
	["a wrong header", "nama,slug\nx,y", "Kolom yang tidak dikenal: nama."],
	["50,000 rows", `slug,name\n${"x,y\n".repeat(50_000)}`, "Terlalu banyak baris"],
	["a quotation mark that is not closed", 'slug,name\nx,"y', "Tanda kutip"],
	["UTF-16", Buffer.from("slug,name\nx,y", "utf16le"), "bukan berkas CSV dalam UTF-8"],
	["nothing", " \n ", "Berkas ini kosong"],
])("a table with %s is refused by name, and nothing is kept", async (_what, text, message) => {
	const kept = () => app.query("select count(*) from directory_import");
	const before = [await countInstitutions(), await kept()];
	const answer = await send(text);
	expect([answer.status, textOf(answer.text).includes(message)]).toEqual([422, true]);
	expect([await countInstitutions(), await kept()]).toEqual(before);
});

test("the example that is offered can be imported as it is", async () => {
	const example = await app.get("/institutions/template.csv");
	expect(example.status).toBe(200);
	const sent = await send(example.text);
	expect(textOf((await app.get(sent.headers.location!, headers)).text)).toContain("2 lembaga baru");
});

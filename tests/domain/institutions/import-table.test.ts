import { expect, test } from "@jest/globals";
import type { InstitutionFields } from "~/domain/institutions/directory";
import { type KnownDirectory, planImport, readImport } from "~/domain/institutions/import-table.server";

const FIELDS: InstitutionFields = {
	name: "Inspektorat Kabupaten Contoh",
	nameEn: null,
	level: "regency",
	parent: "pemkab-contoh",
	region: 3604,
	postal: null,
	telephone: null,
	website: null,
	note: null,
	noteEn: null,
	aliases: [{ name: "Itkab", from: "2017-01-01", until: null, sourceUrl: null }],
};
const known: KnownDirectory = {
	fields: new Map([["itkab-contoh", FIELDS]]),
	parents: new Map([
		["pemkab-contoh", null],
		["itkab-contoh", "pemkab-contoh"],
	]),
	regions: new Set([36, 3604]),
};

function plan(text: string) {
	const read = readImport(Buffer.from(text));
	if (!read.ok) throw new Error(read.refusal.code);
	return planImport(read.rows, known);
}

const outcomes = (text: string) =>
	plan(text).rows.map(({ line, outcome, problems }) => [
		line,
		outcome,
		...problems.map(({ column, code }) => `${column}: ${code}`),
	]);

test("a row is new, changed or the same, and an empty cell leaves what is there", () => {
	const { rows, counts } = plan(
		[
			"slug,name,level,parent,telephone,aliases",
			"dinas-baru,Dinas Baru,city,pemkab-contoh,+62 254 123456,Disbar|Dinas B",
			"itkab-contoh,Inspektorat Kabupaten Contoh,,,,Itkab",
			"seksi,Seksi,,dinas-baru,,",
		].join("\n"),
	);
	expect(rows.map(({ outcome }) => outcome)).toEqual(["new", "same", "new"]);
	expect(counts).toEqual({ new: 2, changed: 0, same: 1, refused: 0 });
	expect(rows[0]!.fields).toMatchObject({
		telephone: "+62 254 123456",
		aliases: [{ name: "Dinas B" }, { name: "Disbar" }],
	});
	const changed = plan("slug,name,aliases\nitkab-contoh,Inspektorat Contoh,Inspektorat").rows[0]!;
	expect(changed).toMatchObject({ outcome: "changed", changes: ["name", "aliases"] });
	expect(changed.fields).toMatchObject({
		level: "regency",
		aliases: [{ name: "Inspektorat" }, { name: "Itkab", from: "2017-01-01" }],
	});
});

test("every row that cannot be taken says why, and the others can be", () => {
	expect(
		outcomes(
			[
				"slug,name,level,parent,region,website,telephone",
				"baik,Baik,,,,,",
				"=1+1,Rumus,,,,,",
				"rumus,@SUM(A1),,,,,",
				"Huruf Besar,Nama,,,,,",
				"new,Nama,,,,,",
				"dua,Nama,,,,,",
				"dua,Nama Lain,,,,,",
				"tanpa-nama,,,,,,",
				"tingkat,Nama,kerajaan,,,,",
				"wilayah,Nama,,,99.99,,",
				"induk,Nama,,tidak-ada,,,",
				"anak,Nama,,induk,,,",
				"situs,Nama,,,,ftp://contoh.example,",
				"telepon,Nama,,,,,+62-1+cmd",
				"kurang,Nama",
			].join("\n"),
		),
	).toEqual([
		[2, "new"],
		[3, "refused", "slug: cell-formula", "slug: slug-invalid"],
		[4, "refused", "name: cell-formula"],
		[5, "refused", "slug: slug-invalid"],
		[6, "refused", "slug: slug-invalid"],
		[7, "refused", "slug: slug-twice"],
		[8, "refused", "slug: slug-twice"],
		[9, "refused", "name: institution-name"],
		[10, "refused", "level: level-unknown"],
		[11, "refused", "region: directory-region-unknown"],
		[12, "refused", "parent: parent-unknown"],
		[13, "refused", "parent: parent-refused"],
		[14, "refused", "website: url-invalid"],
		[15, "refused", "telephone: cell-formula"],
		[16, "refused", "null: row-length"],
	]);
});

test("bodies that would be parts of each other are refused", () => {
	expect(outcomes("slug,name,parent\na,A,b\nb,B,a\nc,C,c\npemkab-contoh,Pemkab Contoh,itkab-contoh")).toEqual(
		[
			[2, "refused", "parent: parent-loop"],
			[3, "refused", "parent: parent-refused"],
			[4, "refused", "parent: parent-loop"],
			[5, "refused", "parent: parent-loop"],
		],
	);
});

test("bytes of another encoding refuse their cell, a mark at the beginning does not", () => {
	const mixed = Buffer.concat([
		Buffer.from("\uFEFFslug,name\r\nsatu,Lembaga “Satu”\r\ndua,"),
		Buffer.from([0x93, 0x44, 0x75, 0x61, 0x94]),
		Buffer.from("\r\n"),
	]);
	const read = readImport(mixed);
	if (!read.ok) throw new Error(read.refusal.code);
	expect(planImport(read.rows, known).rows.map(({ outcome, problems }) => [outcome, problems])).toEqual([
		["new", []],
		["refused", [{ column: "name", code: "cell-encoding" }]],
	]);
});

test.each([
	["nama;slug\nx;y", "table-header"],
	["slug,name,rahasia\nx,y,z", "table-header"],
	["", "table-empty"],
	[`slug,name\n${"x,y\n".repeat(50_000)}`, "table-too-many-rows"],
	['slug,name\nx,"tidak ditutup', "table-quotes"],
	["s\0l\0u\0g\0", "table-not-text"],
])("a file that is no such table is refused as a whole (%#: %s)", (text, code) => {
	expect(readImport(Buffer.from(text))).toMatchObject({ ok: false, refusal: { code } });
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCsvTable, type TableShape } from "~/platform/csv-table.server";
import { csvOf } from "~/views/kit/csv";

const shape: TableShape<"slug" | "name" | "note"> = {
	columns: ["slug", "name", "note"],
	required: ["slug", "name"],
	maxRows: 10,
	maxCell: 50,
};
const read = (text: string | Uint8Array, changes: Partial<typeof shape> = {}) =>
	readCsvTable(typeof text === "string" ? Buffer.from(text) : text, { ...shape, ...changes });
const refusal = (text: string | Uint8Array) => {
	const table = read(text);
	return table.ok ? undefined : table.refusal;
};
const rowsOf = (text: string | Uint8Array) => {
	const table = read(text);
	if (!table.ok) throw new Error(table.refusal.code);
	return table.rows;
};

describe("a table is read", () => {
	test.each([
		["commas", "slug,name,note\r\na,Dinas A,\r\nb,Dinas B,x\r\n"],
		["semicolons", "slug;name;note\na;Dinas A;\nb;Dinas B;x"],
		["the mark of UTF-8, and names in capitals", "\uFEFFSLUG, Name ,note\na,Dinas A,\nb,Dinas B,x\n"],
		["another order", "note,name,slug\n,Dinas A,a\nx,Dinas B,b\n"],
		["empty lines and lines of commas", "slug,name,note\na,Dinas A,\n\n,,\nb,Dinas B,x\n,,\n"],
	])("with %s", (_, text) => {
		expect(rowsOf(text).map(({ cells, problems }) => [cells, problems])).toEqual([
			[{ slug: "a", name: "Dinas A", note: "" }, []],
			[{ slug: "b", name: "Dinas B", note: "x" }, []],
		]);
	});

	test("without the columns that nobody has to fill in", () => {
		expect(rowsOf("slug,name\na,Dinas A")[0]!.cells).toEqual({ slug: "a", name: "Dinas A", note: "" });
	});

	test("and each row says the line where it begins", () => {
		const text = 'slug,name,note\na,"Dinas\r\nA",x\n\nb,Dinas B,"x\ny"\nc,Dinas C,\n';
		expect(rowsOf(text).map(({ line, cells }) => [line, cells.name])).toEqual([
			[2, "Dinas\nA"],
			[5, "Dinas B"],
			[7, "Dinas C"],
		]);
	});

	test("as it was written by the site itself, but for what a spreadsheet would calculate", () => {
		const words = fc
			.string({ unit: "grapheme", minLength: 1, maxLength: 20 })
			.map((text) => text.normalize("NFC").trim())
			.filter((text) => /^[^=+\-@\s]/.test(text) && !/[\p{C}\uFFFD]/u.test(text));
		fc.assert(
			fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 10 }), (rows) => {
				expect(rowsOf(csvOf(["slug", "name"], rows)).map(({ cells }) => [cells.slug, cells.name])).toEqual(
					rows,
				);
			}),
		);
	});
});

describe("a file that is no such table is refused as a whole", () => {
	test.each([
		["nothing", ""],
		["the mark alone", "\uFEFF\r\n"],
	])("%s", (_, text) => {
		expect(refusal(text)).toEqual({ code: "table-empty" });
	});

	test("a wrong header, with what is wrong", () => {
		expect(refusal("slug,nama\na,b")).toEqual({ code: "table-header", missing: ["name"], unknown: ["nama"] });
		expect(refusal("a,Dinas A\nb,Dinas B")).toEqual({
			code: "table-header",
			missing: ["slug", "name"],
			unknown: ["a", "dinas a"],
		});
		expect(refusal("slug,name,name\na,b,c")).toEqual({ code: "table-header", missing: [], unknown: [] });
	});

	test("UTF-16 and pictures", () => {
		expect(refusal(Buffer.from("\uFEFFslug,name\na,b", "utf16le"))).toEqual({ code: "table-not-text" });
		expect(refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))).toEqual({
			code: "table-not-text",
		});
	});

	test("a quotation mark that is never closed", () => {
		expect(refusal('slug,name\na,"Dinas A\nb,Dinas B\n')).toMatchObject({ code: "table-quotes" });
	});

	test("50,000 rows, where 10 are the most, and no row short of it", () => {
		const rows = (n: number) => `slug,name\n${"a,Dinas A\n".repeat(n)}`;
		expect(refusal(rows(50_000))).toEqual({ code: "table-too-many-rows", most: 10 });
		expect(refusal(rows(11))).toEqual({ code: "table-too-many-rows", most: 10 });
		expect(rowsOf(rows(10))).toHaveLength(10);
	});
});

describe("a row that cannot be taken is listed with its problem, and the others stay good", () => {
	const problems = (text: string | Uint8Array) => rowsOf(text).map((row) => row.problems);
	const good: never[] = [];

	test.each(["=1+1", "+62254", "-1", "@SUM(A1)", " =1", '"\t=1"', '"\n@x"'])("the formula %s", (cell) => {
		expect(problems(`slug,name\na,${cell}\nb,Dinas B\n`)).toEqual([
			[{ column: "name", code: "cell-formula" }],
			good,
		]);
	});

	test("a line saved as Windows-1252 within a file in UTF-8", () => {
		const mixed = Buffer.concat([
			Buffer.from("\uFEFFslug,name\na,Café A\n"),
			Buffer.from("b,Café B\n", "latin1"),
			Buffer.from("c,Dinas C\n"),
		]);
		expect(problems(mixed)).toEqual([good, [{ column: "name", code: "cell-encoding" }], good]);
	});

	test("too many cells, too few, control signs, and a text without end", () => {
		expect(problems(`slug,name\na,b,c\na\na,b\u0007\na,b\u202ec\na,${"x".repeat(51)}\na,b\n`)).toEqual([
			[{ column: null, code: "row-length" }],
			[{ column: null, code: "row-length" }],
			[{ column: "name", code: "cell-control" }],
			[{ column: "name", code: "cell-control" }],
			[{ column: "name", code: "cell-long" }],
			good,
		]);
	});
});

test("whatever the bytes are, there is an answer and no error", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			const withHead = Buffer.concat([Buffer.from("slug,name\n"), bytes]);
			expect(typeof read(bytes).ok).toBe("boolean");
			expect(typeof read(withHead).ok).toBe("boolean");
		}),
	);
});

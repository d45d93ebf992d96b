import { expect, test } from "@jest/globals";
import { csvOf } from "~/views/kit/csv";

test("a table begins with its mark and the names of its columns, and ends every line alike", () => {
	expect(csvOf(["a", "b"], [])).toBe("\uFEFFa,b\r\n");
	expect(csvOf(["day", "n", "note"], [["2026-11-24", -3, null]])).toBe(
		"\uFEFFday,n,note\r\n2026-11-24,-3,\r\n",
	);
});

test("commas, quotes and line ends stay inside their cell", () => {
	expect(csvOf(["a"], [['Kota "Serang", Banten'], ["satu\ndua"]])).toBe(
		'\uFEFFa\r\n"Kota ""Serang"", Banten"\r\n"satu\ndua"\r\n',
	);
});

test("no cell of text is a formula to a spreadsheet", () => {
	for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1"])
		expect(csvOf(["a"], [[text]]).split("a\r\n")[1]).toMatch(/^"?'/);
	expect(csvOf(["a"], [["Kota Serang"]])).toContain("\r\nKota Serang\r\n");
});

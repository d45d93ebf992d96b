import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pageOf, readCursor, writeCursor } from "~/platform/cursor";

const keys = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: "grapheme", maxLength: 80 }));

test("what was written is read again, by its own list only", () => {
	fc.assert(
		fc.property(keys, fc.nat(), (key, id) => {
			fc.pre(typeof key === "number" || !key.includes("\0"));
			const kind = typeof key as "number" | "string";
			const text = writeCursor("cases", [key, id]);
			expect(text).toMatch(/^[\w-]+$/);
			expect(readCursor("cases", kind, text)).toEqual([Object.is(key, -0) ? 0 : key, id]);
			expect(readCursor("institutions", kind, text)).toBeUndefined();
			expect(readCursor("cases", kind === "number" ? "string" : "number", text)).toBeUndefined();
		}),
	);
});

test("whatever else stands in the address is no cursor, and no error", () => {
	const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
	for (const text of [
		undefined,
		null,
		"",
		"x",
		"%00",
		json(null),
		json({}),
		json([]),
		json(["cases"]),
		json(["cases", 1]),
		json(["cases", 1, 2, 3]),
		json(["cases", 1.5, 2]),
		json(["cases", 1e300, 2]),
		json(["cases", 1, -2]),
		json(["cases", null, 2]),
		json(["cases", "1", 2]),
		"a".repeat(5000),
	])
		expect(readCursor("cases", "number", text)).toBeUndefined();
	expect(readCursor("cases", "string", json(["cases", "a\0b", 2]))).toBeUndefined();
	fc.assert(fc.property(fc.string(), (text) => readCursor("cases", "number", text) === undefined));
});

test("a list says that it goes on only if it does", () => {
	const cut = (n: number) => pageOf("cases", [1, 2, 3].slice(0, n), 2, (row) => [row, row]);
	expect(cut(0)).toEqual({ rows: [], next: null });
	expect(cut(2)).toEqual({ rows: [1, 2], next: null });
	expect(cut(3)).toEqual({ rows: [1, 2], next: writeCursor("cases", [2, 2]) });
});

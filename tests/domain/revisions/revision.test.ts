import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { changedFields, differenceOf, type VersionText } from "~/domain/revisions/revision";

const text: VersionText = {
	title: "Audit anggaran",
	titleEn: "Audit the budget",
	outcome: "Laporan terbit",
	outcomeEn: "A report is out",
	subject: null,
	subjectEn: null,
	addressee: "inspektorat",
	claimType: "none",
	claimNote: null,
	claimNoteEn: null,
};

test("every part of a text that differs is named, and no other", () => {
	expect(changedFields(text, { ...text })).toEqual([]);
	expect(changedFields(text, { ...text, outcome: "Laporan dibuka", subject: "Bimtek" })).toEqual([
		"outcome",
		"subject",
	]);
	expect(changedFields({ ...text, subject: "Bimtek" }, text)).toEqual(["subject"]);
});

test("the stretch that differs is cut in whole words", () => {
	expect(differenceOf("Surat tugas dan laporan terbit", "Surat tugas atau laporan terbit")).toEqual({
		start: "Surat tugas ",
		removed: "dan ",
		added: "atau ",
		end: "laporan terbit",
	});
	expect(differenceOf("a b", "a b c")).toEqual({ start: "a ", removed: "b", added: "b c", end: "" });
	expect(differenceOf("sama", "sama")).toEqual({ start: "sama", removed: "", added: "", end: "" });
});

test("whatever the texts are, each is its beginning, its own stretch and its end", () => {
	const words = fc
		.array(fc.constantFrom("a", "b", "c ", " ", "d\n"), { maxLength: 12 })
		.map((all) => all.join(""));
	fc.assert(
		fc.property(words, words, (before, after) => {
			const { start, end, removed, added } = differenceOf(before, after);
			expect(start + removed + end).toBe(before);
			expect(start + added + end).toBe(after);
		}),
	);
});

import { expect, test } from "@jest/globals";
import { correct } from "~/domain/errata/erratum";

test("only the words that are wrong are replaced", () => {
	expect(correct("Rapat pada hari Senin.", "Senin", "Selasa")).toEqual({
		ok: true,
		value: "Rapat pada hari Selasa.",
	});
	expect(correct("Rapat", "Rapat", "Pertemuan")).toEqual({ ok: true, value: "Pertemuan" });
	// A word that looks like a pattern of replacement is taken as it is.
	expect(correct("harga satu", "satu", "$& $1")).toEqual({ ok: true, value: "harga $& $1" });
});

test("words that are not written, are written twice or are right already are refused", () => {
	expect(correct("Rapat pada hari Senin", "senin", "Selasa")).toEqual({
		ok: false,
		reason: "written-not-found",
	});
	expect(correct("Rapat", "", "x")).toEqual({ ok: false, reason: "written-not-found" });
	expect(correct("hari demi hari", "hari", "malam")).toEqual({ ok: false, reason: "written-ambiguous" });
	// Two places that overlap are two places.
	expect(correct("ababa", "aba", "x")).toEqual({ ok: false, reason: "written-ambiguous" });
	expect(correct("Rapat", "Rapat", "Rapat")).toEqual({ ok: false, reason: "nothing-corrected" });
});

test("a letter with an accent is the same letter however it is stored", () => {
	expect(correct("Cafe\u0301 Serang", "Caf\u00e9", "Kafe")).toEqual({ ok: true, value: "Kafe Serang" });
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { wordsFor } from "~/i18n/translate";
import { ONE_SCREEN, shareText } from "~/views/sharing/share-text";
import { someFacts } from "../../support/sharing";

const URL = "https://tagih.example/demands/audit-anggaran-bimtek-medsos";

test("a message says what, to whom, what is unproven, where it stands, how many, and where to read it", () => {
	expect(shareText(someFacts({ claim: "Dugaan", signatures: 1284 }), "id", URL)).toBe(
		[
			"*Audit anggaran pelatihan*",
			"Kepada Inspektorat",
			"Sifat klaim: Dugaan",
			"Status: Disampaikan",
			"1.284 tanda tangan",
			"",
			"Lihat sumbernya, lalu tanda tangani:",
			URL,
		].join("\n"),
	);
});

test("a demand that takes no signatures does not ask for one, and no signatures are not called 0", () => {
	const text = shareText(someFacts({ open: false, signatures: 0 }), "en", URL);
	expect(text).not.toMatch(/sign:|\b0\b/);
	expect(text).toContain(wordsFor("en").sharing.read);
	expect(text).toContain("No signatures yet");
});

test("whatever the words are, it fits one screen with its link whole, its claim named and its bold intact", () => {
	const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 600 });
	fc.assert(
		fc.property(words, words, words, fc.constantFrom("id", "en"), (title, addressee, status, locale) => {
			const text = shareText(someFacts({ title, addressee, status, claim: "Dugaan" }), locale, URL);
			expect(text.length).toBeLessThanOrEqual(ONE_SCREEN);
			expect(text.endsWith(`\n${URL}`)).toBe(true);
			expect(text).toContain(": Dugaan\n");
			expect(text).toMatch(/^\*[^*]*\*\n/);
		}),
	);
});

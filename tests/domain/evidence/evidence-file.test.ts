import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { EVIDENCE_TYPES, safeFileName } from "~/domain/evidence/evidence-file";

test.each([
	["Surat Balasan (final).docx", "application/pdf", "Surat-Balasan-final.pdf"],
	["../../etc/passwd", "image/png", "bukti.png"],
	["bukti", "image/jpeg", "bukti.jpg"],
	["", "image/webp", "bukti.webp"],
	["测试.pdf", "application/pdf", "bukti.pdf"],
	['a"; filename="b.html', "application/pdf", "a-filename-b.pdf"],
])("%j as %s is offered as %s", (name, type, safe) => {
	expect(safeFileName(name, type)).toBe(safe);
});

test("no name breaks a header or leaves its folder", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "binary" }),
			fc.constantFrom(...Object.keys(EVIDENCE_TYPES)),
			(name, type) => {
				expect(safeFileName(name, type)).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}\.(pdf|jpg|png|webp)$/);
			},
		),
	);
});

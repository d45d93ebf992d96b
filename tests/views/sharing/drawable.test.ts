import { expect, test } from "@jest/globals";
import { drawable } from "~/views/sharing/drawable";

test.each([
	["Periksa sertifikat – “tenaga ahli”", "Periksa sertifikat – “tenaga ahli”"],
	["Аудит Ελλάδα Đặng", "Аудит Ελλάδα Đặng"],
	["Tagih 🙂🇮🇩 sekarang", "Tagih sekarang"],
	["ꦲꦤꦕꦫꦏ Banten", "… Banten"],
	["中文 العربية", "…"],
	["a\u0000b\u202Ec", "a b c"],
])("%j is drawn as %j", (text, drawn) => {
	expect(drawable(text)).toBe(drawn);
});

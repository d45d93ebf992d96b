import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { decrypt, encrypt } from "~/platform/encryption.server";
import { keyedHash, keyFor } from "~/platform/keys.server";

test("what was encrypted is read again, whatever it holds", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			expect(decrypt(encrypt(text, "email-encryption"), "email-encryption")).toBe(text);
		}),
	);
});

test("the same text never looks the same twice", () => {
	const ciphers = Array.from({ length: 50 }, () =>
		encrypt("sari@signer.test", "email-encryption").toString("hex"),
	);
	expect(new Set(ciphers).size).toBe(50);
	expect(new Set(ciphers.map((hex) => hex.slice(0, 24))).size).toBe(50);
});

test("one altered bit, a cut end or another key is noticed", () => {
	const cipher = encrypt("sari@signer.test", "email-encryption");
	for (let bit = 0; bit < cipher.length * 8; bit += 1) {
		const altered = Buffer.from(cipher);
		altered[bit >> 3]! ^= 1 << (bit & 7);
		expect(() => decrypt(altered, "email-encryption")).toThrow();
	}
	for (let length = 0; length < cipher.length; length += 1) {
		expect(() => decrypt(cipher.subarray(0, length), "email-encryption")).toThrow();
	}
	expect(() => decrypt(cipher, "mail-encryption")).toThrow();
});

test("each use has a key of its own, which stays the same", () => {
	const names = ["email-encryption", "email-tag", "mail-encryption", "token", "code", "session"] as const;
	const keys = names.map((name) => keyFor(name).toString("hex"));
	expect(new Set(keys).size).toBe(names.length);
	for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
	expect(names.map((name) => keyFor(name).toString("hex"))).toEqual(keys);
});

test("no part of a keyed hash can run into the next", () => {
	expect(keyedHash("token", "ab", "c").equals(keyedHash("token", "a", "bc"))).toBe(false);
	expect(keyedHash("token", "abc").equals(keyedHash("code", "abc"))).toBe(false);
	expect(keyedHash("token", "abc").equals(keyedHash("token", "abc"))).toBe(true);
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalEmail, maskEmail } from "~/domain/email-addresses/canonical";
import { decryptEmail, emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";

describe("one mailbox is one signer", () => {
	test.each([
		["sari@example.org", "sari@example.org"],
		[" Sari@Example.ORG ", "sari@example.org"],
		["SARI@EXAMPLE.ORG.", "sari@example.org"],
		["sari.wulandari@gmail.com", "sariwulandari@gmail.com"],
		["s.a.r.i+petisi@googlemail.com", "sari@gmail.com"],
		["Sari+1+2@Gmail.com", "sari@gmail.com"],
		["sari+petisi@outlook.com", "sari@outlook.com"],
		["sari+petisi@icloud.com", "sari@icloud.com"],
		["sari+petisi@proton.me", "sari@proton.me"],
		["sari@bücher.example", "sari@xn--bcher-kva.example"],
		["sari@XN--BCHER-KVA.example", "sari@xn--bcher-kva.example"],
		// The same letter, composed and decomposed.
		["andr\u0065\u0301@example.org", "andr\u00e9@example.org"],
		["+tag@gmail.com", "+tag@gmail.com"],
		['"a@b"@example.org', '"a@b"@example.org'],
	])("%s is %s", (typed, canonical) => {
		expect(canonicalEmail(typed)).toBe(canonical);
	});
});

describe("two people stay two signers", () => {
	test.each([
		// Dots and tags mean something where the provider does not say otherwise.
		["a.b@example.org", "ab@example.org"],
		["a+b@example.org", "a@example.org"],
		["a.b@outlook.com", "ab@outlook.com"],
		["a+b@yahoo.co.id", "a@yahoo.co.id"],
		["sari@gmail.com", "sari@gmail.co"],
		["sari@mail.gmail.com", "sari@gmail.com"],
		["+a@gmail.com", "+b@gmail.com"],
	])("%s is not %s", (one, other) => {
		expect(canonicalEmail(one)).not.toBe(canonicalEmail(other));
		expect(emailTag(one).equals(emailTag(other))).toBe(false);
	});
});

test("a canonical address is its own canonical address", () => {
	const domains = fc.constantFrom("gmail.com", "googlemail.com", "outlook.com", "example.org", "pm.me");
	const local = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9.+_-]{0,20}$/);
	fc.assert(
		fc.property(local, domains, (name, domain) => {
			const once = canonicalEmail(`${name}@${domain}`);
			expect(canonicalEmail(once)).toBe(once);
			expect(once).not.toMatch(/^@/);
		}),
	);
});

test("a mask shows enough to notice a slip and too little to learn an address", () => {
	expect(maskEmail("sari.wulandari@gmail.com")).toBe("sa•••@gmail.com");
	expect(maskEmail("sa@gmail.com")).toBe("s•••@gmail.com");
	expect(maskEmail("s@gmail.com")).toBe("•••@gmail.com");
});

test("mail goes to the spelling that was typed, and the kept bytes do not show it", () => {
	const cipher = encryptEmail(" S.a.r.i+x@GMail.com ");
	expect(decryptEmail(cipher)).toBe("S.a.r.i+x@GMail.com");
	expect(cipher.toString("latin1")).not.toContain("GMail");
	expect(encryptEmail("sari@gmail.com").equals(encryptEmail("sari@gmail.com"))).toBe(false);
	expect(emailTag("s.a.r.i+x@googlemail.com").equals(emailTag("sari@gmail.com"))).toBe(true);
	expect(emailTag("sari@gmail.com")).toHaveLength(32);
});

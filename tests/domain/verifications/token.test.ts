import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { codeFor, idFromToken, isCodeOf, tokenFor } from "~/domain/verifications/token.server";
import { isUuid } from "~/domain/verifications/verification";

const uuid = fc.uuid({ version: 4 });

test("a link opens what it was made for, and says so in 43 characters that need no escaping", () => {
	fc.assert(
		fc.property(uuid, fc.constantFrom("verification" as const, "follower" as const), (id, use) => {
			const token = tokenFor(use, id);
			expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
			expect(idFromToken(use, token)).toBe(id);
		}),
	);
});

test("a link to one thing opens no other: the purpose is part of it", () => {
	const id = randomUUID();
	expect(idFromToken("follower", tokenFor("verification", id))).toBeUndefined();
	expect(idFromToken("verification", tokenFor("follower", id))).toBeUndefined();
});

test("a link with one bit altered opens nothing", () => {
	const bytes = Buffer.from(tokenFor("verification", randomUUID()), "base64url");
	for (let bit = 0; bit < bytes.length * 8; bit += 1) {
		const altered = Buffer.from(bytes);
		altered[bit >> 3]! ^= 1 << (bit & 7);
		expect(idFromToken("verification", altered.toString("base64url"))).toBeUndefined();
	}
});

test("a link with one letter altered opens nothing, the last one included", () => {
	const token = tokenFor("verification", randomUUID());
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	for (let at = 0; at < token.length; at += 1) {
		for (const letter of letters) {
			if (letter === token[at]) continue;
			expect(idFromToken("verification", token.slice(0, at) + letter + token.slice(at + 1))).toBeUndefined();
		}
	}
});

test("what is no link of ours is refused without an error", () => {
	const token = tokenFor("verification", randomUUID());
	const foreign = [
		undefined,
		"",
		" ",
		token.slice(0, -1),
		`${token}A`,
		token.slice(1),
		`${token}=`,
		"A".repeat(43),
	];
	foreign.push(
		token.replace(/.$/, "+"),
		token.replace(/.$/, "/"),
		`\u0000${token.slice(1)}`,
		randomUUID(),
		"é".repeat(43),
	);
	for (const text of foreign) expect(idFromToken("verification", text)).toBeUndefined();
	fc.assert(
		fc.property(fc.string({ maxLength: 60 }), (text) => idFromToken("verification", text) === undefined),
	);
});

test("a code has six digits and belongs to one verification", () => {
	fc.assert(
		fc.property(uuid, (id) => {
			const code = codeFor(id);
			expect(code).toMatch(/^\d{6}$/);
			expect(isCodeOf(id, code)).toBe(true);
			expect(isCodeOf(id, String((Number(code) + 1) % 1_000_000).padStart(6, "0"))).toBe(false);
		}),
	);
});

test("a code is its six digits and nothing around them", () => {
	const id = randomUUID();
	const code = codeFor(id);
	for (const text of ["", code.slice(0, 5), `${code}0`, `${code} `, ` ${code}`, "١٢٣٤٥٦", "éééééé"]) {
		expect(isCodeOf(id, text)).toBe(false);
	}
});

test("malformed ids never reach the database", () => {
	expect(isUuid(randomUUID())).toBe(true);
	for (const text of [
		undefined,
		"",
		"1",
		randomUUID().toUpperCase(),
		`${randomUUID()}\n`,
		`${randomUUID()}'`,
	]) {
		expect(isUuid(text)).toBe(false);
	}
});

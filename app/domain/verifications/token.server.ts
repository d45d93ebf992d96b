import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "~/platform/keys.server";

/**
 * Tokens and codes are derived, not stored: id and HMAC under a key that the database does not have. A copy of the
 * database opens nothing, and a mail that is sent again carries the same link.
 */
export type TokenUse = "verification" | "follower" | "draft" | "reply";

const MAC_BYTES = 16;
const ID_BYTES = 16;

/** A URL-safe token of 43 characters for a row with a random UUID. */
export function tokenFor(use: TokenUse, id: string): string {
	const mac = keyedHash("token", use, id).subarray(0, MAC_BYTES);
	return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), mac]).toString("base64url");
}

/** The id inside a token, or undefined when the token is malformed or not ours. Compares in constant time. */
export function idFromToken(use: TokenUse, token: string | undefined): string | undefined {
	if (!token || !/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
	const bytes = Buffer.from(token, "base64url");
	// The last letter has two bits to spare: only one of its four spellings is the token.
	if (bytes.toString("base64url") !== token) return undefined;
	const hex = bytes.subarray(0, ID_BYTES).toString("hex");
	const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
		"-",
	);
	const mac = keyedHash("token", use, id).subarray(0, MAC_BYTES);
	return timingSafeEqual(mac, bytes.subarray(ID_BYTES)) ? id : undefined;
}

/** The six digits that belong to a verification. */
export function codeFor(id: string): string {
	return String(keyedHash("code", id).readUInt32BE(0) % 1_000_000).padStart(6, "0");
}

/** Compares in constant time. */
export function isCodeOf(id: string, code: string): boolean {
	const given = Buffer.from(code);
	const expected = Buffer.from(codeFor(id));
	return given.length === expected.length && timingSafeEqual(given, expected);
}

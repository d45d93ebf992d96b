import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes for a cookie; the database keeps only their hash. */
export function newSessionToken(): string {
	return randomBytes(32).toString("base64url");
}

/** SHA-256: the token has 256 random bits, so a slow hash would protect nothing more. */
export function sessionTokenHash(token: string): Buffer {
	return createHash("sha256").update(token).digest();
}

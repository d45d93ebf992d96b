import { decrypt, encrypt } from "~/platform/encryption.server";
import { keyedHash } from "~/platform/keys.server";
import { canonicalEmail } from "./canonical";

/** HMAC-SHA256 of the canonical address, 32 bytes: finds a mailbox again without being able to name it. */
export function emailTag(address: string): Buffer {
	return keyedHash("email-tag", canonicalEmail(address));
}

/** The address as typed, encrypted for keeping. */
export function encryptEmail(address: string): Buffer {
	return encrypt(address.trim(), "email-encryption");
}

export function decryptEmail(cipher: Buffer): string {
	return decrypt(cipher, "email-encryption");
}

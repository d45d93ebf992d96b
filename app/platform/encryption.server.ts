import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor } from "./keys.server";

const IV_BYTES = 12;
const TAG_BYTES = 16;

type Key = "email-encryption" | "mail-encryption";

/** AES-256-GCM. @returns iv (12 bytes), tag (16 bytes), ciphertext */
export function encrypt(text: string, key: Key): Buffer {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv("aes-256-gcm", keyFor(key), iv);
	const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws Error when the bytes were changed or were encrypted under another key */
export function decrypt(bytes: Buffer, key: Key): string {
	const decipher = createDecipheriv("aes-256-gcm", keyFor(key), bytes.subarray(0, IV_BYTES), {
		authTagLength: TAG_BYTES,
	});
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
		"utf8",
	);
}

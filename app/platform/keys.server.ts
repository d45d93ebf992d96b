import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.server";
import { singleton } from "./singleton.server";

interface Secrets {
	SESSION_SECRET: string;
	EMAIL_KEY: string;
}

/**
 * The two secrets of this installation. They come from the environment; on one's own machine they are made at the
 * first start and kept beside the data, because without EMAIL_KEY the addresses in the database cannot be read.
 */
function readSecrets(): Secrets {
	const { SESSION_SECRET, EMAIL_KEY, DATA_DIR } = env();
	if (SESSION_SECRET && EMAIL_KEY) return { SESSION_SECRET, EMAIL_KEY };
	const file = join(DATA_DIR, "secrets.json");
	if (!existsSync(file)) {
		mkdirSync(DATA_DIR, { recursive: true });
		const made: Secrets = {
			SESSION_SECRET: randomBytes(32).toString("hex"),
			EMAIL_KEY: randomBytes(32).toString("hex"),
		};
		const draft = `${file}.${process.pid}`;
		writeFileSync(draft, JSON.stringify(made), { mode: 0o600 });
		// link refuses to replace: of two processes that start together, both end up with the first one's secrets.
		try {
			linkSync(draft, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST" && !existsSync(file)) renameSync(draft, file);
		}
		rmSync(draft, { force: true });
	}
	const kept = JSON.parse(readFileSync(file, "utf8")) as Secrets;
	return { SESSION_SECRET: SESSION_SECRET ?? kept.SESSION_SECRET, EMAIL_KEY: EMAIL_KEY ?? kept.EMAIL_KEY };
}

type KeyName =
	| "email-encryption"
	| "email-tag"
	| "mail-encryption"
	| "token"
	| "code"
	| "session"
	| "passkey-user";

/** A 32-byte key for one use, derived from SESSION_SECRET or EMAIL_KEY by HKDF-SHA256. */
export function keyFor(name: KeyName): Buffer {
	return singleton(`key:${name}`, () => {
		const { SESSION_SECRET, EMAIL_KEY } = singleton("secrets", readSecrets);
		const material = name.startsWith("email")
			? Buffer.from(EMAIL_KEY, "hex")
			: Buffer.from(SESSION_SECRET, "utf8");
		return Buffer.from(hkdfSync("sha256", material, "", `tagih/v1 ${name}`, 32));
	});
}

/** HMAC-SHA256 under a named key; parts are joined by a null byte, so that none can run into the next. */
export function keyedHash(name: KeyName, ...parts: string[]): Buffer {
	return createHmac("sha256", keyFor(name)).update(parts.join("\0")).digest();
}

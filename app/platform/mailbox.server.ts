import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { clock } from "./clock";
import { env } from "./env.server";

/** A mail that stayed on this machine because no SMTP_URL is set. */
export interface KeptMail {
	id: string;
	at: string;
	from: string;
	to: string;
	messageId: string;
	subject: string;
	text: string;
	html: string;
	headers?: Record<string, string>;
}

const folder = () => join(env().DATA_DIR, "mailbox");
const ID = /^\d{15}-[0-9a-f]{8}$/;

export async function keepInMailbox(mail: Omit<KeptMail, "id" | "at">): Promise<void> {
	await mkdir(folder(), { recursive: true });
	const now = clock.now();
	const id = `${String(now.getTime()).padStart(15, "0")}-${randomUUID().slice(0, 8)}`;
	const draft = join(folder(), `${id}.draft`);
	const file = await open(draft, "wx", 0o600);
	try {
		await file.writeFile(JSON.stringify({ id, at: now.toISOString(), ...mail }, null, 1));
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, join(folder(), `${id}.json`));
}

/** Kept mail, newest first. */
export async function listMailbox(limit = 200): Promise<KeptMail[]> {
	const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith(".json"));
	const newest = names.sort().reverse().slice(0, limit);
	return Promise.all(
		newest.map(async (name) => JSON.parse(await readFile(join(folder(), name), "utf8")) as KeptMail),
	);
}

export async function findInMailbox(id: string | undefined): Promise<KeptMail | undefined> {
	if (!id || !ID.test(id)) return undefined;
	try {
		return JSON.parse(await readFile(join(folder(), `${id}.json`), "utf8")) as KeptMail;
	} catch {
		return undefined;
	}
}

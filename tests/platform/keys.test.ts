import { execFile } from "node:child_process";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, expect, test } from "@jest/globals";

const run = promisify(execFile);
const KEYS = pathToFileURL("app/platform/keys.server.ts").href;
const dataDir = () => process.env.DATA_DIR!;

/** Keys as a process of its own derives them. */
async function keysOfAProcess(settings: Record<string, string>): Promise<string> {
	const script = `import(${JSON.stringify(KEYS)}).then(({ keyFor }) =>
		console.log(["token", "email-tag"].map((name) => keyFor(name).toString("hex")).join(" ")))`;
	const { stdout } = await run(process.execPath, ["--import", "tsx", "--eval", script], {
		env: { PATH: process.env.PATH, NODE_ENV: "test", DATA_DIR: dataDir(), ...settings },
	});
	return stdout.trim();
}

afterEach(() => rm(dataDir(), { recursive: true, force: true }));

test("processes that start together for the first time end up with the same secrets, and keep them", async () => {
	const keys = await Promise.all([1, 2, 3, 4].map(() => keysOfAProcess({})));
	expect(new Set(keys).size).toBe(1);
	expect(await keysOfAProcess({})).toBe(keys[0]);
	expect(await readdir(dataDir())).toEqual(["secrets.json"]);
	expect((await stat(join(dataDir(), "secrets.json"))).mode & 0o777).toBe(0o600);
});

test("a secret that is set wins over the kept one, and nothing is kept where both are set", async () => {
	const SESSION_SECRET = "s".repeat(40);
	const EMAIL_KEY = "1f".repeat(32);
	const given = await keysOfAProcess({ SESSION_SECRET, EMAIL_KEY });
	await expect(readFile(join(dataDir(), "secrets.json"))).rejects.toThrow();
	const made = await keysOfAProcess({});
	const mixed = await keysOfAProcess({ EMAIL_KEY });
	expect(mixed.split(" ")).toEqual([made.split(" ")[0], given.split(" ")[1]]);
});

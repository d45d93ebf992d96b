import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";

/** What every server under test is started with (tests/support/app.ts): a guard that let something through would prove nothing. */
const GUARD = pathToFileURL(resolve("tests/mocks/outgoing-guard.mjs")).href;

/** Runs a program under the guard. @returns what it said on standard output and on standard error */
async function guarded(program: string): Promise<{ said: string; complained: string }> {
	const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
		env: { ...process.env, NODE_OPTIONS: `--import=${GUARD}` },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [said, complained] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, "close"),
	]);
	return { said, complained };
}

describe("a connection to another machine is refused and reported", () => {
	const attempts: Array<[string, string, string]> = [
		[
			"fetch",
			"await fetch('https://outside.example/').catch(() => console.log('refused'))",
			"outside.example",
		],
		[
			"fetch to an address",
			"await fetch('http://192.0.2.1/').catch(() => console.log('refused'))",
			"192.0.2.1",
		],
		[
			"http.get",
			"(await import('node:http')).get('http://outside.example').on('error', () => console.log('refused'))",
			"outside.example",
		],
		[
			"https.get",
			"(await import('node:https')).get('https://outside.example').on('error', () => console.log('refused'))",
			"outside.example",
		],
		[
			"net.connect by options",
			"(await import('node:net')).connect({ host: 'outside.example', port: 25 }).on('error', () => console.log('refused'))",
			"outside.example",
		],
		[
			"net.connect by arguments",
			"(await import('node:net')).connect(25, 'outside.example').on('error', () => console.log('refused'))",
			"outside.example",
		],
		[
			"a host that only begins like this machine",
			"(await import('node:net')).connect(25, 'localhost.outside.example').on('error', () => console.log('refused'))",
			"localhost.outside.example",
		],
	];
	test.each(attempts)("%s", async (_, program, host) => {
		const { said, complained } = await guarded(program);
		expect(said).toBe("refused\n");
		expect(complained).toContain(`reached outside: ${host}\n`);
	});
});

test("a connection to this machine goes through, unreported", async () => {
	const server = createServer((_, answer) => answer.end("here"));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	try {
		const program = `console.log(await (await fetch('http://localhost:${port}/')).text(), await (await fetch('http://127.0.0.1:${port}/')).text())`;
		expect(await guarded(program)).toEqual({ said: "here here\n", complained: "" });
	} finally {
		server.close();
	}
});

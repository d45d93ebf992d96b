/** Running PostgreSQL's programs, as another user where needed, in an environment that holds nothing of ours. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import type { UnixUser } from "./unix-user";

/**
 * What a PostgreSQL program gets to see: no secrets of the app (the server may run as another user), no PG… or
 * LD_LIBRARY_PATH that would change what it does, messages in English that we can read, and UTC whatever TZ says.
 */
export function makeProgramEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
	const kept = ["PATH", "SystemRoot", "SYSTEMROOT", "TEMP", "TMP"].flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC", ...extra };
}

/** The options of `spawn` that every PostgreSQL program needs. */
export function makeSpawnOptions(
	program: string,
	runAs: UnixUser | undefined,
	extraEnvironment?: Record<string, string>,
) {
	return {
		// A folder the other user can enter, which our own current one need not be.
		cwd: dirname(program),
		env: makeProgramEnvironment(extraEnvironment),
		windowsHide: true,
		...(runAs && { uid: runAs.uid, gid: runAs.gid }),
	};
}

/**
 * Runs a program to its end; never rejects.
 *
 * @returns the exit code, or 127 when it could not be started, or 128 when a signal ended it; and all it printed.
 */
export async function runToEnd(
	program: string,
	args: string[],
	{ runAs, timeoutMs = 60_000 }: { runAs: UnixUser | undefined; timeoutMs?: number },
): Promise<{ code: number; output: string }> {
	return new Promise((resolve) => {
		let output = "";
		let child: ChildProcessByStdio<null, Readable, Readable>;
		try {
			child = spawn(program, args, {
				...makeSpawnOptions(program, runAs),
				stdio: ["ignore", "pipe", "pipe"],
				timeout: timeoutMs,
			});
		} catch (error) {
			// Some failures, such as a user we may not become, are thrown instead of emitted.
			resolve({ code: 127, output: (error as Error).message });
			return;
		}
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text: string) => {
				output += text;
			});
		}
		child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
		child.on("close", (code, signal) =>
			resolve({ code: code ?? 128, output: signal ? `${output}ended by ${signal}` : output }),
		);
	});
}

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { singleton } from "./singleton.server";

export interface ThreadLimits {
	/** For the work itself. Loading the thread's own code is not counted: it is ours, and slow on a busy machine. */
	milliseconds: number;
	/** Of JavaScript objects. */
	heapMegabytes: number;
	/**
	 * By how much the whole process may grow meanwhile: buffers lie outside the heap, and a packed stream may unpack into
	 * gigabytes of them.
	 */
	growthMegabytes: number;
}

/** The thread did not come to an end by itself: out of time, out of memory, or it failed. */
export class ThreadError extends Error {}

/** At most so many at a time; the next waits. */
const AT_ONCE = 2;
const LOOK_EVERY = 100;
const LOADING = 60_000;
const MEGABYTE = 1024 * 1024;

const state = singleton("threads", () => ({ running: 0, waiting: [] as (() => void)[] }));

/**
 * Does one piece of work in a thread of its own, so that whatever somebody sends cannot hold up anybody else. The thread is sent
 * `input`, says "ready" when it has loaded what it needs, answers once, and is gone. It knows no setting and no secret: its environment is empty.
 * @param entry a file that vite.config.ts builds beside the server, by its name there and its place in the source
 * @throws ThreadError
 */
export async function inThread<Output>(
	entry: { built: string; source: string; near: string },
	input: unknown,
	limits: ThreadLimits,
): Promise<Output> {
	if (state.running >= AT_ONCE) await new Promise<void>((go) => state.waiting.push(go));
	else state.running++;
	try {
		return await run<Output>(entry, input, limits);
	} finally {
		const next = state.waiting.shift();
		if (next) next();
		else state.running--;
	}
}

async function run<Output>(
	entry: { built: string; source: string; near: string },
	input: unknown,
	limits: ThreadLimits,
): Promise<Output> {
	const { file, isSource } = locate(entry);
	const worker = new Worker(file, {
		env: {},
		// Sources run in development and in tests, where there is a compiler.
		execArgv: isSource ? ["--import", "tsx"] : [],
		resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
		// What libraries like to say about damaged input is of no use in our log.
		stdout: true,
		stderr: true,
	});
	worker.stdout.resume();
	worker.stderr.resume();
	let timer: NodeJS.Timeout | undefined;
	let watch: NodeJS.Timeout | undefined;
	try {
		return await new Promise<Output>((resolve, reject) => {
			const giveUp = (why: string) => reject(new ThreadError(why));
			const after = (milliseconds: number, why: string) => {
				clearTimeout(timer);
				timer = setTimeout(() => giveUp(why), milliseconds);
			};
			after(LOADING, "did not load");
			worker.once("error", (error) => giveUp(String(error)));
			worker.once("exit", (code) => giveUp(`ended with ${code}`));
			worker.once("message", () => {
				worker.once("message", resolve);
				after(limits.milliseconds, "out of time");
				const before = process.memoryUsage.rss();
				watch = setInterval(() => {
					if (process.memoryUsage.rss() - before > limits.growthMegabytes * MEGABYTE) giveUp("out of memory");
				}, LOOK_EVERY);
			});
			worker.postMessage(input);
		});
	} finally {
		clearTimeout(timer);
		clearInterval(watch);
		await worker.terminate();
	}
}

/** Built code lies in build/server or in build/server/assets; sources lie where they are. */
function locate({ built, source, near }: { built: string; source: string; near: string }) {
	for (const [path, isSource] of [
		[`./${built}.js`, false],
		[`../${built}.js`, false],
		[source, true],
	] as const) {
		const file = fileURLToPath(new URL(path, near));
		if (existsSync(file)) return { file, isSource };
	}
	throw new Error(`There is no ${built} to run in a thread`);
}

import { Worker } from "node:worker_threads";
import { singleton } from "~/platform/singleton.server";
import type { Drawing, PictureOrder, PictureResult } from "./picture-thread";

/** Milliseconds after which a picture counts as failed; one takes about fifty. */
const PATIENCE = 15_000;
/** Pictures that may wait for the thread at once. More are refused: their readers get the plain one. */
const MOST_WAITING = 40;

interface Waiting {
	resolve: (png: Uint8Array) => void;
	reject: (error: Error) => void;
	timer: NodeJS.Timeout;
}

interface Studio {
	thread: Worker | undefined;
	waiting: Map<number, Waiting>;
	lastId: number;
}

const studio = () =>
	singleton<Studio>("picture-studio", () => ({ thread: undefined, waiting: new Map(), lastId: 0 }));

/**
 * Draws a tree of boxes as a PNG, in a thread that the first picture starts and `endPictureThread` ends.
 * @throws Error when the drawing is wrong, the thread ends, or too many are waiting
 */
export function drawPicture(drawing: Drawing, width: number, height: number): Promise<Uint8Array> {
	const { waiting } = studio();
	if (waiting.size >= MOST_WAITING) return Promise.reject(new Error("too many pictures are waiting"));
	return new Promise((resolve, reject) => {
		const id = ++studio().lastId;
		const timer = setTimeout(() => giveUp(new Error("a picture took too long")), PATIENCE);
		timer.unref();
		waiting.set(id, { resolve, reject, timer });
		thread().postMessage({ id, drawing, width, height } satisfies PictureOrder);
	});
}

/** Ends the thread, where there is one; pictures that wait for it fail. */
export async function endPictureThread(): Promise<void> {
	const running = studio().thread;
	if (!running) return;
	giveUp(new Error("pictures are no longer drawn"), running);
	await running.terminate();
}

function thread(): Worker {
	const running = studio().thread;
	if (running) return running;
	// Without the loaders of the process: the thread's file needs none, and theirs may wait for each other.
	const started = new Worker(threadFile(), { execArgv: [] });
	started.on("message", (result: PictureResult) => {
		const order = studio().waiting.get(result.id);
		if (!order) return;
		studio().waiting.delete(result.id);
		clearTimeout(order.timer);
		if ("png" in result) order.resolve(result.png);
		else order.reject(new Error(result.error));
	});
	started.on("error", (error) => giveUp(error instanceof Error ? error : new Error(String(error)), started));
	started.on("exit", () => giveUp(new Error("the thread for pictures ended"), started));
	studio().thread = started;
	return started;
}

/** Ends the thread and whatever waits for it; the next picture starts a new one. */
function giveUp(error: Error, ended = studio().thread): void {
	const current = studio();
	if (!ended || current.thread !== ended) return;
	current.thread = undefined;
	void ended.terminate();
	const orders = [...current.waiting.values()];
	current.waiting.clear();
	for (const { reject, timer } of orders) {
		clearTimeout(timer);
		reject(error);
	}
}

/** As source while it is developed and tested; beside the bundle once it is built (vite.config.ts puts it there). */
function threadFile(): URL {
	const name = import.meta.url.endsWith(".ts") ? "./picture-thread.ts" : "./picture-thread.js";
	return new URL(name, import.meta.url);
}

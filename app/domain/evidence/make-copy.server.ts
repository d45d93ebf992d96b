import { inThread, ThreadError } from "~/platform/thread.server";
import type { Original } from "./copy-maker.server";
import type { CopyRefusal, PublicCopy } from "./public-copy";

const LIMITS = { milliseconds: 20_000, heapMegabytes: 384, growthMegabytes: 900 };

/**
 * What readers may get of a file: made in a thread of its own, so that a file that unpacks into gigabytes ends that thread and
 * holds nobody up. The same bytes always give the same copy.
 */
export async function makeCopy(original: Original, limits = LIMITS): Promise<PublicCopy | CopyRefusal> {
	try {
		return await inThread<PublicCopy | CopyRefusal>(
			{ built: "copy-maker", source: "./copy-maker.server.ts", near: import.meta.url },
			original,
			limits,
		);
	} catch (error) {
		if (error instanceof ThreadError) return "file-heavy";
		throw error;
	}
}

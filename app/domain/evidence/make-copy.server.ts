import {
	discardFile,
	type FileRefusal,
	type ReadersCopy,
	type ReceivedFile,
	readReceivedFile,
	StoreError,
	waitWith,
} from "~/platform/storage.server";
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

/** A received file with the copy that readers get of it, or why there can be none. */
export async function withCopy(file: ReceivedFile): Promise<ReceivedFile | FileRefusal> {
	const copy = await makeCopy({ mediaType: file.mediaType, bytes: await readReceivedFile(file) });
	if (typeof copy === "string") return copy;
	try {
		return { ...file, copy: await putAsideCopy(copy) };
	} catch (error) {
		if (error instanceof StoreError) return "file-not-kept";
		throw error;
	}
}

/** @throws StoreError; nothing is left then */
export async function putAsideCopy({ bytes, mediaType, removed, preview }: PublicCopy): Promise<ReadersCopy> {
	const file = await waitWith(bytes, mediaType);
	if (!preview) return { file, removed, preview: null };
	try {
		return {
			file,
			removed,
			preview: {
				file: await waitWith(preview.bytes, "image/webp"),
				width: preview.width,
				height: preview.height,
			},
		};
	} catch (error) {
		await discardFile({ ...file, name: "" });
		throw error;
	}
}

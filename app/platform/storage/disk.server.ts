import { createReadStream } from "node:fs";
import { mkdir, open, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { type FileStore, StoreError } from "./file-store";

/** Files in a folder, "ab/abcd…": the place where nothing else is set. */
export function diskStore(folder: string): FileStore {
	const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
	return {
		async keep(sha256, path) {
			const kept = pathOf(sha256);
			try {
				const made = await mkdir(dirname(kept), { recursive: true });
				await rename(path, kept);
				// A name is only safe once its folder is written too.
				await syncToDisk(dirname(kept));
				if (made) await syncToDisk(folder);
			} catch (error) {
				throw new StoreError("the folder for files takes none", false, error);
			}
		},
		async read(sha256) {
			const path = pathOf(sha256);
			try {
				const { size } = await stat(path);
				return {
					bytes: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
					byteSize: size,
				};
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
				throw new StoreError("the folder for files cannot be read", false, error);
			}
		},
	};
}

/** A file, or the names in a folder. */
export async function syncToDisk(path: string): Promise<void> {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

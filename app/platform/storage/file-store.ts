/** Where files are kept for good, each under the SHA-256 of its bytes (hexadecimal): what is kept never changes. */
export interface FileStore {
	/**
	 * Keeps a file of this machine's disk, and takes it away from where it was. What is kept already is kept once.
	 * Resolves when it would survive a power cut.
	 * @throws StoreError
	 */
	keep(sha256: string, path: string): Promise<void>;
	/**
	 * @returns undefined where there is no such file
	 * @throws StoreError
	 */
	read(sha256: string): Promise<{ bytes: ReadableStream<Uint8Array>; byteSize: number } | undefined>;
}

/** The place for files does not do its work: full, away, too slow, or it no longer knows us. */
export class StoreError extends Error {
	/** @param refused it has answered, and says no: waiting changes nothing */
	constructor(
		message: string,
		readonly refused: boolean,
		cause: unknown,
	) {
		super(message, { cause });
	}
}

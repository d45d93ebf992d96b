import { readFile, rm } from "node:fs/promises";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { type FileStore, StoreError } from "./file-store";

export interface S3Settings {
	/** Of a store that is not Amazon's. */
	endpoint: string | undefined;
	bucket: string;
	region: string;
	accessKeyId: string;
	secretAccessKey: string;
	/** The bucket in the path and not in the name of the host: most stores of one's own want it so. */
	pathStyle: boolean;
	/** Milliseconds for one question, with everything that is tried again. */
	patience?: number;
}

/** As much as an upload may take; whoever sent the form waits for it. */
const PATIENCE = 30_000;

/** Files in a bucket of any store that speaks S3, as "files/abcd…". */
export function s3Store(settings: S3Settings): FileStore & { check(): Promise<void> } {
	const { bucket, patience = PATIENCE } = settings;
	const client = new S3Client({
		region: settings.region,
		forcePathStyle: settings.pathStyle,
		...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
		credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
		maxAttempts: 3,
		// Stores of other makers do not all know the newer sums. Ours is in the name, and the signature covers the bytes.
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
		requestHandler: { connectionTimeout: Math.min(5000, patience), socketTimeout: patience },
	});
	const place = (sha256: string) => ({ Bucket: bucket, Key: `files/${sha256}` });

	/** Gives up after `patience`; what has begun to arrive by then may go on. */
	async function within<Output>(ask: (abortSignal: AbortSignal) => Promise<Output>): Promise<Output> {
		const stop = new AbortController();
		const timer = setTimeout(() => stop.abort(), patience);
		try {
			return await ask(stop.signal);
		} catch (error) {
			throw new StoreError(sayWhy(error, stop.signal.aborted), isRefusal(statusOf(error)), error);
		} finally {
			clearTimeout(timer);
		}
	}

	const store: FileStore = {
		async keep(sha256, path) {
			// Whole, and not as a stream: only so can it be sent again when the first try breaks off. It is small.
			const Body = await readFile(path);
			await within((abortSignal) =>
				client.send(new PutObjectCommand({ ...place(sha256), Body, ContentLength: Body.length }), {
					abortSignal,
				}),
			);
			await rm(path, { force: true });
		},
		async read(sha256) {
			try {
				const { Body, ContentLength } = await within((abortSignal) =>
					client.send(new GetObjectCommand(place(sha256)), { abortSignal }),
				);
				return {
					bytes: Body!.transformToWebStream() as ReadableStream<Uint8Array>,
					byteSize: ContentLength ?? 0,
				};
			} catch (error) {
				if (statusOf((error as StoreError).cause) === 404 && !isAboutBucket((error as StoreError).cause))
					return undefined;
				throw error;
			}
		},
	};
	return {
		...store,
		/** Asks for what cannot be there: that is answered, or it is not. @throws StoreError */
		async check() {
			await (await store.read("0".repeat(64)))?.bytes.cancel();
		},
	};
}

function statusOf(error: unknown): number | undefined {
	return (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;
}

function isAboutBucket(error: unknown): boolean {
	return (error as Error).name === "NoSuchBucket";
}

function isRefusal(status: number | undefined): boolean {
	return status !== undefined && status >= 300 && status < 500 && status !== 408 && status !== 429;
}

function sayWhy(error: unknown, late: boolean): string {
	if (late) return "the store for files does not answer in time";
	const status = statusOf(error);
	if (status === 404) return "the store for files has no such bucket or file";
	if (status === 403 || status === 401) return "the store for files does not accept our keys";
	return status === undefined
		? "the store for files cannot be reached"
		: `the store for files answers ${status}`;
}

import { parentPort } from "node:worker_threads";
import { type CopyRefusal, MAX_COPY_BYTES, type PublicCopy } from "./public-copy";

/** What the thread is asked. */
export interface Original {
	/** As the bytes themselves show it. */
	mediaType: string;
	bytes: Uint8Array;
}

/** Each kind loads a large library, and one file needs one of them. */
async function load(mediaType: string): Promise<(bytes: Uint8Array) => Promise<PublicCopy | CopyRefusal>> {
	if (mediaType === "application/pdf") return (await import("./copy-pdf.server")).copyPdf;
	return (await import("./copy-picture.server")).copyPicture;
}

// The entry of a thread of its own, built beside the server: what strangers send is taken apart here and nowhere else.
parentPort?.once("message", async ({ mediaType, bytes }: Original) => {
	const make = await load(mediaType);
	parentPort!.postMessage("ready");
	const copy = await make(bytes);
	parentPort!.postMessage(
		typeof copy !== "string" && copy.bytes.length > MAX_COPY_BYTES ? "file-heavy" : copy,
	);
});

import { isUtf8 } from "node:buffer";
import sniffEncoding from "html-encoding-sniffer";

/** Text from bytes: what the server says, then what the page says, then what the bytes look like. */
export function decode(bytes: Uint8Array, charset: string | null): string {
	const encoding = sniffEncoding(bytes, {
		...(charset === null ? {} : { transportLayerEncodingLabel: charset }),
		defaultEncoding: isUtf8(bytes) ? "UTF-8" : "windows-1252",
	});
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		// An encoding that exists to be refused ("replacement"), or one that this machine was built without.
		return new TextDecoder("windows-1252").decode(bytes);
	}
}

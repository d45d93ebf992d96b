const START_OF_SCAN = 0xda;
/** Exif and XMP, IPTC, and plain comments. What says how to read the colours (APP0, APP2, APP14) stays. */
const NOTES = new Set([0xe1, 0xed, 0xfe]);

/** A JPEG without its notes, pixel for pixel the same; the very same bytes where it has none or is damaged. */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
	const kept: Uint8Array[] = [bytes.subarray(0, 2)];
	let at = 2;
	let found = false;
	for (;;) {
		const marker = bytes[at + 1];
		if (bytes[at] !== 0xff || marker === undefined) return bytes;
		if (marker === START_OF_SCAN) break;
		const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
		if (length < 2 || at + 2 + length > bytes.length) return bytes;
		if (NOTES.has(marker)) found = true;
		else kept.push(bytes.subarray(at, at + 2 + length));
		at += 2 + length;
	}
	if (!found) return bytes;
	kept.push(bytes.subarray(at));
	return new Uint8Array(Buffer.concat(kept));
}

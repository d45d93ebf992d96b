import sharp, { type Metadata } from "sharp";
import { type CopyRefusal, MAX_PIXELS, PREVIEW_SIDE, type PublicCopy, type Removal } from "./public-copy";

/** Seconds that the library may spend on one picture. */
const PATIENCE = 15;

/**
 * A picture painted anew from its pixels: nothing that lay beside them comes along, be it where it was taken or a second file
 * behind its end. It is turned upright first, for the note that says so goes too, and its colours become sRGB.
 */
export async function copyPicture(bytes: Uint8Array): Promise<PublicCopy | CopyRefusal> {
	const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true });
	let found: Metadata;
	try {
		found = await open().metadata();
	} catch (error) {
		return refusalOf(error);
	}
	// Checked before a pixel is unpacked: the header alone says how many there will be.
	if (found.width * found.height * (found.pages ?? 1) > MAX_PIXELS) return "file-heavy";
	if ((found.pages ?? 1) > 1) return "file-animated";
	try {
		const upright = open().autoOrient().timeout({ seconds: PATIENCE });
		const painted =
			found.format === "png"
				? upright.png({ compressionLevel: 9 })
				: found.format === "webp"
					? upright.webp({ quality: 90 })
					: upright.jpeg({ quality: 90, chromaSubsampling: "4:4:4" });
		const copy = await painted.toBuffer();
		const preview = await sharp(copy, { limitInputPixels: MAX_PIXELS })
			.resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: "inside", withoutEnlargement: true })
			.webp({ quality: 75 })
			.timeout({ seconds: PATIENCE })
			.toBuffer({ resolveWithObject: true });
		return {
			bytes: copy,
			mediaType: `image/${found.format === "jpeg" || found.format === "png" || found.format === "webp" ? found.format : "jpeg"}`,
			removed: removedFrom(found),
			preview: { bytes: preview.data, width: preview.info.width, height: preview.info.height },
		};
	} catch (error) {
		return refusalOf(error);
	}
}

function refusalOf(error: unknown): CopyRefusal {
	return /pixel limit|timeout/i.test(String(error)) ? "file-heavy" : "file-damaged";
}

function removedFrom({ exif, iptc, xmp, comments }: Metadata): Removal[] {
	const removed: Removal[] = [];
	if (exif && tellsLocation(exif)) removed.push("location");
	if (exif) removed.push("camera");
	if (iptc || xmp || (comments && comments.length > 0)) removed.push("description");
	return removed;
}

/** Whether the first directory of Exif points to one of GPS. */
function tellsLocation(exif: Buffer): boolean {
	const tiff = exif.subarray(exif.subarray(0, 6).toString("latin1") === "Exif\0\0" ? 6 : 0);
	const little = tiff.subarray(0, 2).toString("latin1") === "II";
	const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
	try {
		const directory = u32(4);
		return Array.from({ length: u16(directory) }, (_, n) => u16(directory + 2 + 12 * n)).includes(0x8825);
	} catch {
		// Too short for what it claims: damaged Exif tells no place.
		return false;
	}
}

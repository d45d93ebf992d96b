/** What is taken out of a file before readers get it: one closed list, equal to the check in db/migrations. */
export const REMOVALS = [
	"location",
	"camera",
	"description",
	"author",
	"attachments",
	"scripts",
	"multimedia",
	"signature",
] as const;
export type Removal = (typeof REMOVALS)[number];

/** Why no public copy can be made of a file: codes of i18n's `errors`. */
export type CopyRefusal = "file-damaged" | "file-encrypted" | "file-animated" | "file-heavy";

/** Pixels of one picture: a scan of A3 at 600 dpi has 70 million. A tiny file can claim billions. */
export const MAX_PIXELS = 80_000_000;

/** Bytes of one public copy: without loss a picture may come out larger than it came in. */
export const MAX_COPY_BYTES = 40 * 1024 * 1024;

/** The longer side of the picture on the page of a piece of evidence, in CSS pixels. */
export const PREVIEW_SIDE = 1200;

/** Bytes made of a file that are safe to hand out, and what was taken out of them. */
export interface PublicCopy {
	bytes: Uint8Array;
	mediaType: string;
	removed: Removal[];
	/** Of a picture: a small one (WebP) for its page. */
	preview: { bytes: Uint8Array; width: number; height: number } | null;
}

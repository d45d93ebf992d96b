/** Bytes of one file. */
export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

/** What may be kept, by the type that the bytes themselves show. */
export const EVIDENCE_TYPES: Record<string, string> = {
	"application/pdf": "pdf",
	"image/jpeg": "jpg",
	"image/png": "png",
	"image/webp": "webp",
};

/** How near a piece of evidence is to the act itself. */
export const TIERS = [1, 2, 3, 4] as const;
export type Tier = (typeof TIERS)[number];

/** A name that is safe in a header and on any disk; the extension is that of the real type. */
export function safeFileName(name: string, mediaType: string): string {
	const stem = name
		.normalize("NFKD")
		.replace(/\.[^.]*$/, "")
		.replace(/[^A-Za-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 60);
	return `${stem || "bukti"}.${EVIDENCE_TYPES[mediaType] ?? "bin"}`;
}

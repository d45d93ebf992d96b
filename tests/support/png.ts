const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @throws Error when the bytes are no PNG */
export function pictureSize(bytes: Buffer): { width: number; height: number } {
	if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error("This is no PNG.");
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

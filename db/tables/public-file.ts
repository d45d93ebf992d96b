/** View: what readers get of each file, by its last redaction, else its first copy. */
export interface PublicFileTable {
	evidence_id: string;
	/** Which redaction is in force. */
	redaction: number | null;
	/** False while its first copy is being made. */
	settled: boolean;
	sha256: Buffer | null;
	media_type: string | null;
	byte_size: number | null;
	preview_sha256: Buffer | null;
	preview_byte_size: number | null;
	preview_width: number | null;
	preview_height: number | null;
}

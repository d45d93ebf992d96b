/** A step of an audit. Its date, its document and who recorded it are those of its event. Append-only. */
export interface AuditStepTable {
	audit_id: string;
	ordinal: number;
	from_step:
		| "diminta"
		| "surat_tugas"
		| "pemeriksaan"
		| "lhp_terbit"
		| "tanpa_temuan"
		| "ada_temuan"
		| "ditolak"
		| "tidak_diketahui"
		| null;
	to_step:
		| "diminta"
		| "surat_tugas"
		| "pemeriksaan"
		| "lhp_terbit"
		| "tanpa_temuan"
		| "ada_temuan"
		| "ditolak"
		| "tidak_diketahui";
	event_id: number;
}

/** What the auditor officially says of a recommendation, as of the date of its event. Append-only. */
export interface AuditRecommendationStatusTable {
	recommendation_id: number;
	ordinal: number;
	from_status: "belum_ditindaklanjuti" | "belum_sesuai" | "telah_sesuai" | "tidak_dapat";
	to_status: "belum_ditindaklanjuti" | "belum_sesuai" | "telah_sesuai" | "tidak_dapat";
	/** Of what was recorded here, not a move of the auditor's. */
	is_correction: boolean;
	event_id: number;
}

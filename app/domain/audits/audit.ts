export type AuditorKind = "bpk" | "bpkp" | "apip";

/** How an audit of what a demand is about goes, in the order of its life. The keys are the words of its documents. */
export const AUDIT_STEPS = [
	"diminta",
	"surat_tugas",
	"pemeriksaan",
	"lhp_terbit",
	"tanpa_temuan",
	"ada_temuan",
	"ditolak",
	"tidak_diketahui",
] as const;
export type AuditStep = (typeof AUDIT_STEPS)[number];

/**
 * Every move of an audit; "" is before its first step. The database holds the same table. What nobody hears of any more
 * becomes "tidak_diketahui", and goes on from there with the next document.
 */
export const AUDIT_MOVES: ReadonlyArray<{ from: AuditStep | ""; to: AuditStep }> = [
	{ from: "", to: "diminta" },
	{ from: "diminta", to: "surat_tugas" },
	{ from: "diminta", to: "ditolak" },
	{ from: "diminta", to: "tidak_diketahui" },
	{ from: "surat_tugas", to: "pemeriksaan" },
	{ from: "surat_tugas", to: "tidak_diketahui" },
	{ from: "pemeriksaan", to: "lhp_terbit" },
	{ from: "pemeriksaan", to: "tidak_diketahui" },
	{ from: "lhp_terbit", to: "tanpa_temuan" },
	{ from: "lhp_terbit", to: "ada_temuan" },
	{ from: "lhp_terbit", to: "tidak_diketahui" },
	{ from: "tidak_diketahui", to: "surat_tugas" },
	{ from: "tidak_diketahui", to: "pemeriksaan" },
	{ from: "tidak_diketahui", to: "lhp_terbit" },
	{ from: "tidak_diketahui", to: "ditolak" },
];

/** What an auditor says of a recommendation: Peraturan BPK 2/2017. An inspectorate's status is an analogue of it. */
export const RECOMMENDATION_STATUSES = [
	"telah_sesuai",
	"belum_sesuai",
	"belum_ditindaklanjuti",
	"tidak_dapat",
] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];

/** As BPK numbers them. */
export const STATUS_NUMBER: Record<RecommendationStatus, 1 | 2 | 3 | 4> = {
	telah_sesuai: 1,
	belum_sesuai: 2,
	belum_ditindaklanjuti: 3,
	tidak_dapat: 4,
};

/**
 * The auditor's own moves. Status 1 ends the duty, and only a correction of what was recorded here leaves it; from status 4
 * there is a way back, because the reason may prove false.
 */
export const RECOMMENDATION_MOVES: ReadonlyArray<{ from: RecommendationStatus; to: RecommendationStatus }> = [
	{ from: "belum_ditindaklanjuti", to: "belum_sesuai" },
	{ from: "belum_ditindaklanjuti", to: "telah_sesuai" },
	{ from: "belum_ditindaklanjuti", to: "tidak_dapat" },
	{ from: "belum_sesuai", to: "telah_sesuai" },
	{ from: "belum_sesuai", to: "tidak_dapat" },
	{ from: "tidak_dapat", to: "belum_sesuai" },
	{ from: "tidak_dapat", to: "belum_ditindaklanjuti" },
];

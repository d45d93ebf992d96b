const figures = {
	title: "Angka",
	lead: "Berapa tuntutan yang dijawab tepat waktu, yang terlambat, dan yang tidak ditanggapi. Setiap angka membuka barisnya sendiri.",
	titleOf: (name: string) => `Angka: ${name}`,
	descriptionOf: (name: string) =>
		`Berapa tuntutan yang dijawab tepat waktu, terlambat, atau tidak ditanggapi: ${name}.`,
	regions: "Menurut provinsi",
	asOf: (day: string) => `Keadaan ${day} (WIB).`,
	counted: (n: string) => `Yang dihitung: ${n} tuntutan yang sudah terbit.`,
	demands: "Tuntutan",
	rows: "Lihat barisnya",
	csv: "Unduh barisnya (CSV)",
	smallSample: "Jumlahnya kurang dari 10: terlalu sedikit untuk menilai siapa pun.",
	mostOverdue: "Tuntutan yang paling lama lewat tenggat",
	timings: {
		"on-time": "Dijawab atau ditutup tepat waktu",
		late: "Dijawab atau ditutup terlambat",
		overdue: "Lewat tenggat dan belum dijawab",
		running: "Tenggat masih berjalan",
		paused: "Tenggat dijeda",
		"not-started": "Tenggat belum mulai: penerimaan belum terbukti",
		withdrawn: "Dicabut pengusul",
	},
	onTime: {
		title: "Tepat waktu",
		none: "Belum ada tuntutan yang tenggatnya selesai atau lewat.",
		share: (percent: string, n: string, of: string) => `${percent}% tepat waktu: ${n} dari ${of} tuntutan.`,
		meaning:
			"Tepat waktu dibagi semua yang sudah selesai atau lewat tenggat. Yang belum dijawab dan sudah lewat tenggat ikut dihitung. Yang tenggatnya masih berjalan, dijeda, atau belum mulai, dan yang dicabut, tidak ikut.",
		caption: "Tuntutan menurut tenggatnya sendiri",
		column: "Tenggat",
		not: "Angka ini tidak menilai isi jawaban. Jawaban yang menolak pun tepat waktu bila datang sebelum tenggat. Tenggat yang diperpanjang dihitung dengan hari jatuh tempo yang baru; yang pertama ada di CSV.",
	},
	statuses: {
		title: "Hasil",
		meaning:
			"Status terakhir setiap tuntutan. “Tidak ditanggapi” punya batangnya sendiri, dan “terpenuhi sebagian” tidak pernah dihitung sebagai terpenuhi.",
		caption: "Tuntutan menurut status",
		column: "Status",
		not: "Status adalah penilaian pemantau dengan bukti. Pernyataan “selesai” dari lembaga tidak mengubah angka ini.",
	},
	firstAnswer: {
		title: "Hari sampai jawaban pertama",
		none: "Belum ada jawaban yang penerimaannya terbukti.",
		median: (days: string, n: string) => `Median ${days} hari kalender, dari ${n} tuntutan.`,
		meaning:
			"Dari hari surat terbukti diterima sampai hari jawaban pertama. Separuh dijawab lebih cepat, separuh lebih lambat.",
		not: "Yang belum pernah dijawab tidak ada di angka ini, jadi lembaga yang jarang menjawab tampak lebih cepat. Baca bersama batang “tidak ditanggapi” dan “lewat tenggat”.",
	},
};

export default figures;

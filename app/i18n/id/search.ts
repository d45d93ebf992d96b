const search = {
	title: "Cari",
	titleFor: (question: string) => `Hasil untuk “${question}”`,
	lead: "Cari di semua tuntutan, kasus, pernyataan, dan lembaga.",
	label: "Kata yang dicari",
	submit: "Cari",
	help: {
		title: "Cara mencari",
		items: [
			"Tulis satu atau beberapa kata. Hasil memuat semua kata itu, dengan atau tanpa imbuhan.",
			"Pakai tanda kutip untuk susunan kata yang persis, misalnya “uang rakyat”.",
			"Tulis tanda minus di depan kata yang tidak boleh ada, misalnya audit -sertifikat.",
			"Huruf besar dan tanda aksen tidak berpengaruh.",
		],
	},
	kinds: {
		all: "Semua",
		demand: "Tuntutan",
		case: "Kasus",
		statement: "Pernyataan",
		institution: "Lembaga",
	},
	kindOf: { demand: "Tuntutan", case: "Kasus", statement: "Pernyataan", institution: "Lembaga" },
	kindsLabel: "Jenis hasil",
	withCount: (label: string, n: string) => `${label} (${n})`,
	corrected: (question: string, corrected: string) =>
		`Tidak ada yang memuat “${question}”. Ini hasil untuk “${corrected}”.`,
	cut: (n: number) => `Pertanyaan Anda panjang; hanya ${n} huruf pertama yang dicari.`,
	none: (question: string) => `Tidak ada hasil untuk “${question}”.`,
	noneOfKind: "Tidak ada hasil dari jenis ini.",
	noneHint: "Periksa ejaannya, pakai lebih sedikit kata, atau lihat daftar lengkapnya.",
	allDemands: "Lihat semua tuntutan",
	allKinds: "Lihat semua jenis",
};

export default search;

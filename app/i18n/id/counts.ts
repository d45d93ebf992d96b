import { counted } from "../plural";

const signatures = (n: number) => counted("id", n, { other: "# tanda tangan" });

const counts = {
	count: "Jumlah",
	numbers: "Lihat angkanya",
	overTime: {
		title: "Tanda tangan dari waktu ke waktu",
		empty: "Grafik muncul setelah ada tanda tangan yang dikonfirmasi.",
		per: { day: "Per hari", week: "Per minggu", month: "Per bulan" },
		unit: { day: "Hari", week: "Minggu mulai", month: "Bulan mulai" },
		total: "Jumlah sampai hari itu",
		when: {
			day: (day: string) => `pada ${day}`,
			week: (day: string) => `pada minggu yang mulai ${day}`,
			month: (day: string) => `pada bulan yang mulai ${day}`,
		},
		summary: (of: { from: string; to: string; total: number; most: string; when: string }) =>
			`Dari ${of.from} sampai ${of.to}: ${signatures(of.total)}. Terbanyak ${of.most}, ${of.when}. Yang dicabut sudah dikurangkan.`,
		oneDay: (day: string, total: number) => `Sampai ${day}, hari pertama: ${signatures(total)}.`,
		csv: "Unduh angka per hari (CSV)",
	},
	funnel: {
		title: "Dari formulir menjadi tanda tangan",
		step: "Tahap",
		steps: {
			forms: "Formulir dikirim",
			confirmed: "Dikonfirmasi lewat email",
			withdrawn: "Dicabut penanda tangan",
			invalidated: "Dibatalkan",
			standing: "Tanda tangan yang berlaku",
		},
		note: "Satu orang dapat mengirim beberapa formulir; setiap kiriman dihitung. Tanda tangan baru ada setelah dikonfirmasi, dan satu alamat email dihitung satu kali.",
	},
	map: {
		title: "Dari mana tanda tangan datang",
		banten: "Banten",
		provinces: "38 provinsi",
		province: "Provinsi",
		perResidents: "Tanda tangan per 100.000 penduduk",
		byCount: "Jumlah tanda tangan",
		rate: "Per 100.000 penduduk",
		notKnown: "belum diketahui",
		nothing: "belum ada",
		unknown: "dalam kurung: jumlah tanda tangan, karena jumlah penduduk belum diketahui",
		range: (from: string | undefined, below: string | undefined) => {
			if (from && below) return `${from} sampai di bawah ${below}`;
			if (from) return `${from} atau lebih`;
			return below ? `di bawah ${below}` : "ada";
		},
		residentsFrom: (source: string) =>
			`Jumlah penduduk: ${source}. Wilayah menurut isian penanda tangan. Di wilayah berpenduduk sedikit, beberapa tanda tangan saja sudah mengubah warnanya.`,
		alt: (title: string, unit: string, top: string[]) =>
			top.length > 0
				? `Peta petak ${title}. ${unit}, tertinggi: ${top.join("; ")}. Semua angka ada di tabel di bawahnya.`
				: `Peta petak ${title}. ${unit}: belum ada.`,
	},
	byRegion: {
		title: "Menurut kabupaten/kota",
		region: "Kabupaten/kota",
		empty: "Belum ada tanda tangan.",
		more: (n: number) => counted("id", n, { other: "Lihat # kabupaten/kota lainnya" }),
		inFile: (n: string) => `Tanda tangan datang dari ${n} kabupaten/kota. Semuanya ada di berkas CSV.`,
		rest: "Kabupaten/kota lainnya",
		csv: "Unduh angka per kabupaten/kota (CSV)",
	},
};

export default counts;

import { counted } from "../plural";

const holidays = {
	title: "Kalender hari kerja",
	lead: "Tenggat hari kerja dihitung dengan kalender ini. Setiap keputusan tentang hari libur, dan setiap perubahannya, disimpan apa adanya.",
	years: "Tahun",
	yearTitle: (year: number) => `Hari libur ${year}`,
	empty: "Belum ada keputusan tentang tahun ini.",
	emptyHint:
		"Selama belum ada, tenggat yang melewatinya dihitung tanpa hari libur, dan digeser setelah keputusannya dimuat di sini.",
	day: "Hari",
	kind: "Jenis",
	name: "Nama",
	kinds: { holiday: "Libur nasional", joint_leave: "Cuti bersama" },
	csv: "Unduh semua hari libur (CSV)",
	decrees: "Keputusan dan perubahannya",
	decreesLead:
		"Yang berlaku adalah yang terakhir. Yang sebelumnya tetap dimuat, agar setiap tenggat dapat dihitung ulang.",
	revision: (n: number) => (n === 1 ? "Keputusan pertama" : `Perubahan ke-${n - 1}`),
	publishedOn: (day: string) => `Ditetapkan ${day}`,
	source: "Sumber",
	inForce: "Berlaku",
	firstDays: (n: number) => counted("id", n, { other: "Memuat # hari." }),
	added: "Ditambahkan",
	removed: "Dihapus",
	changed: "Diubah",
	onlyWords: "Harinya tidak berubah.",
	counts: "Yang dihitung sebagai hari kerja",
	countsText:
		"Senin sampai Jumat, kecuali libur nasional. Hari pertama adalah hari sesudah bukti terima, dan tenggat habis pada akhir hari terakhir.",
	jointLeaveText:
		"Undang-undang tidak mengatakan apakah cuti bersama termasuk hari kerja. Karena itu setiap aturan menyebutnya sendiri; selama tidak ada kepastian, cuti bersama tidak dihitung sebagai hari kerja, yang menguntungkan lembaga.",
	publish: "Terbitkan kalender",
	published: "Kalender sudah diterbitkan.",
	form: {
		title: "Terbitkan kalender",
		lead: "Satu revisi memuat seluruh tahun, bukan hanya yang berubah. Uji dahulu; setelah itu baru dapat diterbitkan. Yang sudah terbit tidak dapat diubah, hanya disusul revisi baru.",
		year: "Tahun",
		days: "Hari libur, satu baris satu hari",
		daysHint:
			"Contoh: 2027-01-01; libur; Tahun Baru 2027 Masehi; New Year’s Day. Jenisnya libur atau cuti; nama Inggris boleh kosong. Isi berkas iCalendar boleh ditempel di sini.",
		file: "Atau berkas iCalendar (.ics)",
		fileHint: "Paling besar 256 KB. Entri yang menyebut “cuti bersama” dibaca sebagai cuti bersama.",
		decree: "Keputusan",
		decreeHint: "Nama dan nomornya, misalnya “SKB 3 Menteri No. 933, 1, dan 3 Tahun 2025”.",
		sourceUrl: "Alamat web keputusan",
		publishedOn: "Tanggal ditetapkan",
		note: "Keterangan",
		noteEn: "Keterangan dalam bahasa Inggris",
		optional: "boleh kosong",
		test: "Uji tanpa menerbitkan",
		submit: "Terbitkan",
		untested: "Belum ada yang diterbitkan. Periksa hasil uji di bawah ini.",
	},
	trial: {
		title: "Hasil uji",
		against: (year: number, base: number) =>
			base === 0
				? `Tahun ${year} belum punya kalender.`
				: `Dibandingkan dengan kalender ${year} yang berlaku, revisi ${base}.`,
		added: (n: number) => counted("id", n, { other: "# hari ditambahkan" }),
		removed: (n: number) => counted("id", n, { other: "# hari dihapus" }),
		changed: (n: number) => counted("id", n, { other: "# hari diubah" }),
		same: (n: number) => counted("id", n, { other: "# hari tetap" }),
		refused: (n: number) => counted("id", n, { other: "# baris ditolak" }),
		rowHead: "Baris",
		row: (n: number) => `Baris ${n}`,
		why: "Alasan",
		written: "Tertulis",
		nothing: "Tidak ada yang berubah, jadi tidak ada yang dapat diterbitkan.",
		mend: "Perbaiki baris yang ditolak, lalu uji lagi.",
		ready: "Siap diterbitkan.",
	},
	problems: {
		"row-unreadable": "Bukan tiga atau empat bagian yang dipisahkan titik koma.",
		"date-invalid": "Tanggalnya tidak ada di kalender.",
		"date-outside-year": "Tanggalnya di luar tahun ini.",
		"date-twice": "Hari ini sudah disebut di baris lain.",
		"kind-unknown": "Jenisnya bukan libur atau cuti.",
		"name-missing": "Namanya tidak ada.",
		"name-long": "Namanya lebih dari 120 huruf.",
		"not-a-day": "Entri ini bukan hari penuh.",
		repeats: "Entri ini berulang. Tulis setiap harinya.",
		"too-many-rows": "Lebih dari 200 baris untuk satu tahun.",
	},
};

export default holidays;

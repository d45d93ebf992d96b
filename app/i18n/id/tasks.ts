import { counted } from "../plural";

const tasks = {
	title: "Pekerjaan terbuka",
	lead: "Hal-hal yang perlu dilihat orang. Yang paling lama menunggu ada di atas.",
	count: (n: number) => counted("id", n, { other: "# pekerjaan terbuka" }),
	empty: "Tidak ada pekerjaan yang menunggu.",
	emptyHint: "Pekerjaan baru muncul di sini dengan sendirinya.",
	kinds: {
		archive_failed: "Arsip web tidak menyimpan salinan sebuah artikel. Simpan sendiri di sana bila perlu.",
		source_changed: "Isi artikel di situs penerbit berubah. Periksa apakah kutipannya masih ada.",
		source_gone: "Artikel tidak ada lagi di situs penerbit. Periksa alamatnya.",
		notice_without_address:
			"Lembaga ini belum diberi tahu karena alamat resminya belum diketahui. Cari alamat yang dimuat lembaga itu sendiri.",
		notice_failed: "Pemberitahuan kepada lembaga ini gagal dikirim. Periksa apakah alamatnya masih benar.",
		directory_change:
			"Seseorang meminta data lembaga ini diubah. Periksa sumbernya, lalu terima atau tolak dengan alasan.",
	},
	about: "Tentang",
	institution: "Lembaga",
	caseFile: "Kasus",
	details: "Rincian",
	since: (when: string) => `Terbuka sejak ${when}`,
	age: (days: number) => counted("id", days, { other: "# hari" }),
	today: "hari ini",
	open: (id: number) => `Kerjakan nomor ${id}`,
	paging: "Halaman pekerjaan",
	next: "Berikutnya",
	first: "Ke awal",
	closed: "Pekerjaan sudah ditutup.",
	close: {
		title: (id: number) => `Pekerjaan ${id}`,
		addAddress: "Tambahkan alamat lembaga ini",
		note: "Apa hasilnya?",
		noteHint: "Singkat saja, untuk rekan yang membacanya nanti.",
		submit: "Tutup pekerjaan",
		alreadyClosed: (when: string) => `Pekerjaan ini ditutup pada ${when}.`,
		result: "Hasil",
		yours: "Yang Anda tulis",
		back: "Lihat semua pekerjaan",
	},
};

export default tasks;

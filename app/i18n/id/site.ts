import { counted } from "../plural";

const site = {
	name: "Tagih",
	tagline: "Catatan tuntutan warga",
	metaDescription: "Tuntutan warga dengan kutipan, bukti, dan jumlah tanda tangan yang dapat diperiksa.",
	skipToContent: "Langsung ke isi",
	sections: "Bagian situs",
	language: "Bahasa",
	languages: { id: "Indonesia", en: "English" },
	breadcrumb: "Letak halaman",
	menu: "Menu",
	shortcuts: "Jalan pintas",
	nav: {
		home: "Beranda",
		cases: "Kasus",
		demands: "Tuntutan",
		institutions: "Lembaga",
		about: "Tentang",
		signIn: "Masuk",
		account: "Akun",
		mailbox: "Kotak surat",
	},
	footer: {
		about:
			"Tagih menyimpan setiap kalimat bersama sumbernya dan setiap status bersama buktinya. Tidak ada yang dihapus diam-diam.",
		privacy: "Privasi",
		limits: "Batas-batas situs ini",
		source: "Kode sumber: GNU AGPL versi 3",
	},
	home: {
		title: "Tuntutan dicatat, jawabannya ditagih",
		lead: "Setiap tuntutan di sini menunjuk ke kalimat asalnya. Tanda tangani yang Anda dukung; pemantau mencatat apa yang terjadi sesudahnya, dengan bukti.",
		liveCases: "Kasus yang berjalan",
		allCases: "Semua kasus",
		noCases: "Belum ada kasus.",
		noCasesHint: "Kasus muncul di sini setelah terbit.",
		recent: "Catatan terbaru",
		overdue: "Lewat tenggat",
		noOverdue: "Tidak ada tuntutan yang lewat tenggat.",
		noOverdueHint:
			"Waktu baru dihitung sejak ada bukti terima. Sampai sekarang belum ada tenggat yang terlewati.",
		readCase: "Baca kasusnya",
	},
	translationNote: "Terjemahan oleh Tagih",
	optional: "tidak wajib",
	errorPrefix: "Periksa:",
	errorSummary: (n: number) => counted("id", n, { other: "Ada # hal yang perlu diperiksa" }),
	sending: "Sedang dikirim…",
	upload: {
		sending: "Terkirim {percent}%",
		arrived: "Berkas sudah sampai dan sedang diperiksa.",
		cancelled: "Pengiriman dibatalkan. Isian Anda masih ada di sini.",
		failed: "Kiriman tidak sampai. Isian Anda masih ada di sini: periksa sambungan, lalu kirim sekali lagi.",
		cancel: "Batalkan",
	},
	problems: {
		"400": {
			title: "Formulir tidak sampai dengan utuh",
			text: "Kembali ke halaman sebelumnya dan kirim sekali lagi. Peramban biasanya masih menyimpan isian Anda.",
		},
		"403": {
			title: "Tidak diizinkan",
			text: "Formulir ini datang dari situs lain, atau akun Anda tidak berwenang melakukan ini. Buka halamannya langsung di Tagih, lalu coba lagi.",
		},
		"404": {
			title: "Halaman tidak ada",
			text: "Alamat ini salah ketik, atau halamannya tidak pernah ada. Periksa alamatnya, atau mulai dari beranda.",
		},
		"405": {
			title: "Alamat ini tidak dapat dibuka langsung",
			text: "Alamat ini hanya menerima formulir. Mulai dari beranda, lalu ikuti tautannya.",
		},
		"413": {
			title: "Terlalu besar",
			text: "Isi formulir melebihi batas. Kembali ke halaman sebelumnya, pendekkan teks atau pilih berkas yang lebih kecil (paling besar 10 MB).",
		},
		"415": {
			title: "Jenis kiriman tidak dikenal",
			text: "Situs ini hanya menerima formulir biasa. Buka halamannya, lalu kirim formulir yang ada di sana.",
		},
		"429": {
			title: "Sedang ramai",
			text: "Terlalu banyak kiriman datang bersamaan dari jaringan Anda. Tunggu sebentar, lalu kirim sekali lagi.",
		},
		"500": {
			title: "Ada yang rusak di pihak kami",
			text: "Kesalahan ini sudah tercatat. Coba beberapa saat lagi; yang sudah dikonfirmasi tidak hilang.",
		},
		"503": {
			title: "Sedang tidak tersedia",
			text: "Basis data sedang tidak dapat dihubungi. Coba lagi sebentar; yang sudah dikonfirmasi tidak hilang.",
		},
	},
	backHome: "Ke beranda",
	contact: "Alamat pengelola",
	noContact: "Pengelola situs ini belum mencantumkan alamat kontak.",
	mailbox: {
		title: "Kotak surat lokal",
		lead: "Tidak ada server email yang dipasang, jadi surat tinggal di komputer ini. Halaman ini hanya ada pada instalasi lokal.",
		empty: "Belum ada surat.",
		emptyHint: "Tanda tangani sebuah tuntutan atau masuk ke akun; suratnya muncul di sini.",
		to: "Kepada",
		sentAt: "Waktu",
		back: "Semua surat",
	},
};

export default site;

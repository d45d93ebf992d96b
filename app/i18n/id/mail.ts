const mail = {
	greeting: "Halo,",
	ignore: "Jika bukan Anda yang meminta, abaikan email ini. Tidak akan terjadi apa-apa.",
	codeLine: (code: string) => `Atau ketik kode ini di halaman yang masih terbuka: ${code}`,
	signature: "Tagih: tuntutan warga, dengan sumber dan bukti",
	/** Until when the link works, on the reader's own clock. */
	until: (when: string) => `Berlaku sampai ${when}.`,
	verification: {
		signing: {
			subject: (title: string) => `Konfirmasi tanda tangan Anda: ${title}`,
			text: "Anda menandatangani tuntutan berikut. Tanda tangan Anda baru dihitung setelah Anda menekan tombol di halaman ini:",
			button: "Buka halaman konfirmasi",
			expires: "Tautan dan kode berlaku 7 hari.",
		},
		following: {
			subject: (title: string) => `Konfirmasi untuk mengikuti: ${title}`,
			text: "Anda meminta kabar tentang kasus ini. Anda mulai menerima email setelah menekan tombol di halaman ini:",
			button: "Buka halaman konfirmasi",
			expires: "Tautan dan kode berlaku 7 hari.",
		},
		sign_in: {
			subject: (_title: string) => "Tautan masuk ke Tagih",
			text: "Buka halaman ini dan tekan tombolnya untuk masuk:",
			button: "Masuk ke Tagih",
			expires: "Tautan dan kode berlaku 30 menit dan hanya sekali.",
		},
		invitation: {
			subject: (_title: string) => "Undangan ke Tagih",
			text: "Anda diundang ke Tagih. Buka halaman ini untuk menerima undangan:",
			button: "Lihat undangan",
			expires: "Undangan berlaku 7 hari.",
		},
	},
	receipt: {
		subject: (title: string) => `Tanda tangan Anda: ${title}`,
		text: "Di halaman ini Anda dapat melihat tanda tangan Anda, menyembunyikan nama, atau mencabutnya:",
		button: "Buka halaman Anda",
	},
	renewal: {
		subject: (title: string) => `Apakah Anda mendukung naskah baru? ${title}`,
		text: (version: number) =>
			`Tuntutan yang Anda tanda tangani kini memiliki naskah baru. Tanda tangan Anda tetap untuk versi ${version}, yang Anda baca waktu itu. Judul naskah baru:`,
		why: "Alasan perubahan:",
		button: "Baca naskah baru",
		nothing: (version: number) =>
			`Jika Anda tidak berbuat apa-apa, tanda tangan Anda tetap dihitung untuk versi ${version}. Di halaman yang sama Anda juga dapat mencabutnya. Kami tidak akan bertanya lagi tentang naskah ini.`,
	},
	reportDecided: {
		subject: "Laporan Anda sudah diputus",
		text: "Moderator sudah memutus laporan Anda. Keputusan dan alasannya ada di halaman ini:",
		button: "Baca keputusannya",
		appeal: "Tidak setuju? Di halaman yang sama Anda dapat meminta moderator lain memeriksanya, satu kali.",
	},
	alert: {
		subject: (title: string) => `Kabar baru: ${title}`,
		happened: (day: string) => `Terjadi pada ${day}`,
		button: "Baca di linimasa",
		why: (title: string) => `Anda menerima email ini karena mengikuti “${title}”.`,
		stop: "Berhenti mengikuti",
		allegation: "Kasus ini memuat dugaan yang belum terbukti.",
	},
};

export default mail;

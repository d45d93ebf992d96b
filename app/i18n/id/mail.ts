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
		supporting: {
			subject: (title: string) => `Konfirmasi dukungan untuk draf: ${title}`,
			text: "Seseorang meminta dukungan Anda agar draf kasus ini dibaca moderator. Dukungan dicatat setelah Anda menekan tombol di halaman ini. Ini bukan tanda tangan, dan nama Anda tidak ditampilkan:",
			button: "Buka halaman konfirmasi",
			expires: "Tautan dan kode berlaku 7 hari.",
		},
		replying: {
			subject: (title: string) => `Konfirmasi jawaban lembaga: ${title}`,
			text: "Seseorang menulis jawaban atas nama lembaga Anda dan memberi alamat ini sebagai buktinya. Jawaban terbit setelah Anda menekan tombol di halaman ini:",
			button: "Buka halaman konfirmasi",
			expires: "Tautan dan kode berlaku 7 hari.",
		},
	},
	receipt: {
		subject: (title: string) => `Tanda tangan Anda: ${title}`,
		text: "Di halaman ini Anda dapat melihat tanda tangan Anda, menyembunyikan nama, atau mencabutnya:",
		button: "Buka halaman Anda",
	},
	notice: {
		subject: (title: string) => `Pemberitahuan: kasus “${title}” terbit di Tagih`,
		greeting: (institution: string) => `Kepada ${institution},`,
		published: (title: string, proposer: string) =>
			`Kasus “${title}”, yang diajukan oleh ${proposer}, dapat dibaca umum di Tagih. Lembaga Anda berhak mengetahuinya.`,
		addressed: "Tuntutan berikut ditujukan kepada lembaga Anda:",
		subjectOnly:
			"Kasus ini membahas lembaga Anda. Tidak ada tuntutan di dalamnya yang ditujukan kepada Anda.",
		claims:
			"Isi kasus adalah klaim dan tuntutan pengusul, bukan temuan atau putusan Tagih. Setiap kutipan disertai sumbernya.",
		button: "Baca kasusnya",
		answer: (contact: string) => `Untuk menjawab atau meluruskan, tulislah kepada pengelola: ${contact}`,
		answerByLink: (url: string) =>
			`Lembaga Anda dapat menjawab tanpa akun di ${url} – jawaban yang terbukti dari lembaga Anda dimuat utuh di samping kutipannya. Jangan teruskan tautan ini ke luar lembaga.`,
		answerByReport: "Untuk menjawab atau meluruskan, pakailah formulir laporan di bawah ini.",
		report: (url: string) => `Ada isi yang keliru atau melanggar? Laporkan di ${url}`,
		whatIsTagih:
			"Tagih adalah situs warga yang mencatat tuntutan kepada lembaga publik, dengan sumber, bukti, dan tanggalnya.",
		once: "Kami mengirim pemberitahuan ini satu kali untuk kasus ini, ke alamat yang dimuat lembaga Anda sendiri.",
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
	merger: {
		subject: (title: string) => `Tuntutan yang Anda tanda tangani digabung: ${title}`,
		text: (title: string) => `Moderator menggabungkan “${title}” ke tuntutan ini:`,
		notMoved:
			"Tanda tangan Anda tidak dipindahkan. Tanda tangan itu tetap tercatat di tuntutan yang lama. Jika Anda juga mendukung tuntutan ini, tanda tanganilah sendiri.",
		why: "Alasannya:",
		button: "Baca tuntutan ini",
		receipt: (url: string) => `Tanda tangan Anda dapat dilihat dan dicabut di ${url}`,
	},
	reportDecided: {
		subject: "Laporan Anda sudah diputus",
		text: "Moderator sudah memutus laporan Anda. Keputusan dan alasannya ada di halaman ini:",
		button: "Baca keputusannya",
		appeal: "Tidak setuju? Di halaman yang sama Anda dapat meminta moderator lain memeriksanya, satu kali.",
	},
	correctionDecided: {
		subject: "Permintaan koreksi Anda sudah dijawab",
		button: "Buka halamannya",
	},
	draftDecided: {
		subject: (title: string) => `Keputusan moderator: ${title}`,
		text: {
			published: "Kasusnya sekarang tampil untuk umum. Bagikan alamatnya kepada pendukung Anda:",
			returned: "Perbaiki drafnya, lalu tekan “Selesai menulis” lagi. Pendukung Anda tetap tercatat:",
			refused: "Alasannya ada di halaman draf ini:",
		},
		button: "Buka",
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

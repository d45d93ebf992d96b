const verifications = {
	sent: {
		title: "Periksa email Anda",
		text: (masked: string) =>
			`Kami mengirim email ke ${masked}. Buka tautannya dan tekan tombol konfirmasi, atau ketik kodenya di sini.`,
		waiting: {
			signing: "Tanda tangan Anda baru dihitung setelah dikonfirmasi.",
			following: "Anda baru mengikuti setelah mengonfirmasi.",
			sign_in: "Email hanya dikirim jika alamat ini memiliki akun.",
			invitation: "Undangan baru berlaku setelah dikonfirmasi.",
			supporting: "Dukungan Anda baru dicatat setelah dikonfirmasi.",
			replying: "Jawaban lembaga baru terbit setelah dikonfirmasi.",
		},
		code: "Kode 6 angka",
		codeHint: "Ada di dalam email.",
		submit: "Konfirmasi",
		missing: "Email belum masuk?",
		missingText:
			"Periksa folder spam, dan periksa apakah alamatnya benar. Kadang email baru masuk setelah beberapa menit.",
		resend: "Kirim sekali lagi",
		resent: "Jika alamat ini masih boleh menerima email, email sedang dikirim lagi.",
		wrongAddress: "Alamat salah? Isi formulir sekali lagi",
		mailbox: "Instalasi ini menyimpan surat di komputer ini: buka kotak surat lokal.",
	},
	confirm: {
		signing: {
			title: "Konfirmasi tanda tangan Anda",
			text: "Tekan tombol ini agar tanda tangan Anda dihitung.",
			submit: "Ya, hitung tanda tangan saya",
		},
		following: {
			title: "Konfirmasi untuk mengikuti",
			text: "Tekan tombol ini untuk mulai menerima email.",
			submit: "Ya, kirimi saya kabar",
		},
		sign_in: {
			title: "Masuk ke Tagih",
			text: "Tekan tombol ini untuk masuk di peramban ini.",
			submit: "Masuk",
		},
		invitation: {
			title: "Undangan ke Tagih",
			text: "Tekan tombol ini untuk menerima undangan. Nama Anda akan tampil di linimasa pada catatan yang Anda buat.",
			submit: "Terima undangan",
		},
		supporting: {
			title: "Konfirmasi dukungan Anda",
			text: "Tekan tombol ini untuk mendukung draf ini agar dibaca moderator. Ini bukan tanda tangan.",
			submit: "Ya, saya mendukung draf ini",
		},
		replying: {
			title: "Terbitkan jawaban lembaga",
			text: "Tekan tombol ini untuk membuktikan bahwa jawabannya dari lembaga Anda. Jawaban langsung tampil untuk umum dan tidak dapat diubah.",
			submit: "Ya, terbitkan jawaban kami",
		},
		checkHint:
			"Periksa dahulu: inilah yang akan dicatat. Ada yang salah? Tutup halaman ini dan isi formulir sekali lagi.",
		ignore: "Bukan Anda yang meminta? Tutup saja halaman ini. Tidak akan terjadi apa-apa.",
		invitedBy: (who: string, role: string) => `${who} mengundang Anda sebagai ${role}.`,
		invitedInto: (who: string, role: string, organisation: string) =>
			`${who} mengundang Anda sebagai ${role} ${organisation}.`,
	},
	failed: {
		title: "Tautan tidak berlaku",
		again: "Mulai lagi dari beranda",
	},
};

export default verifications;

const sharing = {
	share: "Bagikan",
	whatsApp: "Bagikan lewat WhatsApp",
	x: "Bagikan lewat X",
	facebook: "Bagikan lewat Facebook",
	email: "Kirim lewat email",
	moreWays: "Cara lain membagikan",
	link: "Tautan untuk disalin",
	linkHint: "Sentuh lama atau klik tiga kali untuk memilih semuanya, lalu salin.",
	qrCode: "Unduh kode QR",
	openPoster: "Poster A4 untuk dicetak",
	/** Stands before the address in a message. */
	readAndSign: "Lihat sumbernya, lalu tanda tangani:",
	read: "Lihat sumber dan buktinya:",
	to: (offices: string) => `Kepada ${offices}`,
	demandsTo: (n: number, offices: string) => `${n} tuntutan kepada ${offices}`,
	holdsAllegations: "Memuat dugaan",
	/** Of a count that is rounded down, so that a picture stays true while signatures come in. */
	atLeast: (count: string) => `Sedikitnya ${count}`,
	noSignatures: "Belum ada tanda tangan",
	asOf: (day: string) => `Keadaan ${day}`,
	pictureOfSite: "Tagih: catatan tuntutan warga, dengan sumber dan bukti",
	qrCodeOf: (address: string) => `Kode QR yang membuka ${address}`,
	poster: {
		title: (title: string) => `Poster: ${title}`,
		description: (title: string) =>
			`Poster A4 dengan kutipan, sumber, dan kode QR, siap dicetak dan ditempel: ${title}`,
		heading: "Poster untuk dicetak",
		print:
			"Cetak halaman ini dari menu peramban Anda: Cetak, kertas A4, satu halaman. Bagian ini tidak ikut tercetak.",
		back: "Kembali ke halamannya",
		preview: "Poster",
		quoteFrom: "Kutipan dari",
		/** Where the source says when the words were said, and not when it was published. */
		statedOn: (day: string) => `pernyataan ${day}`,
		more: (n: number) => `dan ${n} tuntutan lain`,
		cutQuote: "Kutipan lengkapnya ada di halaman tuntutan.",
		howTo: "Cara menandatangani",
		steps: [
			"Arahkan kamera ponsel ke kode QR, atau ketik alamat di bawahnya.",
			"Baca tuntutan dan sumbernya, lalu isi formulir. Tanpa akun.",
			"Konfirmasi lewat email. Baru setelah itu tanda tangan dihitung.",
		],
		howToRead: "Cara membacanya",
		readSteps: [
			"Arahkan kamera ponsel ke kode QR, atau ketik alamat di bawahnya.",
			"Baca tuntutan, sumber, dan linimasanya.",
			"Ikuti lewat email jika Anda ingin mendapat kabar.",
		],
	},
};

export default sharing;

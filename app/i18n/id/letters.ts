const letters = {
	title: "Surat penyampaian tuntutan",
	pageTitle: (demand: string) => `Surat penyampaian: ${demand}`,
	pageDescription: (demand: string) => `Surat kepada yang dituju tentang tuntutan “${demand}”, siap dicetak.`,
	lead: "Surat ini membawa tuntutan kepada pejabat yang dituju. Kirim atau antarkan, lalu simpan tanda terimanya: tanda terima itulah yang memulai tenggat.",
	link: "Buat surat penyampaian",
	form: "Isi surat",
	formHint: "Semuanya boleh kosong dan diisi dengan tangan. Isian ini tidak disimpan.",
	number: "Nomor",
	numberField: "Nomor surat",
	place: "Tempat",
	placeHint: "Misalnya Serang.",
	signer: "Nama penanda tangan",
	post: "Jabatan penanda tangan",
	preview: "Perbarui pratinjau",
	previewTitle: "Pratinjau surat",
	download: "Unduh surat (PDF)",
	fileName: "surat-penyampaian",
	nextTitle: "Setelah surat diterima",
	next: "Minta stempel atau tanda tangan penerima di salinan surat. Pemantau atau pengusul lalu mencatatnya sebagai “tersampaikan” dengan foto tanda terima itu.",
	about: "Perihal",
	subject: (title: string) => `Penyampaian tuntutan: ${title}`,
	to: "Kepada Yth.",
	salutation: "Dengan hormat,",
	opening: (proposer: string, title: string, n: number) =>
		`Bersama surat ini kami, ${proposer}, menyampaikan ${n === 1 ? "satu tuntutan" : `${n} tuntutan`} dalam kasus “${title}” yang ditujukan kepada Bapak/Ibu:`,
	outcome: (text: string) => `Yang diminta: ${text}`,
	quoted: (text: string) => `Menurut sumbernya: “${text}”`,
	claim: (text: string) => `Catatan: ${text}.`,
	counted: (at: string) =>
		`Jumlah tanda tangan dihitung pada ${at}. Tanda tangan terus masuk; jumlah terkini ada di halaman di bawah ini, dan setiap jumlah dapat diperiksa.`,
	law: "Surat ini disampaikan berdasarkan hak menyatakan pendapat (Pasal 28E ayat (3) UUD 1945) serta hak berkomunikasi dan memperoleh informasi (Pasal 28F UUD 1945).",
	deadline:
		"Kami meminta jawaban tertulis dalam 30 hari kalender sejak surat ini diterima. Tenggat ini ditetapkan Tagih sendiri dan bukan tenggat menurut undang-undang.",
	receipt:
		"Jawaban Bapak/Ibu akan dimuat apa adanya di samping tuntutan. Mohon salinan surat ini dibubuhi tanggal dan tanda terima.",
	closing: "Hormat kami,",
	scan: "Status, bukti, dan jumlah terkini:",
	codeAlt: (url: string) => `Kode QR yang membuka ${url}`,
	foot: (page: number, pages: number, at: string) => `Halaman ${page} dari ${pages} · jumlah per ${at}`,
};

export default letters;

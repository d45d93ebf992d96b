import { counted } from "../plural";

const factCorrections = {
	link: "Ada fakta yang keliru? Minta koreksi",
	title: "Minta koreksi fakta",
	lead: "Siapa pun boleh meminta koreksi, tanpa akun. Moderator menjawab dengan alasannya paling lambat 2 × 24 jam. Teks yang keliru tidak dihapus: ralatnya dimuat di sampingnya.",
	about: "Yang keliru ada di",
	written: "Yang tertulis",
	writtenHint: "Salin kata-kata yang keliru.",
	corrected: "Yang benar",
	sourceUrl: "Alamat web buktinya",
	email: "Email untuk jawaban",
	emailHint: "Boleh dikosongkan. Alamat ini hanya dipakai untuk jawaban, lalu dilupakan.",
	submit: "Kirim permintaan",
	unknown: "Buka kasus, tuntutan, atau pernyataan yang keliru, lalu tekan “Laporkan” di sana.",
	ticket: {
		title: (ticket: string) => `Permintaan koreksi ${ticket}`,
		keep: "Simpan alamat halaman ini: jawabannya tampil di sini.",
		state: "Keadaan",
		waiting: (when: string) => `Menunggu moderator, paling lambat ${when}`,
		late: (when: string) => `Terlambat: seharusnya dijawab sebelum ${when}`,
		accepted: "Diterima: fakta ini diralat",
		declined: "Tidak diterima",
		sentOn: "Dikirim",
		by: "Diminta lewat tautan jawaban",
		reason: "Alasan",
		decidedOn: "Dijawab",
	},
	list: {
		title: "Permintaan koreksi yang menunggu",
		empty: "Tidak ada permintaan koreksi yang menunggu",
		open: "Jawab permintaan",
	},
	decide: {
		title: (ticket: string) => `Jawab permintaan ${ticket}`,
		lead: "Jika diterima, buatlah ralatnya sesudah ini: halaman ralat langsung terbuka.",
		decision: "Jawaban",
		accepted: "Terima: fakta ini keliru",
		declined: "Tolak: fakta ini tidak keliru, atau buktinya kurang",
		explanation: "Alasan",
		explanationHint: "Dikirim kepada yang meminta.",
		submit: "Kirim jawaban",
		settled: "Permintaan ini sudah dijawab.",
	},
	figures: {
		title: "Hak jawab dan hak koreksi",
		lead: "Dijanjikan dijawab dalam 2 × 24 jam. Yang belum dijawab dan sudah lewat dihitung terlambat; yang belum jatuh waktu tidak dihitung.",
		kinds: { reply: "Jawaban lembaga dengan surat", correction: "Permintaan koreksi fakta" },
		onTime: (onTime: string, due: string) => `${onTime} dari ${due} tepat waktu`,
		median: (hours: number, answered: number) =>
			`separuhnya dijawab dalam ${counted("id", hours, { other: "# jam" })} atau kurang (${counted("id", answered, { other: "# jawaban" })})`,
		none: "Belum ada yang dijawab.",
		empty: "Belum ada permintaan.",
	},
};

export default factCorrections;

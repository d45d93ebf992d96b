import { counted } from "../plural";

const institutions = {
	title: "Lembaga",
	lead: "Lembaga publik yang disebut dalam kasus, dengan jabatan yang dapat dituntut.",
	aliases: "Disebut juga",
	region: "Provinsi",
	noRegion: "tidak disebut",
	note: "Catatan",
	offices: "Jabatan yang dapat dituntut",
	noOffices: "Belum ada jabatan yang tercatat.",
	demands: "Tuntutan kepada lembaga ini",
	demandCount: (n: number) => counted("id", n, { other: "# tuntutan" }),
	noDemands: "Belum ada tuntutan kepada lembaga ini.",
	noDemandsHint: "Tuntutan muncul di sini setelah terbit.",
	cases: "Kasus tentang lembaga ini",
	address: {
		term: "Alamat resmi",
		source: "sumber",
		unknown: "belum diketahui",
		edit: "Perbarui alamat resmi",
		title: "Alamat resmi lembaga",
		lead: (name: string) => `Ke alamat ini ${name} diberi tahu tentang kasus yang menyangkutnya.`,
		email: "Alamat email lembaga",
		emailHint: "Alamat kantor, bukan alamat pribadi. Jangan menebak.",
		sourceUrl: "Halaman yang memuat alamat itu",
		sourceHint: "Alamat web lembaga itu sendiri, misalnya halaman kontaknya.",
		copied: "Saya menyalin alamat ini dari halaman tersebut",
		submit: "Simpan alamat",
		end: "Alamat ini tidak berlaku lagi",
		endHint:
			"Pakai ini bila alamatnya keliru dan belum ada penggantinya. Alamat lama tidak ditampilkan lagi.",
	},
	domains: {
		term: "Domain email",
		edit: "Atur domain email",
		title: "Domain email lembaga",
		lead: (name: string) =>
			`Siapa yang menerima kode di alamat pada domain ini dapat membuktikan bahwa jawabannya berasal dari ${name}.`,
		known: "Domain yang berlaku",
		none: "Belum ada domain yang diperiksa.",
		add: "Tambah domain",
		domain: "Domain",
		domainHint:
			"Bagian setelah tanda @, misalnya inspektorat.contohprov.go.id. Berlaku juga untuk semua di bawahnya.",
		how: "Bagaimana Anda memastikannya",
		howHint:
			"Misalnya: tertulis di kop surat resmi, atau dikonfirmasi lewat telepon kantor. Ditampilkan kepada umum.",
		submit: "Simpan domain",
		why: "Mengapa domain ini tidak berlaku lagi",
		end: (domain: string) => `Akhiri ${domain}`,
		done: {
			kept: "Domain sudah disimpan. Kode yang dikirim ke sana kini membuktikan jawaban.",
			ended: "Domain itu tidak membuktikan apa-apa lagi. Jawaban yang sudah terbukti tetap tampil.",
		},
	},
	done: {
		"address-kept": "Alamat sudah disimpan. Pemberitahuan yang menunggu sedang dikirim.",
		"address-ended": "Alamat itu tidak ditampilkan dan tidak dipakai lagi.",
	},
	filter: "Saring dan urutkan tuntutan ini",
	none: "Belum ada lembaga.",
	noneHint: "Lembaga muncul di sini bersama kasus yang menyebutnya.",
};

export default institutions;

import { counted } from "../plural";

const caseFiles = {
	listTitle: "Kasus",
	listLead: "Setiap kasus bermula dari sumber yang sudah terbit dan berisi satu atau beberapa tuntutan.",
	eyebrow: "Kasus",
	proposer: (name: string) => `Diajukan oleh ${name}`,
	demandsHeading: "Tuntutan",
	statementsHeading: "Pernyataan",
	timelineHeading: "Linimasa",
	sourceHeading: "Sumber",
	source: {
		publisher: "Penerbit",
		title: "Judul",
		statementDate: "Tanggal pernyataan",
		publishedOn: "Tanggal terbit",
		notStated: "tidak disebut",
		author: "Penulis",
		link: "Tautan",
		open: "Buka di situs penerbit",
		check: "Pemeriksaan kutipan",
		checked: (hash: string) =>
			`Setiap kutipan dicocokkan huruf demi huruf dengan naskah artikel (SHA-256 ${hash}…).`,
		related: "Berita terkait",
		heading: "Artikel asal",
		bodyPrivate: "Situs ini memuat kutipan, bukan isi artikelnya.",
	},
	people: (n: number) => counted("id", n, { other: "# orang menandatangani" }),
	signHeading: "Tanda tangani",
	follow: "Ikuti kasus ini",
};

export default caseFiles;

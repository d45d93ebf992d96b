const followers = {
	title: "Ikuti lewat email",
	lead: "Anda menerima satu email untuk setiap catatan baru di linimasa. Mengikuti tidak dihitung sebagai tanda tangan.",
	what: "Yang ingin Anda ikuti",
	wholeCase: "Seluruh kasus",
	email: "Email",
	submit: "Ikuti",
	confirmed: {
		title: "Anda sudah mengikuti",
		text: "Setiap email berisi tautan untuk berhenti.",
		back: "Kembali",
		stop: "Berhenti mengikuti",
	},
	leaving: {
		title: "Berhenti mengikuti?",
		text: (title: string) =>
			`Anda tidak akan menerima email lagi tentang “${title}”, dan alamat email Anda dihapus dari daftar pengikut.`,
		submit: "Berhenti mengikuti",
		doneTitle: "Anda sudah berhenti mengikuti",
		doneText: "Alamat email Anda sudah dihapus dari daftar pengikut. Anda boleh mengikuti lagi kapan saja.",
	},
};

export default followers;

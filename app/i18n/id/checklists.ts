const checklists = {
	progress: (done: string, all: string) => `${done} dari ${all} beres`,
	marks: { done: "Beres", open: "Belum", moderator: "Perlu persetujuan moderator" },
	ofCase: "Kasus",
	join: "Dukung yang itu saja",
	notTheSame: "Ini tuntutan yang lain",
	checks: {
		case: { title: "Isi kasus", why: "Pembaca perlu tahu ini soal apa dan dari mana asalnya." },
		verb: { title: "Satu tindakan", why: "Dua tindakan tidak bisa dinilai selesai sebagai satu tuntutan." },
		addressee: {
			title: "Satu pihak yang dituntut",
			why: "Pihak yang dituntut harus tahu bahwa ialah yang diminta.",
		},
		outcome: {
			title: "Satu hasil yang bisa dicek",
			why: "Orang lain harus bisa melihat sendiri apakah tuntutan terpenuhi.",
		},
		claim: { title: "Dugaan ditandai", why: "Hal yang belum terbukti tidak boleh tampak seperti fakta." },
		accusation: {
			title: "Tidak ada vonis tanpa putusan",
			why: "Hanya pengadilan yang menyatakan seseorang bersalah.",
		},
		named: {
			title: "Nama orang punya alasan",
			why: "Orang hanya disebut namanya bila perlu dan moderator setuju.",
		},
		"personal-data": {
			title: "Tidak ada data pribadi",
			why: "Nomor dan alamat dapat dipakai untuk mengganggu orang.",
		},
		minor: { title: "Anak tidak dikenali", why: "Anak dilindungi, juga bila ia korban atau saksi." },
		similar: {
			title: "Belum ada tuntutan yang sama",
			why: "Dukungan untuk satu tuntutan lebih kuat daripada terbagi dua.",
		},
	},
	problems: {
		"case-title": () => "Tulis judul kasus.",
		"case-summary": () => "Tulis ringkasan kasus.",
		"no-demand": () => "Tandai setidaknya satu tuntutan di artikel.",
		"source-title": () => "Tulis judul artikel.",
		"source-publisher": () => "Tulis nama penerbit artikel.",
		"title-missing": () => "Tulis tindakan yang dituntut sebagai judul.",
		"verb-missing": (words: string) =>
			`Mulai judul dengan tindakan, misalnya “Perbaiki …”. Sekarang: “${words}”.`,
		"second-act": (words: string) =>
			`Ada tindakan kedua: “${words}”. Hapus, atau jadikan tuntutan tersendiri.`,
		"addressee-missing": () => "Pilih pihak yang dituntut.",
		"office-unknown": (words: string) => `Pilih lagi pihak yang dituntut: “${words}” tidak ada di direktori.`,
		"office-names": () => "Tulis nama lembaga dan nama jabatan yang diusulkan.",
		"second-addressee": (words: string) =>
			`Ada pihak kedua: “${words}”. Buat tuntutan tersendiri untuk pihak itu.`,
		"outcome-missing": () => "Tulis hasil yang harus terlihat.",
		"outcome-sentences": (words: string) => `Tulis satu kalimat saja. Yang berlebih: “${words}”.`,
		"outcome-wish": (words: string) =>
			`“${words}” baru harapan. Tulis apa yang bisa dilihat, misalnya surat keputusan atau jalan yang dapat dilalui.`,
		"claim-missing": () => "Pilih jenis klaim.",
		"claim-note": () => "Jelaskan bagian mana yang baru dugaan.",
		"claim-unflagged": (words: string) => `Ada tuduhan: “${words}”. Tandai sebagai dugaan atau kekhawatiran.`,
		ambiguity: () => "Tulis nama pembicara, atau jelaskan mengapa pembicaranya tidak pasti.",
		verdict: (words: string) => `Ganti “${words}”, pendekkan kutipannya, atau isi alamat putusan pengadilan.`,
		"name-unexplained": (words: string) =>
			`Nama orang: “${words}”. Hapus, atau tulis alasannya di daftar nama.`,
		"name-reason": (words: string) => `Tulis mengapa “${words}” perlu disebut.`,
		"name-agreement": (words: string) => `“${words}” disebut namanya; moderator akan menilai alasannya.`,
		"speaker-agreement": (words: string) =>
			`“${words}” adalah pembicara di artikel; moderator akan menilai apakah namanya perlu.`,
		nik: (words: string) => `Hapus nomor 16 digit seperti NIK atau KK: “${words}”.`,
		phone: (words: string) => `Hapus nomor telepon: “${words}”.`,
		email: (words: string) => `Hapus alamat email: “${words}”.`,
		"home-address": (words: string) =>
			`Hapus alamat: “${words}”. Untuk alamat kantor, cukup tulis nama kantornya.`,
		"bank-account": (words: string) => `Hapus nomor rekening: “${words}”.`,
		minor: (words: string) => `Hapus umur atau nama anak: “${words}”.`,
		similar: (words: string) =>
			`Bandingkan dengan tuntutan “${words}”: dukung yang itu, atau nyatakan berbeda.`,
	},
};

export default checklists;

const organisations = {
	eyebrow: "Pengusul",
	shortName: "Nama singkat",
	cases: "Kasus yang diajukan",
	description: (name: string) => `Kasus yang diajukan oleh ${name}, dengan tuntutan, sumber, dan statusnya.`,
	members: {
		title: "Anggota",
		lead: (name: string) =>
			`Anggota ${name} di situs ini. Halaman ini hanya terlihat oleh anggota dan pengelola.`,
		list: "Semua anggota",
		none: "Belum ada anggota.",
		joined: (day: string) => `Anggota sejak ${day}`,
		change: (name: string) => `Ubah keanggotaan ${name}`,
		changeSelf: "Ubah keanggotaan saya",
		makeOwner: "Jadikan pengurus",
		makeMember: "Jadikan anggota biasa",
		remove: "Keluarkan",
		leave: "Keluar dari organisasi",
		invite: "Undang anggota",
		inviteHint: "Orang yang diundang menerima tautan lewat email, yang berlaku 7 hari.",
		roleHints: {
			owner: "Boleh mengundang, mengubah peran, dan mengeluarkan anggota.",
			member: "Boleh melihat anggota lain.",
		},
		done: {
			invited: "Undangan sedang dikirim.",
			"role-changed": "Peran sudah diubah.",
			removed: "Anggota sudah dikeluarkan. Yang pernah dicatatnya tetap ada di linimasa.",
		},
	},
};

export default organisations;

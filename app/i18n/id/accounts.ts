const accounts = {
	signIn: {
		title: "Masuk",
		lead: "Untuk pengusul, pemantau, dan moderator. Menandatangani dan mengikuti tidak memerlukan akun.",
		email: "Email",
		submit: "Kirim tautan masuk",
		noAccount: "Akun diberikan lewat undangan. Tidak ada kata sandi.",
	},
	signOut: "Keluar",
	account: {
		title: "Akun",
		hello: (name: string) => `Anda masuk sebagai ${name}`,
		roles: "Peran",
		work: "Yang dapat Anda kerjakan",
		workHint: "Buka sebuah tuntutan, lalu ubah statusnya atau tambahkan catatan.",
		invite: "Undang orang",
	},
	roles: {
		activist: "pengusul",
		watchdog: "pemantau",
		moderator: "moderator",
		admin: "pengelola",
	},
	tools: "Alat pemantau",
	invitations: {
		title: "Undangan",
		lead: "Orang yang diundang menerima tautan lewat email. Nama mereka tampil di linimasa.",
		name: "Nama",
		email: "Email",
		role: "Peran",
		submit: "Kirim undangan",
		sent: "Undangan sedang dikirim.",
		open: "Belum diterima",
		noOpen: "Tidak ada undangan yang menunggu.",
		members: "Sudah memiliki akun",
		expired: "kedaluwarsa",
	},
};

export default accounts;

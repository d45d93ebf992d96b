const notices = {
	title: "Yang diberi tahu",
	lead: "Lembaga yang dituntut atau disoal diberi tahu lewat alamat yang mereka muat sendiri.",
	subjects: "Pihak yang disoal:",
	capacities: { addressee: "pihak yang dituntut", subject: "pihak yang disoal" },
	sentOn: (day: string) => `dikirim pada ${day}`,
	queued: "sedang dikirim",
	waiting: "belum terkirim: alamat resmi belum diketahui",
	failed: "gagal dikirim",
	none: "Belum ada pemberitahuan yang disiapkan.",
};

export default notices;

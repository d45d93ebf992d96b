const sources = {
	/** Beside a source whose page is no longer what was captured of it. */
	changed: (day: string) => `Penerbit mengubah halaman ini. Kami melihatnya pertama kali pada ${day}.`,
	gone: (day: string) =>
		`Halaman penerbit tidak dapat dibuka lagi. Kami melihatnya pertama kali pada ${day}.`,
	quotesKept: "Semua kutipan di sini masih ada di halaman itu.",
	quotesMissing: (count: number) =>
		`${count} kutipan di sini tidak ada lagi di halaman itu. Kami mengutip naskah yang kami simpan sebelumnya.`,
	archivedCopy: "Salinan di arsip web",
	openAtQuote: "Buka di halaman penerbit",
	tasks: {
		archive_failed: "Arsip web belum menyimpan salinan halaman ini. Simpan sendiri, atau minta lagi.",
		source_changed: "Penerbit mengubah halaman ini. Bandingkan dengan naskah yang disimpan.",
		source_gone: "Halaman penerbit tidak dapat dibuka lagi. Periksa, lalu beri tahu pembaca.",
	},
};

export default sources;

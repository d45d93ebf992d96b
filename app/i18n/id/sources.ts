const sources = {
	/** Beside a source whose page is no longer what was captured of it. */
	changed: (day: string) => `Penerbit mengubah halaman ini. Kami melihatnya pertama kali pada ${day}.`,
	gone: (day: string) =>
		`Halaman penerbit tidak dapat dibuka lagi. Kami melihatnya pertama kali pada ${day}.`,
	quotesKept: "Semua kutipan di sini masih ada di halaman itu.",
	quotesMissing: (count: number) =>
		`${count} kutipan di sini tidak ada lagi di halaman itu. Kami mengutip naskah yang kami simpan sebelumnya.`,
	archivedCopy: "Salinan di arsip web",
};

export default sources;

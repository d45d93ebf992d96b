const quotes = {
	source: "Sumber",
	statedOn: (day: string) => `pernyataan ${day}`,
	publisherNotStated: "penerbit tidak disebut",
	dayNotStated: "tanggal pernyataan tidak disebut",
	seeInArticle: "Lihat kutipan ini di artikelnya",
};

export default quotes;

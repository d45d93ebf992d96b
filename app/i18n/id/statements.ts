const statements = {
	directness: { direct: "Kutipan langsung", indirect: "Kutipan tidak langsung" },
	claims: {
		allegation: "Dugaan",
		opinion: "Pendapat",
		hearsay: "Kabar yang belum diperiksa",
		allegation_and_opinion: "Dugaan dan pendapat",
	},
	unknownSpeaker: "Pembicara tidak pasti",
	asCredited: (role: string) => `disebut sebagai “${role}”`,
	ambiguity: "Tidak jelas",
	attribution: "Cara dikutip",
};

export default statements;

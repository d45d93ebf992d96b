const statements = {
	directness: { direct: "Kutipan langsung", indirect: "Kutipan tidak langsung" },
	claims: {
		allegation: "Dugaan",
		opinion: "Pendapat",
		hearsay: "Kabar yang belum diuji",
		allegation_and_opinion: "Dugaan dan pendapat",
	},
	speaker: "Pembicara",
	unknownSpeaker: "Pembicara tidak pasti",
	asCredited: (role: string) => `disebut sebagai “${role}”`,
	ambiguity: "Tidak jelas",
	attribution: "Cara dikutip",
	translation: "Terjemahan",
};

export default statements;

import type id from "../id/statements";

const statements: typeof id = {
	directness: { direct: "Direct quote", indirect: "Indirect quote" },
	claims: {
		allegation: "Allegation",
		opinion: "Opinion",
		hearsay: "Hearsay, unverified",
		allegation_and_opinion: "Allegation and opinion",
	},
	unknownSpeaker: "Speaker uncertain",
	asCredited: (role) => `credited as “${role}”`,
	ambiguity: "Unclear",
	attribution: "How it is quoted",
};

export default statements;

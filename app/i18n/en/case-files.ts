import type id from "../id/case-files";

const caseFiles: typeof id = {
	listTitle: "Cases",
	listLead: "Every case begins with a published source and holds one or more demands.",
	eyebrow: "Case",
	proposer: (name) => `Proposed by ${name}`,
	demandsHeading: "Demands",
	demandCount: (n) => (n === 1 ? "1 demand" : `${n} demands`),
	statementsHeading: "Statements",
	timelineHeading: "Timeline",
	sourceHeading: "Source",
	source: {
		publisher: "Publisher",
		title: "Title",
		statementDate: "Date of the statement",
		publishedOn: "Date of publication",
		notStated: "not stated",
		author: "Author",
		link: "Link",
		open: "Open on the publisher’s site",
		check: "Check of the quotes",
		checked: (hash) =>
			`Every quote was compared letter by letter with the text of the article (SHA-256 ${hash}…).`,
		related: "Related news",
	},
	people: (n) => (n === "1" ? "1 person has signed" : `${n} people have signed`),
	signHeading: "Sign",
	follow: "Follow this case",
};

export default caseFiles;

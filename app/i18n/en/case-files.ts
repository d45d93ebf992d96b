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
	share: "Share",
	shareText: (title, url) => `${title}\n\nRead the demands, see the source, and sign:\n${url}`,
	shareWhatsApp: "Share on WhatsApp",
	shareX: "Share on X",
	shareFacebook: "Share on Facebook",
	shareEmail: "Send by e-mail",
	follow: "Follow this case",
};

export default caseFiles;

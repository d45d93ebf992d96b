import type id from "../id/case-files";
import { counted } from "../plural";

const caseFiles: typeof id = {
	listTitle: "Cases",
	listLead: "Every case begins with a published source and holds one or more demands.",
	eyebrow: "Case",
	proposer: (name) => `Proposed by ${name}`,
	demandsHeading: "Demands",
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
		check: "How quotes were checked",
		checked: (hash) =>
			`Every quote was compared letter by letter with the text of the article (SHA-256 ${hash}…).`,
		related: "Related news",
		heading: "The article it comes from",
		bodyPrivate: "This site shows quotes, not the text of the article.",
	},
	people: (n) => counted("en", n, { one: "# person has signed", other: "# people have signed" }),
	signHeading: "Sign",
	follow: "Follow this case",
};

export default caseFiles;

import type id from "../id/search";

const search: typeof id = {
	title: "Search",
	titleFor: (question) => `Results for “${question}”`,
	lead: "Search all demands, cases, statements and institutions.",
	label: "Words to look for",
	submit: "Search",
	help: {
		title: "How to search",
		items: [
			"Type one or more words, in English or Indonesian. Results have all of them, in any of their forms.",
			"Use quotation marks for words in exactly this order, for example “people’s money”.",
			"Put a minus sign before a word that must not occur, for example audit -certificate.",
			"Capitals and accents make no difference.",
		],
	},
	kinds: {
		all: "All",
		demand: "Demands",
		case: "Cases",
		statement: "Statements",
		institution: "Institutions",
	},
	kindOf: { demand: "Demand", case: "Case", statement: "Statement", institution: "Institution" },
	kindsLabel: "Kind of result",
	withCount: (label, n) => `${label} (${n})`,
	corrected: (question, corrected) => `Nothing has “${question}”. These are the results for “${corrected}”.`,
	cut: (n) => `That was long; only the first ${n} letters were searched for.`,
	none: (question) => `No results for “${question}”.`,
	noneOfKind: "There are no results of this kind.",
	noneHint: "Check the spelling, use fewer words, or look through the full list.",
	allDemands: "See all demands",
	allKinds: "See all kinds",
};

export default search;

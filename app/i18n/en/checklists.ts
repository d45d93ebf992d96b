import type source from "../id/checklists";

const checklists: typeof source = {
	progress: (done, all) => `${done} of ${all} done`,
	marks: { done: "Done", open: "To do", moderator: "Needs a moderator’s agreement" },
	ofCase: "Case",
	join: "Join that one instead",
	notTheSame: "Mine is another demand",
	checks: {
		case: {
			title: "What the case tells",
			why: "Readers need to know what it is about and where it comes from.",
		},
		verb: { title: "One act", why: "Two acts cannot be judged fulfilled as one demand." },
		addressee: { title: "One addressee", why: "Whoever is asked must know that they are the one." },
		outcome: {
			title: "One outcome that can be checked",
			why: "Others must be able to see for themselves whether it is fulfilled.",
		},
		claim: { title: "Allegations are flagged", why: "What is not proved must not look like a fact." },
		accusation: { title: "No verdict without a court", why: "Only a court finds somebody guilty." },
		named: {
			title: "Names have a reason",
			why: "A person is named only where it is needed and a moderator agrees.",
		},
		"personal-data": {
			title: "No personal data",
			why: "Numbers and addresses can be used to harass people.",
		},
		minor: {
			title: "No child can be recognised",
			why: "Children are protected, as victims and witnesses too.",
		},
		similar: {
			title: "No such demand yet",
			why: "One demand with all its supporters is stronger than two with half.",
		},
	},
	problems: {
		"case-title": () => "Write the title of the case.",
		"case-summary": () => "Write the summary of the case.",
		"no-demand": () => "Mark at least one demand in the article.",
		"source-title": () => "Write the article’s headline.",
		"source-publisher": () => "Write who published the article.",
		"title-missing": () => "Write the act that is demanded as the title.",
		"verb-missing": (words) => `Begin the title with an act, such as “Perbaiki …”. It says: “${words}”.`,
		"second-act": (words) => `There is a second act: “${words}”. Remove it, or make a demand of its own.`,
		"addressee-missing": () => "Choose whom the demand is addressed to.",
		"office-unknown": (words) => `Choose the addressee again: “${words}” is not in the directory.`,
		"office-names": () => "Write the names of the institution and the office that you propose.",
		"second-addressee": (words) =>
			`There is a second addressee: “${words}”. Make a demand of its own for it.`,
		"outcome-missing": () => "Write the outcome that must be seen.",
		"outcome-sentences": (words) => `Write one sentence only. Too much: “${words}”.`,
		"outcome-wish": (words) =>
			`“${words}” is only a wish. Write what can be seen, such as a decree or a road that can be used.`,
		"claim-missing": () => "Choose the kind of claim.",
		"claim-note": () => "Explain which part is not proved.",
		"claim-unflagged": (words) => `It accuses: “${words}”. Flag it as an allegation or a concern.`,
		ambiguity: () => "Write who speaks, or explain why that is not certain.",
		verdict: (words) => `Replace “${words}”, shorten the quote, or give the address of a court decision.`,
		"name-unexplained": (words) =>
			`A person’s name: “${words}”. Remove it, or write the reason in the list of names.`,
		"name-reason": (words) => `Write why “${words}” must be named.`,
		"name-agreement": (words) => `“${words}” is named; a moderator will judge the reason.`,
		"speaker-agreement": (words) =>
			`“${words}” speaks in the article; a moderator will judge whether the name is needed.`,
		nik: (words) => `Remove the number of 16 digits, like those of identity cards: “${words}”.`,
		phone: (words) => `Remove the phone number: “${words}”.`,
		email: (words) => `Remove the e-mail address: “${words}”.`,
		"home-address": (words) => `Remove the address: “${words}”. For an office, its name is enough.`,
		"bank-account": (words) => `Remove the account number: “${words}”.`,
		minor: (words) => `Remove the child’s age or name: “${words}”.`,
		similar: (words) => `Compare with the demand “${words}”: join it, or say that yours is another.`,
	},
};

export default checklists;

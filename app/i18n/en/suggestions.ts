import type id from "../id/suggestions";

const suggestions: typeof id = {
	whyHeading: "Why this is suggested",
	explained:
		"These suggestions are made by rules of language, not by a person, and can be wrong. Nothing is saved before you choose it.",
	kinds: {
		demands: "Demands",
		statements: "Statements",
		organisations: "Organisations",
		offices: "Offices and public bodies",
		dates: "Dates",
	},
	reasons: {
		"urging-verb": "There is a word of urging, such as “mendesak”, “menuntut” or “meminta”.",
		"passive-urging": "A body is asked or urged to do something (“diminta”, “didesak”).",
		hope: "Somebody hopes that a body will do something.",
		obligation: "It says that a body must or must not do something (“harus”, “wajib”, “jangan”).",
		"passive-obligation": "It says that something must be stopped, examined, revoked or the like.",
		imperative: "It is an order, such as “copot” (dismiss) or “usut” (investigate).",
		"list-item": "It is an item of a list of demands.",
		"after-announcement": "It follows a sentence that announces several demands.",
		"inside-quote": "It is spoken inside a quote.",
		"quotation-marks": "It stands between quotation marks.",
		"quotation-mark-missing": "The closing quotation mark is missing; check where the quote ends.",
		"attribution-after": "Who said it is written behind it.",
		"attribution-before": "Who said it is written before it.",
		"reporting-verb": "There is a word of reporting, such as “mengatakan”, “menilai” or “menjelaskan”.",
		"according-to": "There is the word “menurut” (according to).",
		pronoun: "The speaker is only “-nya” or “ia”; the name is taken from a sentence before.",
		"same-paragraph": "The speaker is taken from the sentence before.",
		"speaker-not-certain":
			"The text does not settle who speaks. Check the source; leave it empty if it stays unclear.",
		"organisation-word": "It begins with a word such as “forum”, “aliansi” or “yayasan”.",
		"company-form": "It begins with PT, CV or UD.",
		"short-form": "It is a short form that this text introduced.",
		"office-word": "It begins with the name of a post, such as “bupati” or “kepala dinas”.",
		"institution-word": "It begins with the name of a public body, such as “dinas” or “DPRD”.",
		"date-digits": "It has the form of a date in digits.",
		"date-words": "It has the form of a date with the name of a month.",
	},
};

export default suggestions;

import type id from "../id/site";
import { counted } from "../plural";

const site: typeof id = {
	name: "Tagih",
	tagline: "A record of citizens’ demands",
	metaDescription: "Citizens’ demands with quotes, evidence and signature counts that can be checked.",
	skipToContent: "Skip to content",
	sections: "Sections of the site",
	language: "Language",
	languages: { id: "Indonesia", en: "English" },
	breadcrumb: "Where you are",
	menu: "Menu",
	shortcuts: "Shortcuts",
	nav: {
		home: "Home",
		cases: "Cases",
		demands: "Demands",
		institutions: "Institutions",
		about: "About",
		signIn: "Sign in",
		account: "Account",
		mailbox: "Mailbox",
	},
	footer: {
		about:
			"Tagih keeps every sentence with its source and every status with its evidence. Nothing is deleted silently.",
		privacy: "Privacy",
		limits: "Limits of this site",
		source: "Source code: GNU AGPL version 3",
	},
	home: {
		title: "Demands on record, answers called for",
		lead: "Every demand here points to the sentence it comes from. Sign the ones you support; watchdogs record what happens next, with evidence.",
		liveCases: "Open cases",
		allCases: "All cases",
		noCases: "There are no cases yet.",
		noCasesHint: "A case appears here once it is published.",
		recent: "Latest entries",
		overdue: "Overdue",
		noOverdue: "No demand is overdue.",
		noOverdueHint: "Time counts only from proof of receipt. So far no deadline has passed.",
		readCase: "Read the case",
	},
	translationNote: "Translated by Tagih",
	optional: "optional",
	errorPrefix: "Check:",
	errorSummary: (n) =>
		counted("en", n, { one: "There is # thing to check", other: "There are # things to check" }),
	sending: "Sending…",
	upload: {
		sending: "{percent}% sent",
		arrived: "The file has arrived and is being checked.",
		cancelled: "Sending was cancelled. What you filled in is still here.",
		failed: "It did not arrive. What you filled in is still here: check your connection, then send it again.",
		cancel: "Cancel",
	},
	problems: {
		"400": {
			title: "The form did not arrive complete",
			text: "Go back to the previous page and send it once more. Your browser usually still has what you typed.",
		},
		"403": {
			title: "Not allowed",
			text: "This form came from another site, or your account may not do this. Open the page directly on Tagih and try again.",
		},
		"404": {
			title: "No such page",
			text: "The address is mistyped, or the page never existed. Check the address, or start from the home page.",
		},
		"405": {
			title: "This address cannot be opened directly",
			text: "This address only accepts forms. Start from the home page and follow the links.",
		},
		"413": {
			title: "Too large",
			text: "The form is over the limit. Go back to the previous page, shorten the text or choose a smaller file (10 MB at most).",
		},
		"415": {
			title: "Unknown kind of submission",
			text: "This site only accepts ordinary forms. Open the page and send the form that is on it.",
		},
		"429": {
			title: "Very busy",
			text: "Too many forms are coming from your network at once. Wait a moment, then send it once more.",
		},
		"500": {
			title: "Something is broken on our side",
			text: "This error has been recorded. Try again in a while; what you have confirmed is not lost.",
		},
		"503": {
			title: "Not available at the moment",
			text: "The database cannot be reached. Try again shortly; what you have confirmed is not lost.",
		},
	},
	backHome: "To the home page",
	contact: "Address of the operator",
	noContact: "The operator of this site has not given a contact address yet.",
	mailbox: {
		title: "Local mailbox",
		lead: "No mail server is set up, so mail stays on this computer. This page exists only on a local installation.",
		empty: "No mail yet.",
		emptyHint: "Sign a demand or sign in; the mail appears here.",
		to: "To",
		sentAt: "Time",
		back: "All mail",
	},
};

export default site;

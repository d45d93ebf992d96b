import type id from "../id/mail";

const mail: typeof id = {
	greeting: "Hello,",
	ignore: "If you did not ask for this, ignore this e-mail. Nothing will happen.",
	codeLine: (code) => `Or type this code on the page that is still open: ${code}`,
	signature: "Tagih: citizens’ demands, with sources and evidence",
	until: (when) => `Valid until ${when}.`,
	verification: {
		signing: {
			subject: (title) => `Confirm your signature: ${title}`,
			text: "You are signing the demands below. Your signature does not count until you press the button on this page:",
			button: "Open the confirmation page",
			expires: "Link and code work for 7 days.",
		},
		following: {
			subject: (title) => `Confirm that you want to follow: ${title}`,
			text: "You asked for news about this case. You start getting e-mail once you press the button on this page:",
			button: "Open the confirmation page",
			expires: "Link and code work for 7 days.",
		},
		sign_in: {
			subject: (_title) => "Link to sign in to Tagih",
			text: "Open this page and press its button to sign in:",
			button: "Sign in to Tagih",
			expires: "Link and code work for 30 minutes and only once.",
		},
		invitation: {
			subject: (_title) => "Invitation to Tagih",
			text: "You are invited to Tagih. Open this page to accept the invitation:",
			button: "See the invitation",
			expires: "The invitation is open for 7 days.",
		},
		supporting: {
			subject: (title: string) => `Confirm your support for a draft: ${title}`,
			text: "Somebody asks for your support, so that moderators read this draft of a case. It is recorded once you press the button on this page. It is not a signature, and your name is not shown:",
			button: "Open the confirmation page",
			expires: "Link and code work for 7 days.",
		},
		replying: {
			subject: (title) => `Confirm the institution’s reply: ${title}`,
			text: "Somebody has written a reply in the name of your institution and gave this address as proof. It is public once you press the button on this page:",
			button: "Open the confirmation page",
			expires: "Link and code work for 7 days.",
		},
	},
	receipt: {
		subject: (title) => `Your signature: ${title}`,
		text: "On this page you can see your signature, hide your name, or withdraw the signature:",
		button: "Open your page",
	},
	notice: {
		subject: (title) => `Notice: the case “${title}” is published on Tagih`,
		greeting: (institution) => `To ${institution},`,
		published: (title, proposer) =>
			`The case “${title}”, brought by ${proposer}, can be read by everybody on Tagih. Your institution has a right to know.`,
		addressed: "These demands are addressed to your institution:",
		subjectOnly: "This case is about your institution. None of its demands is addressed to you.",
		claims:
			"What the case says are claims and demands of its proposer, not findings or verdicts of Tagih. Each quote comes with its source.",
		button: "Read the case",
		answer: (contact) => `To answer or to set something right, write to the operator: ${contact}`,
		answerByLink: (url) =>
			`Your institution can reply without an account at ${url} – a reply that is proved to be yours is shown whole beside the quote. Do not pass this link on outside your institution.`,
		answerByReport: "To answer or to set something right, use the report form below.",
		report: (url) => `Is something in it wrong or unlawful? Report it at ${url}`,
		whatIsTagih:
			"Tagih is a site by citizens that records demands to public institutions, with their sources, evidence and dates.",
		once: "We send this notice once for this case, to the address that your institution itself publishes.",
	},
	renewal: {
		subject: (title) => `Do you support the new text? ${title}`,
		text: (version) =>
			`A demand that you signed has a new text. Your signature stays with version ${version}, which you read then. The title of the new text:`,
		why: "Why it changed:",
		button: "Read the new text",
		nothing: (version) =>
			`If you do nothing, your signature keeps counting for version ${version}. On the same page you can also withdraw it. We will not ask again about this text.`,
	},
	merger: {
		subject: (title) => `A demand that you signed was merged: ${title}`,
		text: (title) => `A moderator has merged “${title}” into this demand:`,
		notMoved:
			"Your signature has not been moved. It stays on record with the earlier demand. If you support this demand too, sign it yourself.",
		why: "The reason:",
		button: "Read this demand",
		receipt: (url) => `You can see your signature and withdraw it at ${url}`,
	},
	reportDecided: {
		subject: "Your report has been decided",
		text: "A moderator has decided your report. The decision and its reason are on this page:",
		button: "Read the decision",
		appeal: "Do you disagree? On the same page you can ask for another moderator, once.",
	},
	correctionDecided: {
		subject: "Your request for correction has been answered",
		button: "Open its page",
	},
	draftDecided: {
		subject: (title) => `Moderators have decided: ${title}`,
		text: {
			published: "The case is public now. Send its address to your supporters:",
			returned: "Improve the draft, then press “Done writing” again. Your supporters still count:",
			refused: "The reason is on the page of the draft:",
		},
		button: "Open",
	},
	alert: {
		subject: (title) => `News: ${title}`,
		happened: (day) => `Happened on ${day}`,
		button: "Read it in the timeline",
		why: (title) => `You get this e-mail because you follow “${title}”.`,
		stop: "Stop following",
		allegation: "This case contains allegations that have not been proven.",
	},
};

export default mail;

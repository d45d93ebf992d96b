import type id from "../id/sharing";
import { counted } from "../plural";

const sharing: typeof id = {
	share: "Share",
	whatsApp: "Share on WhatsApp",
	x: "Share on X",
	facebook: "Share on Facebook",
	email: "Send by e-mail",
	moreWays: "More ways to share",
	link: "Link to copy",
	linkHint: "Hold or triple-click to select all of it, then copy.",
	qrCode: "Download the QR code",
	openPoster: "A4 poster to print",
	readAndSign: "See the source, then sign:",
	read: "See the source and the evidence:",
	to: (offices) => `To: ${offices}`,
	demandsTo: (n, offices) => `${counted("en", n, { one: "# demand", other: "# demands" })} to: ${offices}`,
	holdsAllegations: "Contains an allegation",
	atLeast: (count) => `At least ${count}`,
	noSignatures: "No signatures yet",
	asOf: (day) => `As of ${day}`,
	pictureOfSite: "Tagih: a record of citizens’ demands, with sources and evidence",
	qrCodeOf: (address) => `QR code that opens ${address}`,
	poster: {
		title: (title) => `Poster: ${title}`,
		description: (title) =>
			`An A4 poster with quote, source and QR code, ready to print and put up: ${title}`,
		heading: "Poster to print",
		print:
			"Print this page from the menu of your browser: Print, A4 paper, one page. This part is not printed.",
		back: "Back to its page",
		preview: "Poster",
		quoteFrom: "Quote from",
		statedOn: (day) => `statement of ${day}`,
		more: (n) => counted("en", n, { one: "and # more demand", other: "and # more demands" }),
		cutQuote: "The whole quote is on the page of the demand.",
		howTo: "How to sign",
		steps: [
			"Point a phone’s camera at the QR code, or type the address below it.",
			"Read the demand and its source, then fill in the form. No account is needed.",
			"Confirm by e-mail. Only then does the signature count.",
		],
		howToRead: "How to read it",
		readSteps: [
			"Point a phone’s camera at the QR code, or type the address below it.",
			"Read the demand, its source and its timeline.",
			"Follow it by e-mail if you want to hear more.",
		],
	},
};

export default sharing;

import type { Words } from "../translate";

const letters: Words["letters"] = {
	title: "Letter of delivery",
	pageTitle: (demand) => `Letter of delivery: ${demand}`,
	pageDescription: (demand) => `A letter to the addressee about the demand “${demand}”, ready to print.`,
	lead: "This letter brings the demands to the office that they are addressed to. Send it or hand it over, and keep the proof of receipt: that is what starts the deadline.",
	link: "Make a letter of delivery",
	form: "Fill in the letter",
	formHint: "Everything may stay empty and be filled in by hand. What you type is not kept.",
	number: "Number",
	numberField: "Number of the letter",
	place: "Place",
	placeHint: "For example Serang.",
	signer: "Name of who signs",
	post: "Post of who signs",
	preview: "Update the preview",
	previewTitle: "Preview of the letter",
	download: "Download the letter (PDF)",
	fileName: "letter-of-delivery",
	nextTitle: "Once it has been received",
	next: "Ask for the stamp or signature of whoever takes it, on your copy. A watchdog or the proposer then records it as “delivered”, with a photo of that.",
	about: "Subject",
	subject: (title) => `Delivery of demands: ${title}`,
	to: "To",
	salutation: "Dear Sir or Madam,",
	opening: (proposer, title, n) =>
		`With this letter we, ${proposer}, deliver ${n === 1 ? "one demand" : `${n} demands`} in the case “${title}”, addressed to you:`,
	outcome: (text) => `What is asked for: ${text}`,
	quoted: (text) => `In the words of the source: “${text}”`,
	claim: (text) => `Note: ${text}.`,
	counted: (at) =>
		`Signatures were counted at ${at}. More keep coming in; the present number is on the page below, and every number can be checked.`,
	law: "This letter rests on the right to express an opinion (1945 Constitution, Article 28E(3)) and the right to communicate and obtain information (Article 28F).",
	deadline:
		"We ask for a written answer within 30 calendar days of receipt. This deadline is Tagih’s own and not one of law.",
	receipt:
		"Your answer will be published as it is, beside the demands. Please put the date and your acknowledgement of receipt on the copy of this letter.",
	closing: "Yours faithfully,",
	scan: "Status, evidence and present count:",
	codeAlt: (url) => `QR code that opens ${url}`,
	foot: (page, pages, at) => `Page ${page} of ${pages} · counts as of ${at}`,
};

export default letters;

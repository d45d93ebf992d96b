import type id from "../id/about";

const about: typeof id = {
	title: "About Tagih",
	metaDescription:
		"How Tagih works, what signatures and statuses mean, how this site treats allegations and personal data, and what its limits are.",
	lead: "Tagih records what citizens demand of public officials and institutions, and then records what happens next. Every demand points to the sentence it comes from in the source, and every change of status points to its evidence.",
	sections: [
		{
			id: "how-it-works",
			heading: "How it works",
			paragraphs: [
				"A case begins with a published source, usually a news article. The demands are taken from that source. One demand holds one action, one addressee and one outcome that can be checked.",
				"The steps are these:",
			],
			items: [
				"The article is recorded as a source, with its publisher and its link. This site shows quotations, not the whole article.",
				"Every demand comes with a quotation that matches the text of the source exactly. Beside it stands who said it, according to the source, and whether it is a direct or an indirect quotation.",
				"Citizens sign the demands they support.",
				"Watchdogs record what happens, for example that a letter was sent, received, answered or left unanswered. Every entry comes with evidence.",
				"Nothing is changed or deleted silently. A mistaken entry is corrected by a new entry. A mistaken text stays, and a dated erratum stands beside it; quotes too are never changed. A change of a demand that matters becomes a new version, once a moderator from outside the proposing organisation has checked it; the old versions stay readable. The exception is the personal data of signers, which are deleted when a signer withdraws the signature.",
			],
		},
		{
			id: "what-a-signature-is",
			heading: "What a signature is",
			paragraphs: [
				"One signature means that the holder of one e-mail address has declared support for one demand. An e-mail address counts only once for each demand.",
				"A signature is bound to the version of the text that its signer read. When a new version is published, one e-mail asks whether you support it too; without an answer your signature stays with the old version. The number in all and the number for the latest version are shown together.",
				"A signature counts once it is confirmed. You receive an e-mail with a link and a 6-digit code. Open the link and press the confirmation button, or type the code on the site. Opening the link alone confirms nothing.",
				"You do not need an account. You must be 18 or over.",
				"You can withdraw your signature at any time. The section on privacy explains what then happens to your data.",
			],
		},
		{
			id: "statuses",
			heading: "What the statuses mean",
			paragraphs: [
				"A status changes only through an entry that names who made it, the date and the evidence. A change that lacks any of the three is refused. Earlier entries stay visible in the timeline.",
				"The proposer submits a demand and may withdraw it. A moderator who is not the proposer checks the demand before it is published. Delivery to the addressee is recorded by the proposer or a watchdog, and what follows is recorded by watchdogs. The verdicts “Fulfilled” and “Partly fulfilled” take two watchdogs: one proposes, another confirms.",
				"The time for answering is counted only from proof of receipt, for example a receipt for the letter, an incoming-mail stamp or a register number. A news article does not start the clock. Nor does a letter sent without proof of receipt.",
				"At present there is only one deadline: a courtesy deadline of 30 calendar days, set by this site itself. It is not a legal deadline. Missing it does not by itself mean that anyone has broken a rule.",
				"A final status can be reopened if there is new evidence. The earlier verdict stays visible.",
				"What each status means:",
			],
			items: [
				"Draft: the demand is still being written and is not public.",
				"In moderation: the demand is being checked and is not public.",
				"Published, gathering support: the demand is public and can be signed.",
				"Delivered to addressee: the demand has been sent to the addressee.",
				"Receipt acknowledged: there is proof that the addressee has received it.",
				"Addressee acting: there is evidence that the addressee is dealing with it.",
				"Formally answered: there is an official reply, shown as it was given. An answer is not the same as fulfilment.",
				"Fulfilled: documents show that the outcome demanded has been reached. Press reports alone are not enough.",
				"Partly fulfilled: documents show that only part of the outcome has been reached. It is not counted as fulfilled.",
				"Refused: the addressee has answered that the demand will not be carried out.",
				"Not within power / referred: according to the rule or reply cited, the power lies with another institution or its approval is needed.",
				"Closed without answer: the deadline has passed, a reminder has been sent, and the demand is closed without a reply.",
				"Merged: a moderator has merged the demand into another that is the same. Signatures are not moved; those who signed are told.",
				"Withdrawn: the proposer has taken the demand back and given the reason. Its history stays.",
			],
		},
		{
			id: "allegations",
			heading: "Allegations and the right of reply",
			paragraphs: [
				"Part of what a case contains is allegation, in Indonesian dugaan: a charge that has not been proven. Allegations are labelled as such and their origin is named. Showing an allegation does not mean that this site holds it to be true.",
				"This site respects the presumption of innocence. Everyone is presumed innocent until a court decision has become final.",
				"Demands are addressed to an office or an institution, not to a private person. An official whom the source does not name is not named here.",
				"Anyone to whom a demand is addressed, or who is mentioned in a case, has a right of reply. There is not yet a form for it. For now, write to the operator's contact address below, and say which page and which part you are replying to.",
				"When a case is published, the institutions it is addressed to or about are told by e-mail, once, at the address that they publish themselves. The page of the case says who has been told and when. As long as no official address is known, it says so.",
			],
		},
		{
			id: "roles",
			heading: "Who may do what",
			paragraphs: [
				"Reading, signing and following need no account. Accounts are given by invitation, to people who work on this record. An account can have several roles on the site, and roles in one or more organisations.",
				"Owner and member are roles inside one organisation, and hold for that organisation only. The site checks permissions by this very table.",
			],
		},
		{
			id: "privacy",
			heading: "Privacy",
			paragraphs: [
				"The controller of personal data is the operator of this site. The contact address is below.",
				"When you sign, the data collected are your name, your e-mail address, your kabupaten/kota (regency or city), your statement that you are 18 or over, and your consents. Each consent is recorded with the version of its text and the time. This site does not ask for a national identity number (NIK), an identity card (KTP), a date of birth or a religion.",
				"E-mail addresses are stored encrypted. To recognise the same address again, this site uses a keyed hash: a code calculated from the e-mail address with a secret key.",
				"This application does not store IP addresses at all. Readers and signers are given no cookies. The only cookie is a session cookie for proposers and watchdogs who sign in to their accounts.",
				"Forms that are not confirmed are deleted after 7 days. If you withdraw your signature, your name and e-mail address are deleted at once. What remains is an anonymous tally entry (demand, kabupaten/kota, date) and the keyed hash, which cannot be read back without the key. The operator holds that key and so can still check whether a given address was once used. If the operator makes backups, the data in them disappear according to the backup schedule.",
				"If you only follow a case, all that is kept is your e-mail address, and it is deleted as soon as you stop. Proposers, watchdogs and moderators have accounts: their names are shown in the timeline beside the entries they make, and their e-mail addresses are kept encrypted. For each browser they are signed in on, the kind of browser, the time of signing in and the day of its last use are kept, so that they can end a session they do not know. If they add a passkey, only its public key, the name they choose and the day of its last use are kept; a fingerprint or face never leaves the device. Members of an organisation can see each other’s names and e-mail addresses. Who records the official address of an institution, or closes a task, is kept with it, so that a mistake can be asked about.",
				"If you report something on this site and leave an e-mail address, it is kept encrypted, used only to send the answer, and forgotten 30 days after the decision or after a second decision. Only moderators read the explanation in a report.",
				"Your data are handed to the addressee only if you consent to it, and at present nothing is handed over automatically. E-mail is sent through the operator's mail server. The data are kept where the operator hosts this site.",
				"Under Indonesia's Law No. 27 of 2022 on Personal Data Protection, you have the right to be informed about your data, to correct them, to access them and obtain a copy, to have them erased, and to withdraw consent. On the page of your signature (its link is in the e-mail) you can download your data, hide your name, and withdraw. For anything else, write to the address below.",
				"Each item is used for the following purposes:",
			],
			items: [
				"Name and kabupaten/kota: to record your support. Without further consent, only your initials and your kabupaten/kota are shown publicly.",
				"Full name, if you consent: to be shown publicly in the list of signatures.",
				"E-mail address: to send the confirmation link and code, to make sure that one address counts only once for each demand, and to ask once for each new version of a text whether you support it.",
				"E-mail address, if you consent: to send you news of what happens in the case.",
				"Name and kabupaten/kota, if you consent: to be handed to the addressee with the signatures.",
				"Statement of age: to make sure that only people aged 18 or over sign.",
				"Record of consents: to show what you agreed to and when.",
			],
		},
		{
			id: "limits",
			heading: "The limits of this site",
			paragraphs: ["Please keep the following in mind when you read this site:"],
			items: [
				"A confirmed e-mail address does not prove who its holder is. One person can own several addresses.",
				"The number of signatures is an exact count of confirmed e-mail addresses, not of people.",
				"The record of a case begins with what the article says. This site does not judge whether the article is true.",
				"What this site says about laws and regulations has not been checked by a lawyer. Do not use it as legal advice.",
				"Translations into English are Tagih's own. Where they differ, rely on the Indonesian text.",
				"There is not yet a log that would let outsiders detect a silent change to the timeline. It is planned. Until then, readers have to trust those who run the database.",
			],
		},
		{
			id: "contact",
			heading: "Source code and contact",
			paragraphs: [
				"Tagih is open-source software under the GNU AGPL, version 3. Anyone may read it, run it and change it under the terms of that licence.",
				"The names and codes of kabupaten and kota come from idn-area-data (https://github.com/fityannugroho/idn-area-data), which is made available under the Open Database License (https://opendatacommons.org/licenses/odbl/1-0/).",
				"If you find a mistake, write to the address below. Say which page it is on, which part is wrong, and which source shows what is right.",
			],
		},
	],
};

export default about;

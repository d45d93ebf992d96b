import type id from "../id/signatures";

const signatures: typeof id = {
	form: {
		title: "Sign",
		lead: "No account needed. We send an e-mail to make sure that the address is yours.",
		demands: "Demands you support",
		name: "Full name",
		nameHint: "Only initials and kabupaten/kota are shown publicly, for example “A. S., Kota Serang”.",
		email: "E-mail",
		emailHint: "For the confirmation. Never shown.",
		region: "Kabupaten/kota (regency or city) where you live",
		regionPlaceholder: "Choose a kabupaten or kota",
		consents: "Consents",
		submit: "Sign",
		privacy: "How your data are used",
	},
	listTitle: "Signatures",
	latest: "Latest",
	anonymous: "Name hidden",
	none: "Nobody has signed yet. You can be the first.",
	receipt: {
		title: "Your signature is counted",
		withdrawnTitle: "Your signature has been withdrawn",
		withdrawnText:
			"Your name and e-mail address have been deleted, and you will get no more e-mail about this case. You may sign again at any time.",
		signAgain: "Sign again",
		included: (total) => `With yours included: ${total}`,
		signedAt: (when) => `Confirmed ${when}`,
		version: (n) => `text version ${n}`,
		shownAs: "Your name is shown as",
		email: "E-mail",
		hideName: "Hide my name",
		showInitials: "Show my initials",
		nameHidden: "Your name is not shown.",
		resend: "Send the link to this page to my e-mail",
		resent: "If we may still write to this address, the link is on its way.",
		export: "Download my data (JSON)",
		withdraw: "Withdraw my signature",
		keep: "Keep the link to this page: only with it can you change or withdraw your signature.",
		shareHeading: "Ask others to join",
		manage: "Manage your signature",
		saved: "Saved.",
	},
	withdrawal: {
		title: "Withdraw your signature?",
		text: "Your signatures for all demands of this case are taken out of the count. Your name and e-mail address are deleted at once, and e-mail about this case stops. All that stays is an anonymous record that a signature existed and was withdrawn.",
		submit: "Yes, withdraw my signature",
		cancel: "No, go back",
	},
};

export default signatures;

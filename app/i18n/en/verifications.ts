import type id from "../id/verifications";

const verifications: typeof id = {
	sent: {
		title: "Check your e-mail",
		text: (masked) =>
			`We sent an e-mail to ${masked}. Open its link and press the button, or type its code here.`,
		waiting: {
			signing: "Your signature does not count until it is confirmed.",
			following: "You are not following until you confirm.",
			sign_in: "The e-mail is sent only if this address has an account.",
			invitation: "The invitation takes effect once confirmed.",
			supporting: "Your support is recorded once you have confirmed it.",
			replying: "The reply is public only once it is confirmed.",
		},
		code: "6-digit code",
		codeHint: "It is in the e-mail.",
		submit: "Confirm",
		missing: "No e-mail yet?",
		missingText:
			"Look in the spam folder, and check that the address is right. E-mail can take a few minutes.",
		resend: "Send it again",
		resent: "If we may still write to this address, the e-mail is on its way again.",
		wrongAddress: "Wrong address? Fill in the form again",
		mailbox: "This installation keeps mail on this computer: open the local mailbox.",
	},
	confirm: {
		signing: {
			title: "Confirm your signature",
			text: "Press this button to have your signature counted.",
			submit: "Yes, count my signature",
		},
		following: {
			title: "Confirm that you want to follow",
			text: "Press this button to start getting e-mail.",
			submit: "Yes, keep me informed",
		},
		sign_in: {
			title: "Sign in to Tagih",
			text: "Press this button to sign in on this browser.",
			submit: "Sign in",
		},
		invitation: {
			title: "Invitation to Tagih",
			text: "Press this button to accept the invitation. Your name will be shown in the timeline beside the entries you make.",
			submit: "Accept the invitation",
		},
		supporting: {
			title: "Confirm your support",
			text: "Press this button to support this draft, so that moderators read it. It is not a signature.",
			submit: "Yes, I support this draft",
		},
		replying: {
			title: "Publish the institution’s reply",
			text: "Press this button to prove that the reply is your institution’s. It is public at once and cannot be changed.",
			submit: "Yes, publish our reply",
		},
		checkHint:
			"Check first: this is what will be recorded. Is something wrong? Close this page and fill in the form again.",
		ignore: "You did not ask for this? Just close the page. Nothing will happen.",
		invitedBy: (who, role) => `${who} invites you as ${role}.`,
		invitedInto: (who, role, organisation) => `${who} invites you into ${organisation} as ${role}.`,
	},
	failed: {
		title: "This link does not work",
		again: "Start again from the home page",
	},
};

export default verifications;

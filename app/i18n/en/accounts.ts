import type id from "../id/accounts";

const accounts: typeof id = {
	signIn: {
		title: "Sign in",
		lead: "For proposers, watchdogs and moderators. Signing a demand and following need no account.",
		email: "E-mail",
		submit: "Send me a link",
		noAccount: "Accounts are given by invitation. There are no passwords.",
	},
	signOut: "Sign out",
	account: {
		title: "Account",
		hello: (name) => `You are signed in as ${name}`,
		roles: "Roles",
		work: "What you can do",
		workHint: "Open a demand, then change its status or add an entry.",
		invite: "Invite someone",
	},
	roles: {
		activist: "proposer",
		watchdog: "watchdog",
		moderator: "moderator",
		admin: "operator",
	},
	tools: "Watchdog tools",
	invitations: {
		title: "Invitations",
		lead: "People you invite get a link by e-mail. Their names are shown in the timeline.",
		name: "Name",
		email: "E-mail",
		role: "Role",
		submit: "Send the invitation",
		sent: "The invitation is on its way.",
		open: "Not accepted yet",
		noOpen: "No invitation is waiting.",
		members: "People with an account",
		expired: "expired",
	},
};

export default accounts;

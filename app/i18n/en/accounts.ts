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
		noRoles: "none on this site yet",
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
	organisationRoles: {
		owner: "owner",
		member: "member",
	},
	actions: {
		"add-event": "Add an entry to a timeline",
		"move-status": "Change the status of a demand",
		moderate: "Decide readers’ reports",
		invite: "Invite people to this site",
		"see-members": "See the members of an organisation",
		"invite-member": "Invite members of an organisation",
		"change-member-role": "Change the role of a member of an organisation",
		"remove-member": "Remove a member from an organisation",
		"leave-organisation": "Leave an organisation",
	},
	table: {
		caption: "Who may do what",
		action: "What",
		roles: "Roles that may",
		inOrganisation: (role) => `${role} of that organisation`,
		none: "Nothing yet.",
	},
	refusal: {
		title: "Your role does not cover this",
		needs: (action, roles) => `“${action}” is only for: ${roles}.`,
		have: (roles) => `The roles of your account: ${roles}.`,
		askOperator: "Do you need that role? Ask the operator of the site.",
		askOwner: (organisation) => `Do you need that role? Ask an owner of ${organisation}.`,
		contact: "Address of the operator",
		table: "All roles",
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

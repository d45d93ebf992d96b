import type id from "../id/organisations";

const organisations: typeof id = {
	eyebrow: "Proposer",
	shortName: "Short name",
	cases: "Cases it has proposed",
	description: (name) => `Cases proposed by ${name}, with their demands, sources and statuses.`,
	members: {
		title: "Members",
		lead: (name) => `Members of ${name} on this site. Only members and operators see this page.`,
		list: "All members",
		none: "There are no members yet.",
		joined: (day) => `Member since ${day}`,
		change: (name) => `Change the membership of ${name}`,
		changeSelf: "Change my membership",
		makeOwner: "Make an owner",
		makeMember: "Make an ordinary member",
		remove: "Remove",
		leave: "Leave the organisation",
		invite: "Invite a member",
		inviteHint: "People you invite get a link by e-mail, which works for 7 days.",
		roleHints: {
			owner: "May invite, change roles and remove members.",
			member: "May see the other members.",
		},
		done: {
			invited: "The invitation is on its way.",
			"role-changed": "The role has been changed.",
			removed: "The member has been removed. What they recorded stays in the timeline.",
		},
	},
};

export default organisations;

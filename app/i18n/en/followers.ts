import type id from "../id/followers";

const followers: typeof id = {
	title: "Follow by e-mail",
	lead: "You get one e-mail for each new entry in the timeline. Following does not count as a signature.",
	what: "What to follow",
	wholeCase: "The whole case",
	email: "E-mail",
	submit: "Follow",
	confirmed: {
		title: "You are following",
		text: "Every e-mail contains a link to stop.",
		back: "Back",
		stop: "Stop following",
	},
	leaving: {
		title: "Stop following?",
		text: (title) =>
			`You will get no more e-mail about “${title}”, and your address is deleted from the list of followers.`,
		submit: "Stop following",
		doneTitle: "You have stopped following",
		doneText: "Your address has been deleted from the list of followers. You may follow again at any time.",
	},
};

export default followers;

import type figuresId from "../id/figures";

const figures: typeof figuresId = {
	title: "Figures",
	lead: "How many demands were answered on time, how many late, and how many not at all. Every figure opens its own rows.",
	titleOf: (name) => `Figures: ${name}`,
	descriptionOf: (name) => `How many demands were answered on time, late, or not at all: ${name}.`,
	regions: "By province",
	asOf: (day) => `As of ${day} (WIB).`,
	counted: (n) => `Counted: ${n} published demands.`,
	demands: "Demands",
	rows: "See the rows",
	csv: "Download the rows (CSV)",
	smallSample: "Fewer than 10: too few to judge anybody by.",
	mostOverdue: "The demands that are longest overdue",
	timings: {
		"on-time": "Answered or closed on time",
		late: "Answered or closed late",
		overdue: "Overdue and not answered",
		running: "Deadline still running",
		paused: "Deadline paused",
		"not-started": "No deadline yet: receipt is not proved",
		withdrawn: "Withdrawn by the proposer",
	},
	onTime: {
		title: "On time",
		none: "No demand has met or passed its deadline yet.",
		share: (percent, n, of) => `${percent}% on time: ${n} of ${of} demands.`,
		meaning:
			"On time, divided by all that are closed or overdue. What is unanswered and past its deadline counts. What still runs, is paused or has not started, and what was withdrawn, does not.",
		caption: "Demands by their own deadline",
		column: "Deadline",
		not: "This figure does not judge what an answer says. A refusal is on time too when it comes before the deadline. An extended deadline counts by its new due day; the first one is in the CSV.",
	},
	statuses: {
		title: "Outcomes",
		meaning:
			"The latest status of each demand. “Unanswered” has a bar of its own, and “partly fulfilled” never counts as fulfilled.",
		caption: "Demands by status",
		column: "Status",
		not: "A status is what a watchdog finds, with evidence. An institution’s own “done” does not change this figure.",
	},
	firstAnswer: {
		title: "Days to the first answer",
		none: "No answer yet to a demand whose receipt is proved.",
		median: (days, n) => `Median ${days} calendar days, of ${n} demands.`,
		meaning:
			"From the day of proven receipt to the day of the first answer. Half were answered sooner, half later.",
		not: "What was never answered is not in this figure, so that an institution that seldom answers looks faster. Read it with the bars “unanswered” and “overdue”.",
	},
};

export default figures;

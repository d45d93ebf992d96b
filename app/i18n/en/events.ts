import type id from "../id/events";
import { counted } from "../plural";

const events: typeof id = {
	kinds: {
		statement_made: "Statement",
		status_changed: "Change of status",
		verdict_proposed: "Verdict proposed",
		reminder_sent: "Reminder",
		note_added: "Event",
		correction_made: "Correction",
	},
	roles: {
		system: "Tagih",
		activist: "proposer",
		watchdog: "watchdog",
		moderator: "moderator",
		admin: "operator",
	},
	statusTo: (status) => `Status becomes “${status}”`,
	verdictTo: (status) => `Proposed: “${status}”; waiting for a second watchdog`,
	recordedBy: (who, when) => `Recorded by ${who}, ${when}`,
	source: "Source",
	evidence: "Evidence",
	hash: "SHA-256",
	receipt: "Proof of receipt",
	corrected: "Corrected",
	correction: "Correction of this entry",
	correctsElsewhere: "The entry it corrects is in the timeline of the case",
	empty: "No entries yet.",
	filters: {
		label: "Filter the timeline",
		all: (n) => counted("en", n, { other: "All (#)" }),
		status: (n) => counted("en", n, { other: "Status (#)" }),
		notes: (n) => counted("en", n, { other: "Events (#)" }),
		corrections: (n) => counted("en", n, { other: "Corrected (#)" }),
		demands: "By demand",
		everyDemand: "All demands",
		order: "Order",
		oldest: "Oldest first",
		newest: "Newest first",
		none: "No entry matches this filter.",
		showAll: "Show the whole timeline",
	},
	wholeCase: "The whole case",
	form: {
		title: "Add to the timeline",
		lead: "Write what happened, when, and how you know. An entry cannot be changed or deleted; a mistake is corrected by a new entry.",
		about: "About",
		kind: "Kind of entry",
		kinds: {
			note_added: "Something that happened",
			reminder_sent: "Reminder sent to the addressee",
			correction_made: "Correction of an earlier entry",
		},
		corrects: "Entry to correct",
		correctsHint: "Only for a correction.",
		noCorrection: "Corrects nothing",
		submit: "Add to the timeline",
		add: "Add an entry",
	},
};

export default events;

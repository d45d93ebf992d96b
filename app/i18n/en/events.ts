import type id from "../id/events";

const events: typeof id = {
	kinds: {
		statement_made: "Statement",
		status_changed: "Status",
		verdict_proposed: "Verdict proposed",
		reminder_sent: "Reminder",
		note_added: "Entry",
		correction_made: "Erratum",
	},
	roles: {
		system: "Tagih",
		activist: "proposer",
		watchdog: "watchdog",
		moderator: "moderator",
		admin: "operator",
	},
	statusTo: (status) => `Status becomes “${status}”`,
	verdictTo: (status) => `Proposed as “${status}”; waits for a second watchdog`,
	recordedBy: (who, when) => `Recorded by ${who}, ${when}`,
	source: "Source",
	evidence: "Evidence",
	evidenceTier: (tier) => `tier: ${tier}`,
	download: "Download",
	hash: "SHA-256",
	receipt: "Receipt proved",
	corrects: "Corrects entry",
	corrected: "Corrected, see entry",
	empty: "No entries yet.",
	wholeCase: "The whole case",
	form: {
		title: "Add to the timeline",
		lead: "Write what happened, when, and how you know. An entry cannot be changed or deleted; a mistake is corrected by a new entry.",
		about: "About",
		kind: "Kind of entry",
		kinds: {
			note_added: "Something that happened",
			reminder_sent: "Reminder sent to the addressee",
			correction_made: "Erratum to an earlier entry",
		},
		corrects: "Entry to correct",
		correctsHint: "Only for an erratum.",
		noCorrection: "Corrects nothing",
		evidenceHeading: "Evidence",
		submit: "Add to the timeline",
		add: "Add an entry",
	},
};

export default events;

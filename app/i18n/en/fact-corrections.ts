import { counted } from "../plural";
import type { Words } from "../translate";

const factCorrections: Words["factCorrections"] = {
	link: "Is a fact wrong? Ask for a correction",
	title: "Ask for a correction of a fact",
	lead: "Anybody may ask, without an account. A moderator answers with a reason within 2 × 24 hours. A wrong text is not deleted: its erratum stands beside it.",
	about: "What is wrong is in",
	written: "What it says",
	writtenHint: "Copy the words that are wrong.",
	corrected: "What is right",
	sourceUrl: "Web address of the proof",
	email: "E-mail for the answer",
	emailHint: "May be left empty. It is used for the answer only, then forgotten.",
	submit: "Send the request",
	unknown: "Open the case, demand or statement that is wrong and press “Report” there.",
	ticket: {
		title: (ticket) => `Request for correction ${ticket}`,
		keep: "Keep the address of this page: the answer appears here.",
		state: "State",
		waiting: (when) => `Waits for a moderator, until ${when} at the latest`,
		late: (when) => `Overdue: it should have been answered before ${when}`,
		accepted: "Accepted: the fact is corrected",
		declined: "Not accepted",
		sentOn: "Sent",
		by: "Asked for by the reply link of",
		reason: "Reason",
		decidedOn: "Answered",
	},
	list: {
		title: "Requests for correction that wait",
		empty: "No request for correction is waiting",
		open: "Answer the request",
	},
	decide: {
		title: (ticket) => `Answer request ${ticket}`,
		lead: "Where it is accepted, make the erratum next: its page opens by itself.",
		decision: "Answer",
		accepted: "Accept: the fact is wrong",
		declined: "Decline: the fact is not wrong, or the proof does not show it",
		explanation: "Reason",
		explanationHint: "Sent to whoever asked.",
		submit: "Send the answer",
		settled: "This request has been answered.",
	},
	figures: {
		title: "Right of reply and right of correction",
		lead: "An answer is promised within 2 × 24 hours. One that is open for longer counts as late; one that is not due yet counts nowhere.",
		kinds: {
			reply: "Replies by institutions with a letter",
			correction: "Requests for correction of a fact",
		},
		onTime: (onTime, due) => `${onTime} of ${due} on time`,
		median: (hours, answered) =>
			`half of them answered within ${counted("en", hours, { one: "# hour", other: "# hours" })} (${counted("en", answered, { one: "# answer", other: "# answers" })})`,
		none: "None answered yet.",
		empty: "No requests yet.",
	},
};

export default factCorrections;

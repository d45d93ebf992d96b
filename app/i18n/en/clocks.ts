import type id from "../id/clocks";

const clocks: typeof id = {
	rules: {
		courtesy: { name: "Tagih’s courtesy deadline" },
		kip_answer: { name: "Answer to an information request" },
		kip_objection: { name: "Filing an objection about information" },
		kip_objection_reply: { name: "Reply to an objection about information" },
		kip_dispute: { name: "Going to the Information Commission" },
		ki_start: { name: "Start of an information dispute" },
		ki_ruling: { name: "End of an information dispute" },
		bpk_reply: { name: "Reply to a BPK recommendation" },
		bpk_review: { name: "BPK’s review of the follow-up" },
		apip_reply: { name: "Follow-up on an Inspectorate’s recommendation" },
		complaint_reply: { name: "Reply to a complaint about a service" },
		complaint_completion: { name: "Completion of a complaint about a service" },
		supervisory_complaint: { name: "Complaint that calls for supervision" },
		reply_handling: { name: "This site’s handling of replies" },
	},
	movedTitle: (from: string, to: string) => `Deadline moved from ${from} to ${to}`,
};

export default clocks;

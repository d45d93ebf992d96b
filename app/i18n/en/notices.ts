import type { Words } from "../translate";

const notices: Words["notices"] = {
	title: "Who has been told",
	lead: "Institutions that a case is addressed to or about are told, at the address that they publish themselves.",
	subjects: "Whom the case is about:",
	capacities: { addressee: "addressed by a demand", subject: "subject of the case" },
	sentOn: (day) => `sent on ${day}`,
	queued: "being sent",
	waiting: "not sent yet: no official address is known",
	failed: "could not be delivered",
	none: "No notice has been prepared yet.",
};

export default notices;

import { counted } from "../plural";
import type { Words } from "../translate";

const tasks: Words["tasks"] = {
	title: "Open tasks",
	lead: "Things that a person should look at. What has waited longest is on top.",
	count: (n) => counted("en", n, { one: "# open task", other: "# open tasks" }),
	empty: "No task is waiting.",
	emptyHint: "New tasks appear here by themselves.",
	kinds: {
		archive_failed:
			"The web archive has not kept a copy of an article. Save it there by hand if it is needed.",
		source_changed:
			"The article on the publisher’s site has changed. See whether the quotes are still in it.",
		source_gone: "The article is no longer on the publisher’s site. Check its address.",
		notice_without_address:
			"This institution has not been told, because no official address is known. Find one that it publishes itself.",
		notice_failed:
			"The notice to this institution could not be delivered. See whether its address is still right.",
		directory_change:
			"Somebody asks for a change of what is recorded of this institution. Check the source, then accept or decline with a reason.",
	},
	about: "About",
	institution: "Institution",
	caseFile: "Case",
	details: "Details",
	since: (when) => `Open since ${when}`,
	age: (days) => counted("en", days, { one: "# day", other: "# days" }),
	today: "since today",
	open: (id) => `Look at number ${id}`,
	paging: "Pages of tasks",
	next: "Next",
	first: "Back to the beginning",
	closed: "The task has been closed.",
	close: {
		title: (id) => `Task ${id}`,
		addAddress: "Add this institution’s address",
		note: "What came of it?",
		noteHint: "A few words, for the colleague who reads them later.",
		submit: "Close the task",
		alreadyClosed: (when) => `This task was closed on ${when}.`,
		result: "Result",
		yours: "What you wrote",
		back: "See all tasks",
	},
};

export default tasks;

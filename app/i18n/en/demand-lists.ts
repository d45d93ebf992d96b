import type id from "../id/demand-lists";

const demandLists: typeof id = {
	title: "Demands",
	lead: "All published demands, from all cases.",
	lists: {
		newest: "Newest",
		signatures: "Most signatures",
		overdue: "Most overdue",
		moved: "Moved this week",
		"near-goal": "Near the next step",
	},
	listsLabel: "Order of the list",
	notes: {
		newest: "What was published last is at the top.",
		signatures: "What most people have signed is at the top.",
		overdue: "Proven to be received, not answered, and past the courtesy deadline of 30 days.",
		moved: "Their status changed within the last 7 days.",
		"near-goal":
			"They have at least 80% of the signatures of the next step. Steps are 10, 25, 50, 100 and so on.",
	},
	filters: {
		heading: "Filter the list",
		status: "Status",
		anyStatus: "Any status",
		institution: "Institution",
		anyInstitution: "Any institution",
		region: "Province",
		anyRegion: "All of Indonesia",
		overdue: "Deadline",
		anyOverdue: "Any",
		isOverdue: "Overdue",
		notOverdue: "Not overdue",
		apply: "Apply",
		clear: "Clear the filters",
		unknown: "Some filters in this address are unknown and were left out. Choose again below.",
	},
	none: "No demand fits.",
	noneHint: "Loosen the filters, or see all demands.",
	noneInList: "There is no demand in this list yet.",
	noneInListHint: "See another list, or all demands.",
	seeAll: "See all demands",
	paging: "Pages of the list",
	next: "Next page",
	first: "Back to the start of the list",
	inCase: "Case",
	goal: (n, goal) => `${n} of ${goal} signatures to the next step`,
	more: {
		overdue: "All that are overdue",
		moved: "All that moved this week",
		"near-goal": "All that are near the next step",
	},
};

export default demandLists;

import { counted } from "../plural";

const holidays = {
	title: "Calendar of working days",
	lead: "Deadlines in working days are counted with this calendar. Every decree about holidays, and every change to it, is kept as it came.",
	years: "Years",
	yearTitle: (year: number) => `Holidays in ${year}`,
	empty: "There is no decree about this year yet.",
	emptyHint:
		"Until there is one, deadlines that run through it are counted without holidays, and moved once the decree is here.",
	day: "Day",
	kind: "Kind",
	name: "Name",
	kinds: { holiday: "National holiday", joint_leave: "Joint leave (cuti bersama)" },
	csv: "Download all holidays (CSV)",
	decrees: "Decrees and changes to them",
	decreesLead:
		"The last one is in force. The earlier ones stay here, so that every deadline can be counted again.",
	revision: (n: number) => (n === 1 ? "First decree" : `Change ${n - 1}`),
	publishedOn: (day: string) => `Decreed on ${day}`,
	source: "Source",
	inForce: "In force",
	firstDays: (n: number) => counted("en", n, { one: "Has # day.", other: "Has # days." }),
	added: "Added",
	removed: "Removed",
	changed: "Changed",
	onlyWords: "The days are the same.",
	counts: "What counts as a working day",
	countsText:
		"Monday to Friday, but for national holidays. The first day is the one after the proof of receipt, and a deadline ends with the end of its last day.",
	jointLeaveText:
		"The law does not say whether joint leave (cuti bersama) counts as a working day. So each rule says it for itself; as long as it is not settled, joint leave is not counted, to the benefit of the institution.",
	publish: "Publish a calendar",
	published: "The calendar is published.",
	form: {
		title: "Publish a calendar",
		lead: "A revision has the whole year, not only what changes. Try it first; only then can it be published. What is published cannot be changed, only followed by another revision.",
		year: "Year",
		days: "Holidays, one line a day",
		daysHint:
			"Example: 2027-01-01; libur; Tahun Baru 2027 Masehi; New Year’s Day. The kind is libur (holiday) or cuti (joint leave); the English name may be left out. The text of an iCalendar file may be pasted here.",
		file: "Or an iCalendar file (.ics)",
		fileHint: "At most 256 KB. Entries that say “cuti bersama” are read as joint leave.",
		decree: "Decree",
		decreeHint: "Its name and number, such as “SKB 3 Menteri No. 933, 1, dan 3 Tahun 2025”.",
		sourceUrl: "Web address of the decree",
		publishedOn: "Decreed on",
		note: "Note",
		noteEn: "Note in English",
		optional: "may be left out",
		test: "Try without publishing",
		submit: "Publish",
		untested: "Nothing has been published. See below what was found.",
	},
	trial: {
		title: "What was found",
		against: (year: number, base: number) =>
			base === 0
				? `There is no calendar of ${year} yet.`
				: `Held against the calendar of ${year} in force, revision ${base}.`,
		added: (n: number) => counted("en", n, { one: "# day added", other: "# days added" }),
		removed: (n: number) => counted("en", n, { one: "# day removed", other: "# days removed" }),
		changed: (n: number) => counted("en", n, { one: "# day changed", other: "# days changed" }),
		same: (n: number) => counted("en", n, { one: "# day stays", other: "# days stay" }),
		refused: (n: number) => counted("en", n, { one: "# row refused", other: "# rows refused" }),
		rowHead: "Row",
		row: (n: number) => `Row ${n}`,
		why: "Reason",
		written: "As written",
		nothing: "Nothing changes, so there is nothing to publish.",
		mend: "Mend the refused rows, then try again.",
		ready: "Ready to be published.",
	},
	problems: {
		"row-unreadable": "Not three or four parts with semicolons between them.",
		"date-invalid": "There is no such day.",
		"date-outside-year": "The day is not in this year.",
		"date-twice": "Another row has this day already.",
		"kind-unknown": "The kind is neither libur nor cuti.",
		"name-missing": "The name is missing.",
		"name-long": "The name has more than 120 letters.",
		"not-a-day": "This entry is not a whole day.",
		repeats: "This entry repeats. Write each day.",
		"too-many-rows": "More than 200 rows for one year.",
	},
};

export default holidays;

import type id from "../id/counts";
import { counted } from "../plural";

const signatures = (n: number) => counted("en", n, { one: "# signature", other: "# signatures" });

const counts: typeof id = {
	count: "Number",
	numbers: "See the numbers",
	overTime: {
		title: "Signatures over time",
		empty: "The chart appears once signatures have been confirmed.",
		per: { day: "Per day", week: "Per week", month: "Per month" },
		unit: { day: "Day", week: "Week from", month: "Month from" },
		total: "Total up to that day",
		when: {
			day: (day) => `on ${day}`,
			week: (day) => `in the week from ${day}`,
			month: (day) => `in the month from ${day}`,
		},
		summary: ({ from, to, total, most, when }) =>
			`From ${from} to ${to}: ${signatures(total)}. The most were ${most}, ${when}. Withdrawals are subtracted.`,
		oneDay: (day, total) => `Up to ${day}, the first day: ${signatures(total)}.`,
		csv: "Download the numbers by day (CSV)",
	},
	funnel: {
		title: "From forms to signatures",
		step: "Step",
		steps: {
			forms: "Forms sent",
			confirmed: "Confirmed by e-mail",
			withdrawn: "Withdrawn by the signer",
			invalidated: "Invalidated",
			standing: "Signatures that stand",
		},
		note: "One person can send several forms, and each sending is counted. A signature exists once it is confirmed, and one e-mail address counts once.",
	},
	map: {
		title: "Where the signatures come from",
		banten: "Banten",
		provinces: "38 provinces",
		province: "Province",
		perResidents: "Signatures per 100,000 residents",
		byCount: "Number of signatures",
		rate: "Per 100,000 residents",
		notKnown: "not known",
		nothing: "none yet",
		unknown: "in brackets: number of signatures, since the number of residents is not known",
		range: (from, below) => {
			if (from && below) return `${from} to below ${below}`;
			if (from) return `${from} or more`;
			return below ? `below ${below}` : "some";
		},
		residentsFrom: (source) =>
			`Residents: ${source}. Places are as signers gave them. Where few people live, a few signatures change the colour.`,
		alt: (title, unit, top) =>
			top.length > 0
				? `Tile map of ${title}. ${unit}, highest: ${top.join("; ")}. All numbers are in the table below it.`
				: `Tile map of ${title}. ${unit}: none yet.`,
	},
	byRegion: {
		title: "By kabupaten/kota (regency or city)",
		region: "Kabupaten/kota",
		empty: "No signatures yet.",
		more: (n) => counted("en", n, { other: "See # more kabupaten/kota" }),
		inFile: (n) => `Signatures come from ${n} kabupaten/kota. All of them are in the CSV file.`,
		rest: "Other kabupaten/kota",
		csv: "Download the numbers by kabupaten/kota (CSV)",
	},
};

export default counts;

import { describe, expect, test } from "@jest/globals";
import { type Clock, type ClockState, courtesyClock, readClock } from "~/domain/clocks/clock";
import { STATUSES, type Status } from "~/domain/demands/status";
import { type StatusFacts, statusSentence } from "~/views/demands/status-sentence";

const TODAY = "2026-11-25";

/** A clock in each of its states, as `courtesyClock` makes it. */
const CLOCKS: Record<ClockState, Clock> = {
	not_started: courtesyClock({ receiptOn: null, stoppedOn: null, today: TODAY }),
	running: courtesyClock({ receiptOn: "2026-11-13", stoppedOn: null, today: TODAY }),
	paused: readClock({
		startedOn: "2026-11-01",
		firstDueOn: "2026-12-01",
		dueOn: "2026-12-01",
		pausedOn: "2026-11-20",
		stoppedOn: null,
		today: TODAY,
	}),
	due_soon: courtesyClock({ receiptOn: "2026-10-26", stoppedOn: null, today: TODAY }),
	overdue: courtesyClock({ receiptOn: "2026-10-14", stoppedOn: null, today: TODAY }),
	long_overdue: courtesyClock({ receiptOn: "2022-05-20", stoppedOn: null, today: TODAY }),
	stopped: courtesyClock({ receiptOn: "2026-10-14", stoppedOn: "2026-11-18", today: TODAY }),
};

const WAITING_ID: Record<ClockState, string> = {
	not_started: "; tenggat belum mulai",
	running: "; 18 hari lagi sampai tenggat kewajaran",
	paused: "; tenggat dijeda 5 hari lalu karena ada pertanyaan",
	due_soon: "; tenggat kewajaran habis hari ini",
	overdue: "; lewat 12 hari dari tenggat kewajaran",
	long_overdue: "; lewat 4 tahun dari tenggat kewajaran",
	stopped: "; lewat 5 hari dari tenggat kewajaran",
};
const WAITING_EN: Record<ClockState, string> = {
	not_started: "; the clock has not started",
	running: "; 18 days left until the courtesy deadline",
	paused: "; the deadline was paused 5 days ago for a question",
	due_soon: "; the courtesy deadline ends today",
	overdue: "; 12 days past the courtesy deadline",
	long_overdue: "; 4 years past the courtesy deadline",
	stopped: "; 5 days past the courtesy deadline",
};
const MISSED = {
	id: "; tenggat kewajaran terlewati 5 hari",
	en: "; the courtesy deadline was missed by 5 days",
};

/** The sentence of each status twelve days after it began, and which clauses the clock may add. */
const TABLE: Array<{ status: Status; id: string; en: string; clock: "waiting" | "answered" | "silent" }> = [
	{
		status: "draft",
		id: "Mulai disusun 12 hari lalu; belum tampil untuk umum",
		en: "Begun 12 days ago; not public yet",
		clock: "silent",
	},
	{
		status: "in_review",
		id: "Diajukan 12 hari lalu; belum selesai ditinjau moderator",
		en: "Submitted 12 days ago; a moderator has not finished checking it",
		clock: "silent",
	},
	{
		status: "published",
		id: "Terbit 12 hari lalu; belum ada bukti bahwa tuntutan sudah disampaikan",
		en: "Published 12 days ago; there is no proof yet that it has been delivered",
		clock: "silent",
	},
	{
		status: "delivered",
		id: "Disampaikan 12 hari lalu, belum ditanggapi",
		en: "Delivered 12 days ago, not yet answered",
		clock: "waiting",
	},
	{
		status: "acknowledged",
		id: "Diterima 12 hari lalu, belum ditanggapi",
		en: "Received 12 days ago, not yet answered",
		clock: "waiting",
	},
	{
		status: "in_process",
		id: "Mulai diproses 12 hari lalu, belum ditanggapi",
		en: "Taken up 12 days ago, not yet answered",
		clock: "waiting",
	},
	{
		status: "responded",
		id: "Ditanggapi 12 hari lalu; belum dinilai apakah sudah terpenuhi",
		en: "Answered 12 days ago; not yet judged whether it is fulfilled",
		clock: "answered",
	},
	{
		status: "fulfilled",
		id: "Dinyatakan terpenuhi 12 hari lalu oleh dua pemantau",
		en: "Found fulfilled 12 days ago by two watchdogs",
		clock: "answered",
	},
	{
		status: "partly_fulfilled",
		id: "Dinyatakan terpenuhi sebagian 12 hari lalu oleh dua pemantau",
		en: "Found partly fulfilled 12 days ago by two watchdogs",
		clock: "answered",
	},
	{
		status: "refused",
		id: "Ditolak 12 hari lalu oleh pihak yang dituntut",
		en: "Refused 12 days ago by the addressee",
		clock: "answered",
	},
	{
		status: "not_competent",
		id: "Dinyatakan 12 hari lalu: bukan kewenangan pihak yang dituntut",
		en: "Found 12 days ago to lie outside the addressee’s power",
		clock: "answered",
	},
	{
		status: "unanswered",
		id: "Ditutup 12 hari lalu tanpa tanggapan",
		en: "Closed 12 days ago without an answer",
		clock: "answered",
	},
	{
		status: "withdrawn",
		id: "Dicabut 12 hari lalu oleh pengusul",
		en: "Withdrawn 12 days ago by the proposer",
		clock: "silent",
	},
	{
		status: "merged",
		id: "Digabung 12 hari lalu ke tuntutan lain",
		en: "Merged 12 days ago into another demand",
		clock: "silent",
	},
];

const facts = (changes: Partial<StatusFacts>): StatusFacts => ({
	status: "delivered",
	statusSince: "2026-11-13",
	reopenedOn: null,
	clock: CLOCKS.not_started,
	asOf: TODAY,
	...changes,
});

test("the table below leaves no status out", () => {
	expect(TABLE.map(({ status }) => status)).toEqual([...STATUSES]);
});

describe.each(TABLE)("$status", ({ status, id, en, clock: kind }) => {
	test.each(Object.keys(CLOCKS) as ClockState[])("with its clock %s", (state) => {
		const clock = CLOCKS[state];
		const clause = (waiting: Record<ClockState, string>, missed: string) =>
			kind === "waiting" ? waiting[state] : kind === "answered" && state === "stopped" ? missed : "";
		expect(statusSentence("id", facts({ status, clock }))).toBe(id + clause(WAITING_ID, MISSED.id));
		expect(statusSentence("en", facts({ status, clock }))).toBe(en + clause(WAITING_EN, MISSED.en));
	});
});

test("an answer in time adds nothing about the clock", () => {
	const clock = courtesyClock({ receiptOn: "2026-10-14", stoppedOn: "2026-11-13", today: TODAY });
	expect(statusSentence("id", facts({ status: "responded", clock }))).toBe(
		"Ditanggapi 12 hari lalu; belum dinilai apakah sudah terpenuhi",
	);
});

test("a reopened demand is not called unanswered: it may have been answered before", () => {
	const reopened = facts({ status: "in_process", reopenedOn: "2026-11-24", clock: CLOCKS.overdue });
	expect(statusSentence("id", reopened)).toBe(
		"Dibuka kembali kemarin; statusnya kini “Sedang diproses”; lewat 12 hari dari tenggat kewajaran",
	);
	expect(statusSentence("en", reopened)).toBe(
		"Reopened yesterday; its status is now “Addressee acting”; 12 days past the courtesy deadline",
	);
	expect(statusSentence("id", facts({ status: "fulfilled", reopenedOn: "2026-11-01" }))).toBe(
		"Dinyatakan terpenuhi 12 hari lalu oleh dua pemantau",
	);
});

test.each([
	["2026-11-25", "hari ini", "today"],
	["2026-11-24", "kemarin", "yesterday"],
	["2026-11-23", "2 hari lalu", "2 days ago"],
	["2026-09-26", "60 hari lalu", "60 days ago"],
	["2026-09-25", "2 bulan lalu", "2 months ago"],
	["2024-11-26", "23 bulan lalu", "23 months ago"],
	["2024-11-25", "2 tahun lalu", "2 years ago"],
	["2022-05-19", "4 tahun lalu", "4 years ago"],
])("published on %s is %s, %s", (statusSince, id, en) => {
	const published = facts({ status: "published", statusSince });
	expect(statusSentence("id", published)).toContain(`Terbit ${id};`);
	expect(statusSentence("en", published)).toContain(`Published ${en};`);
});

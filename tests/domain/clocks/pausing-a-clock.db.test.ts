import { beforeEach, expect, test } from "@jest/globals";
import type { Actor } from "~/domain/accounts/role";
import { extendClock, pauseClock, resumeClock } from "~/domain/clocks/commands.server";
import { findCertificate } from "~/domain/clocks/queries.server";
import { startClock } from "~/domain/clocks/start.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand, anEvidence, daysAgo } from "../../support/demands";

let watchdog: Actor;
let caseFileId: number;

beforeEach(async () => {
	caseFileId = (await loadFoundingCase()).caseFileId;
	watchdog = await anAccount({ roles: ["watchdog"] });
});

/** A demand whose own clock runs by the rule of information requests. */
async function aKipDemand(receiptOn: string): Promise<number> {
	const { demandId } = await aDemand({ caseFileId, status: "acknowledged" });
	const evidenceId = await anEvidence(1);
	await db.transaction().execute((trx) =>
		startClock(trx, {
			caseFileId,
			demandId,
			topic: `demand:${demandId}`,
			rule: "kip_answer",
			startedOn: receiptOn,
			evidenceId,
			actorId: null,
		}),
	);
	return demandId;
}

const evidence = {
	title: "Surat PPID",
	tier: 1 as const,
	obtainedOn: "2022-05-20",
	url: "https://arsip.example/ppid.pdf",
	file: null,
};

function input(demandId: number, changedOn: string, seen: number) {
	return {
		demandId,
		caseFileId,
		seen,
		changedOn,
		reason: "PPID meminta salinan KTP",
		language: "id" as const,
		evidence,
	};
}

const kindsOf = async (demandId: number) =>
	(await asAdmin<{ kind: string }>("select kind from event where demand_id = $1 order by id", [demandId]))
		.map(({ kind }) => kind)
		.filter((kind) => kind !== "status_changed");

test("a pause keeps the days left, and the certificate keeps the first due day and every change", async () => {
	// Received on Friday 20 May 2022, without a calendar: ten working days end on Friday 3 June.
	const demandId = await aKipDemand("2022-05-20");
	expect(await pauseClock(db, watchdog, input(demandId, "2022-05-25", 0))).toMatchObject({ ok: true });
	expect(
		await resumeClock(db, watchdog, { ...input(demandId, "2022-06-01", 1), evidence: null }),
	).toMatchObject({ ok: true });
	expect(await extendClock(db, watchdog, { ...input(demandId, "2022-06-08", 2), days: 7 })).toMatchObject({
		ok: true,
	});
	const certificate = await findCertificate(db, demandId);
	expect(certificate).toMatchObject({
		firstDueOn: "2022-06-03",
		rule: { key: "kip_answer", unit: "working", length: 10, extension: 7, isConfirmed: false },
		changes: [
			{ ordinal: 1, kind: "paused", changedOn: "2022-05-25", dueOn: "2022-06-03" },
			{ ordinal: 2, kind: "resumed", changedOn: "2022-06-01", dueOn: "2022-06-10" },
			{ ordinal: 3, kind: "extended", days: 7, dueOn: "2022-06-21" },
		],
	});
	expect(certificate!.changes.every(({ eventId }) => eventId !== null)).toBe(true);
	expect(await kindsOf(demandId)).toEqual(["clock_paused", "clock_resumed", "clock_extended"]);
});

test("every wrong change is refused by name, and leaves no trace", async () => {
	const demandId = await aKipDemand("2022-05-20");
	const { demandId: published } = await aDemand({ caseFileId, status: "published" });
	const { demandId: courtesy } = await aDemand({
		caseFileId,
		status: "acknowledged",
		receiptOn: await daysAgo(5),
	});
	const activist = await anAccount({ roles: ["activist"] });
	const trace = () =>
		asAdmin(
			`select (select count(*) from event) as events, (select count(*) from clock_change) as changes,
			(select count(*) from evidence) as evidence`,
		);
	const before = await trace();
	const refusals = [
		[() => pauseClock(db, activist, input(demandId, "2022-05-25", 0)), "role-missing"],
		[() => pauseClock(db, watchdog, input(published, "2022-05-25", 0)), "clock-not-started"],
		[() => resumeClock(db, watchdog, input(demandId, "2022-05-25", 0)), "clock-not-paused"],
		[async () => pauseClock(db, watchdog, input(demandId, await daysAgo(-1), 0)), "date-in-future"],
		[() => pauseClock(db, watchdog, input(demandId, "2022-05-19", 0)), "before-last-change"],
		[() => pauseClock(db, watchdog, input(demandId, "2022-06-06", 0)), "clock-overdue"],
		[() => extendClock(db, watchdog, { ...input(demandId, "2022-06-06", 0), days: 7 }), "clock-overdue"],
		[() => extendClock(db, watchdog, { ...input(demandId, "2022-06-01", 0), days: 8 }), "extension-too-long"],
		[
			async () => extendClock(db, watchdog, { ...input(courtesy, await daysAgo(1), 0), days: 1 }),
			"extension-not-in-rule",
		],
		[() => pauseClock(db, watchdog, input(demandId, "2022-05-25", 1)), "clock-moved-on"],
	] as const;
	for (const [attempt, reason] of refusals) expect(await attempt()).toEqual({ ok: false, reason });
	expect(await trace()).toEqual(before);
	await pauseClock(db, watchdog, input(demandId, "2022-05-25", 0));
	expect(await pauseClock(db, watchdog, input(demandId, "2022-05-26", 1))).toEqual({
		ok: false,
		reason: "clock-paused",
	});
	expect(await resumeClock(db, watchdog, input(demandId, "2022-05-24", 1))).toEqual({
		ok: false,
		reason: "before-last-change",
	});
});

test("of two who pause at once one wins, and the other is told", async () => {
	const demandId = await aKipDemand("2022-05-20");
	const other = await anAccount({ roles: ["watchdog"] });
	const answers = await Promise.all([
		pauseClock(db, watchdog, input(demandId, "2022-05-25", 0)),
		pauseClock(db, other, input(demandId, "2022-05-25", 0)),
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers).toContainEqual({ ok: false, reason: "clock-moved-on" });
	expect(await kindsOf(demandId)).toEqual(["clock_paused"]);
});

test("an answer ends a pause, and after it nothing is changed by hand", async () => {
	const demandId = await aKipDemand("2022-05-20");
	await pauseClock(db, watchdog, input(demandId, "2022-05-25", 0));
	await asAdmin(
		`insert into clock_change (clock_id, kind, changed_on, reason)
		select id, 'stopped', '2022-06-01', 'responded' from clock where topic = 'demand:' || $1`,
		[demandId],
	);
	expect(await resumeClock(db, watchdog, input(demandId, "2022-06-02", 2))).toEqual({
		ok: false,
		reason: "clock-stopped",
	});
});

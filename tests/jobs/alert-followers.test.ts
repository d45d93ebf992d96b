import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { type KeptMail, useApp } from "../support/app";
import {
	aFollower,
	anEmail,
	aSigner,
	CASE,
	DEMANDS,
	moveForm,
	noteForm,
	WATCHDOG,
} from "../support/citizens";
import type { Answer, Fields } from "../support/http";
import { snapshotRows } from "../support/rows";
import { eventually } from "../support/wait";

// The job of a killed process comes back when its heartbeat has been missed.
const PATIENCE = 120_000;
jest.setTimeout(300_000);

const app = useApp();
const ONE_CLICK = "List-Unsubscribe=One-Click";
let watchdog: { Cookie: string };

beforeAll(async () => {
	watchdog = { Cookie: await app.signIn(WATCHDOG) };
});

/** Adds a note to the timeline. @returns the id of its event */
async function anEvent(changes: Fields = {}): Promise<string> {
	const answer = await app.upload(`/cases/${CASE}/events`, noteForm(changes), undefined, watchdog);
	return eventIn(answer);
}

function eventIn({ status, headers }: Answer): string {
	const id = headers.location?.split("#event-")[1];
	if (status !== 303 || !id) throw new Error(`adding the event answered ${status}`);
	return id;
}

/** The mails about an event that somebody got. */
async function alertsAbout(eventId: string, to: string): Promise<KeptMail[]> {
	return (await app.mails(to)).filter(({ text }) => new RegExp(`#event-${eventId}\\b`).test(text));
}

/** How often each of these people heard of an event. */
async function timesHeard(eventId: string, emails: string[]): Promise<number[]> {
	return Promise.all(emails.map(async (email) => (await alertsAbout(eventId, email)).length));
}

/** Everything that follows from an event is done, after a crash too. */
async function everyoneTold(): Promise<void> {
	await eventually(
		"every alert to be sent",
		async () => {
			const [row] = await app.query<{ waiting: string }>(
				`select (select count(*) from mail where sent_at is null and abandoned_at is null)
					+ (select count(*) from pgboss.job where name = 'event-appended' and state < 'completed') as waiting`,
			);
			return row?.waiting === "0";
		},
		PATIENCE,
	);
}

describe("who hears", () => {
	test("of an event of one demand: who follows that demand, the case or both, once; who follows another demand, not", async () => {
		const ofCase = await aFollower(app);
		const ofDemand = await aFollower(app, { about: DEMANDS[0] });
		const ofAnother = await aFollower(app, { about: DEMANDS[1] });
		const ofBoth = await aFollower(app);
		await aFollower(app, { about: DEMANDS[0], email: ofBoth.email });
		const twice = await aFollower(app);
		await aFollower(app, { email: twice.email });
		const emails = [ofCase, ofDemand, ofAnother, ofBoth, twice].map(({ email }) => email);

		const ofOneDemand = await anEvent({ about: DEMANDS[0] });
		await everyoneTold();
		expect(await timesHeard(ofOneDemand, emails)).toEqual([1, 1, 0, 1, 1]);

		const ofTheCase = await anEvent();
		await everyoneTold();
		expect(await timesHeard(ofTheCase, emails)).toEqual([1, 1, 1, 1, 1]);
		expect(await timesHeard(ofOneDemand, emails)).toEqual([1, 1, 0, 1, 1]);
	});

	test("of a new status: who follows the demand", async () => {
		const ofDemand = await aFollower(app, { about: DEMANDS[2] });
		const ofAnother = await aFollower(app, { about: DEMANDS[0] });
		const moved = eventIn(await app.upload(`/demands/${DEMANDS[2]}/status`, moveForm(), undefined, watchdog));
		await everyoneTold();
		expect(await timesHeard(moved, [ofDemand.email, ofAnother.email])).toEqual([1, 0]);
		expect((await alertsAbout(moved, ofDemand.email))[0]!.text).toContain(moveForm().title);
	});

	test("a signer who asked for news, and no other signer", async () => {
		const asked = await aSigner(app, { consent_updates: "yes" });
		const silent = await aSigner(app);
		const event = await anEvent({ about: DEMANDS[1] });
		await everyoneTold();
		expect(await timesHeard(event, [asked.email, silent.email])).toEqual([1, 0]);
	});

	test("nobody who has not proved a mailbox, and nobody of what was there before they came", async () => {
		const unproved = anEmail("belum");
		await app.post(`/cases/${CASE}/followers`, { about: "case", email: unproved });
		const event = await anEvent();
		await everyoneTold();
		const late = await aFollower(app);
		const next = await anEvent();
		await everyoneTold();
		expect(await timesHeard(event, [unproved, late.email])).toEqual([0, 0]);
		expect(await timesHeard(next, [unproved, late.email])).toEqual([0, 1]);
	});

	test("nobody twice when the job runs twice", async () => {
		const { email } = await aFollower(app);
		const event = await anEvent();
		await everyoneTold();
		const again = await app.query(
			`update pgboss.job set state = 'created', started_on = null, completed_on = null, start_after = now()
				where name = 'event-appended' and data->>'eventId' = $1 returning id`,
			[event],
		);
		expect(again).toHaveLength(1);
		await everyoneTold();
		expect(await timesHeard(event, [email])).toEqual([1]);
	});
});

describe("leaving", () => {
	/** Somebody who follows the case, and the address for one click in the mail about its latest event. */
	async function anAlerted() {
		const { email } = await aFollower(app);
		const event = await anEvent();
		await everyoneTold();
		const [mail] = await alertsAbout(event, email);
		const link = mail?.headers?.["List-Unsubscribe"];
		const path = new RegExp(`^<${app.url}(/\\S+)>$`).exec(link ?? "")?.[1];
		if (!mail || !path) throw new Error(`no address for one click: ${link}`);
		return { email, event, mail, path };
	}

	/** As a mail program does: no origin, no cookie. */
	const oneClick = (path: string, headers: Record<string, string> = {}) =>
		app.ask(path, {
			method: "POST",
			headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
			body: ONE_CLICK,
		});

	test("every alert carries both headers of RFC 8058, and the same link for people", async () => {
		const { mail, path } = await anAlerted();
		expect(mail.headers).toEqual({
			"List-Unsubscribe": `<${app.url}${path}>`,
			"List-Unsubscribe-Post": ONE_CLICK,
		});
		expect(mail.text).toContain(app.url + path);
		// A mail that somebody asked for this minute is not one to unsubscribe from.
		const [confirmation] = await app.mails(mail.to);
		expect(confirmation!.headers).toBeUndefined();
	});

	test("opening the link changes nothing, however often a mail scanner does", async () => {
		const { email, path } = await anAlerted();
		const before = await snapshotRows(app);
		for (const method of ["GET", "HEAD", "GET"])
			expect([method, (await app.ask(path, { method })).status]).toEqual([method, 200]);
		expect(await snapshotRows(app)).toEqual(before);
		const event = await anEvent();
		await everyoneTold();
		expect(await timesHeard(event, [email])).toEqual([1]);
	});

	test("one click answers 200 and leaves, also when it comes twice or from anywhere", async () => {
		const leaver = await anAlerted();
		const stayer = await aFollower(app);
		const anywhere: Record<string, string>[] = [
			{},
			{},
			{ Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" },
		];
		for (const headers of anywhere) expect((await oneClick(leaver.path, headers)).status).toBe(200);
		const event = await anEvent();
		await everyoneTold();
		expect(await timesHeard(event, [leaver.email, stayer.email])).toEqual([0, 1]);
		const followers = await app.query("select from follower where email_tag = $1", [emailTag(leaver.email)]);
		expect(followers).toEqual([]);
	});

	test("a one-click sent as multipart form data leaves as well", async () => {
		const { email, path } = await anAlerted();
		const body = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;
		const headers = { "Content-Type": "multipart/form-data; boundary=b" };
		expect((await app.ask(path, { method: "POST", headers, body })).status).toBe(200);
		const event = await anEvent();
		await everyoneTold();
		expect(await timesHeard(event, [email])).toEqual([0]);
	});

	test("an address that is not ours is unknown (404) and nobody leaves by it", async () => {
		const { email, path } = await anAlerted();
		const before = await snapshotRows(app);
		const last = path.replace("/unsubscription", "").at(-1)!;
		const foreign = path.replace(`${last}/unsubscription`, `${last === "A" ? "B" : "A"}/unsubscription`);
		expect(foreign).not.toBe(path);
		expect((await oneClick(foreign)).status).toBe(404);
		expect(await snapshotRows(app)).toEqual(before);
		const event = await anEvent();
		await everyoneTold();
		expect(await timesHeard(event, [email])).toEqual([1]);
	});
});

describe("kill -9", () => {
	test("right after the event was added: everyone hears once", async () => {
		const emails: string[] = [];
		for (const about of ["case", "case", DEMANDS[0], DEMANDS[0]])
			emails.push((await aFollower(app, { about })).email);
		emails.push((await aSigner(app, { consent_updates: "yes" })).email);
		const event = await anEvent({ about: DEMANDS[0] });
		await app.kill();
		await app.start();
		await everyoneTold();
		expect(await timesHeard(event, emails)).toEqual(emails.map(() => 1));
	});

	test("between two batches of a large audience: everyone is written to once", async () => {
		const emails = Array.from({ length: 600 }, (_, n) => anEmail(`ramai${n}`));
		await app.query(
			`insert into follower (id, case_file_id, demand_id, email_tag, email_cipher, locale)
				select gen_random_uuid(), (select id from case_file), null, tag, cipher, 'id'
				from unnest($1::bytea[], $2::bytea[]) as person (tag, cipher)`,
			[emails.map(emailTag), emails.map(encryptEmail)],
		);
		// The second batch of an event waits in the middle of its transaction, for as long as the lock is held.
		await app.query(`create function wait_in_second_batch() returns trigger language plpgsql as $$ begin
			if exists (select from follower_alert where event_id = (select max(id) from event)) then
				perform pg_advisory_xact_lock_shared(8058);
			end if;
			return null;
		end $$`);
		await app.query(
			"create trigger wait_in_second_batch after insert on mail for each statement execute function wait_in_second_batch()",
		);
		const lock = await holdLock(8058);
		let event: string;
		try {
			event = await anEvent();
			await eventually("the second batch to wait", async () => {
				const waiting = await app.query("select from pg_locks where locktype = 'advisory' and not granted");
				return waiting.length > 0;
			});
			await app.kill();
		} finally {
			await lock.end();
		}
		await app.start();
		await eventually(
			"the event to be told",
			async () => {
				const [row] = await app.query<{ state: string }>(
					"select state::text from pgboss.job where name = 'event-appended' and data->>'eventId' = $1",
					[event],
				);
				return row?.state === "completed";
			},
			PATIENCE,
		);
		const mails = await app.query<{ times: number }>(
			`select (select count(*)::int from mail
					where email_tag = follower.email_tag and kind = 'follower-alert' and data->>'eventId' = $1) as times
				from (select distinct email_tag from follower) as follower where email_tag = any ($2::bytea[])`,
			[event, emails.map(emailTag)],
		);
		expect(mails.map(({ times }) => times)).toEqual(emails.map(() => 1));
	});
});

/** Takes an advisory lock in the app's database. It is held until the connection ends. */
async function holdLock(key: number): Promise<pg.Client> {
	const [row] = await app.query<{ name: string }>("select current_database() as name");
	const url = new URL(process.env.TEST_SERVER_ADMIN_URL!);
	url.pathname = `/${row!.name}`;
	const client = new pg.Client(url.href);
	await client.connect();
	await client.query("select pg_advisory_lock($1)", [key]);
	return client;
}

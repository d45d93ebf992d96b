import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { addEvent } from "~/domain/events/commands.server";
import {
	alertFollowers,
	confirmFollowing,
	startFollowing,
	unfollow,
} from "~/domain/followers/commands.server";
import { findFollowing, followerToken } from "~/domain/followers/queries.server";
import { tokenFor } from "~/domain/verifications/token.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { daysAgo } from "../../support/demands";
import { findInDatabase } from "../../support/find-text";
import { readMails } from "../../support/mails";
import { linkOf } from "../../support/verifications";

async function follow(caseFileId: number, demandId: number | null, email: string): Promise<string> {
	const id = await startFollowing(db, { caseFileId, demandId, email, locale: "id" });
	const result = await confirmFollowing(db, linkOf(id));
	if (!result.ok) throw new Error(result.reason);
	return result.value.followerId;
}

async function anEvent(caseFileId: number, demandId: number | null): Promise<number> {
	const watchdog = await anAccount({ roles: ["watchdog"] });
	const result = await addEvent(db, watchdog, {
		caseFileId,
		demandId,
		kind: "note_added",
		occurredOn: await daysAgo(0),
		title: "Catatan",
		body: "",
		language: "id",
		sourceUrl: "https://arsip.example",
		correctsEventId: null,
		evidence: null,
	});
	if (!result.ok) throw new Error(result.reason);
	return result.value;
}

const alerts = async () =>
	(await readMails())
		.filter(({ kind }) => kind === "follower-alert")
		.map(({ to }) => to)
		.sort();

test("nobody hears of anything before their mailbox is proved", async () => {
	const { caseFileId } = await loadFoundingCase();
	await startFollowing(db, { caseFileId, demandId: null, email: "sari@follower.test", locale: "id" });
	expect(await alertFollowers(db, await anEvent(caseFileId, null))).toBe(0);
	expect(await alerts()).toEqual([]);
});

test("who follows the case and a demand of it hears of an event once", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await follow(caseFileId, null, "sari@gmail.com");
	await follow(caseFileId, demands[0].id, "s.ari+tagih@gmail.com");
	await follow(caseFileId, demands[0].id, "budi@follower.test");
	const eventId = await anEvent(caseFileId, demands[0].id);
	expect(await alertFollowers(db, eventId)).toBe(2);
	const told = await alerts();
	expect(told).toHaveLength(2);
	expect(told[0]).toBe("budi@follower.test");
});

test("who follows one demand hears nothing of the others, but hears what concerns the case", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await follow(caseFileId, demands[0].id, "sari@follower.test");
	expect(await alertFollowers(db, await anEvent(caseFileId, demands[1].id))).toBe(0);
	expect(await alertFollowers(db, await anEvent(caseFileId, null))).toBe(1);
});

test("who comes after an event reads it on the page, and gets no mail about it", async () => {
	const { caseFileId } = await loadFoundingCase();
	const eventId = await anEvent(caseFileId, null);
	await follow(caseFileId, null, "sari@follower.test");
	expect(await alertFollowers(db, eventId)).toBe(0);
});

test("running the alert again, or twice at once, mails nobody twice", async () => {
	const { caseFileId } = await loadFoundingCase();
	for (let each = 0; each < 5; each += 1) await follow(caseFileId, null, `warga${each}@follower.test`);
	const eventId = await anEvent(caseFileId, null);
	await Promise.all([1, 2, 3, 4].map(() => alertFollowers(db, eventId)));
	expect(await alertFollowers(db, eventId)).toBe(0);
	expect(await alerts()).toHaveLength(5);
});

test("an alert that crashes halfway is finished by the next run, and mails nobody twice", async () => {
	const { caseFileId } = await loadFoundingCase();
	const tag = await follow(caseFileId, null, "sari@follower.test");
	await asAdmin(
		`insert into follower (id, case_file_id, email_tag, email_cipher, locale)
			select gen_random_uuid(), case_file_id, sha256(n::text::bytea), email_cipher, 'id'
			from follower, generate_series(1, 1200) n where id = $1`,
		[tag],
	);
	const eventId = await anEvent(caseFileId, null);
	// The database itself fails in the second batch.
	await asAdmin(`
		create function fail_late() returns trigger language plpgsql as $$
			begin
				if (select count(*) from mail where kind = 'follower-alert') >= 700 then raise exception 'disk full'; end if;
				return new;
			end $$;
		create trigger fail_late before insert on mail for each row execute function fail_late()`);
	try {
		await expect(alertFollowers(db, eventId)).rejects.toThrow("disk full");
		expect(await alerts()).toHaveLength(500);
	} finally {
		await asAdmin("drop trigger fail_late on mail; drop function fail_late()");
	}
	expect(await alertFollowers(db, eventId)).toBe(701);
	const [counts] = await asAdmin(
		`select count(*)::int as mails, count(distinct email_tag)::int as people,
			(select count(*)::int from follower) as followers from mail where kind = 'follower-alert'`,
	);
	expect(counts).toEqual({ mails: 1201, people: 1201, followers: 1201 });
	const [jobs] = await asAdmin(
		"select count(distinct data->>'mailId')::int as n from pgboss.job where name = 'send-mail'",
	);
	// One job more: the mail that asked for the confirmation.
	expect(jobs).toEqual({ n: 1202 });
});

test("leaving stops every mail that has not gone, and forgets the address", async () => {
	const { caseFileId } = await loadFoundingCase();
	const id = await follow(caseFileId, null, "sari@follower.test");
	await asAdmin("update mail set sent_at = now(), recipient_cipher = null");
	await alertFollowers(db, await anEvent(caseFileId, null));
	expect(await alerts()).toEqual(["sari@follower.test"]);
	expect(await unfollow(db, followerToken(id))).toBe(true);
	expect((await readMails()).at(-1)).toMatchObject({ to: null, abandoned: true, sent: false });
	expect(await findInDatabase(["sari@follower.test"])).toEqual([]);
	expect(await alertFollowers(db, await anEvent(caseFileId, null))).toBe(0);
});

test("leaving again is no error, and a foreign link does nothing", async () => {
	const { caseFileId } = await loadFoundingCase();
	const id = await follow(caseFileId, null, "sari@follower.test");
	for (const foreign of [undefined, "", "x", tokenFor("verification", id)]) {
		expect(await unfollow(db, foreign)).toBe(false);
		expect(await findFollowing(db, foreign)).toBeUndefined();
	}
	expect(await findFollowing(db, followerToken(id))).toMatchObject({ id, demandSlug: null });
	for (let round = 0; round < 2; round += 1) expect(await unfollow(db, followerToken(id))).toBe(true);
	expect(await findFollowing(db, followerToken(id))).toBe("left");
	expect(await findFollowing(db, followerToken(randomUUID()))).toBe("left");
});

test("following twice is following once, and the old confirmation does not bring back who has left", async () => {
	const { caseFileId } = await loadFoundingCase();
	const verification = await startFollowing(db, {
		caseFileId,
		demandId: null,
		email: "sari@follower.test",
		locale: "id",
	});
	const first = await confirmFollowing(db, linkOf(verification));
	const second = await confirmFollowing(db, linkOf(verification));
	expect(second).toEqual(first);
	expect(await follow(caseFileId, null, "SARI@follower.test")).toBe(first.ok && first.value.followerId);
	await unfollow(db, followerToken(first.ok ? first.value.followerId : ""));
	expect((await confirmFollowing(db, linkOf(verification))).ok).toBe(true);
	expect(await asAdmin("select from follower")).toEqual([]);
});

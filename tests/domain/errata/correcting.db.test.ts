import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import type { Actor } from "~/domain/accounts/role";
import { type ErratumInput, makeErratum } from "~/domain/errata/commands.server";
import { listErrata, listTexts } from "~/domain/errata/queries.server";
import { listCaseTimeline, listRecentEvents } from "~/domain/events/queries.server";
import { readItem } from "~/domain/moderation/moderation";
import { findItem } from "~/domain/moderation/queries.server";
import { aMemberOf, anAccount, anOrganisation } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aReport, decide } from "../../support/reports";

let scene: Awaited<ReturnType<typeof loadFoundingCase>>;
let proposerId: number;
let member: Actor;

beforeEach(async () => {
	scene = await loadFoundingCase();
	({ proposer_id: proposerId } = await db
		.selectFrom("case_file")
		.select("proposer_id")
		.executeTakeFirstOrThrow());
	member = await aMemberOf(proposerId, "member");
});

/** Erratum of the first demand's quote, which says "sering terjadi", unless the changes say otherwise. */
async function correcting(
	changes: Partial<ErratumInput> = {},
	{ actor = member, name = `demand:${scene.demands[0].slug}` } = {},
) {
	const item = await findItem(db, readItem(name));
	if (!item) throw new Error(`readers cannot see ${name}`);
	return makeErratum(db, actor, item, proposerId, {
		field: "quote",
		textLanguage: "id",
		written: "sering terjadi",
		corrected: "sudah sering terjadi",
		explanation: "Satu kata terlewat",
		language: "id",
		title: "Kutipan diralat",
		titleEn: "Quote corrected",
		...changes,
	});
}

/** Stores a text for the source of the quotes: every quote as it is, and what is put in its place. */
async function storeText(text: string) {
	const id = randomUUID();
	await db
		.insertInto("snapshot")
		.values({
			id,
			origin: "paste",
			url: null,
			final_url: null,
			media_type: "text/plain",
			sha256: Buffer.alloc(32),
			byte_size: 1,
			captured_at: new Date(),
			title: null,
			byline: null,
			site_name: null,
			published_on: null,
			language: "id",
			text,
			text_sha256: Buffer.alloc(32),
			extractor: "test",
		})
		.execute();
	await db.updateTable("source").set({ snapshot_id: id }).where("kind", "=", "article").execute();
}

test("whoever proposed the case corrects a quote beside it: its bytes stay, and the timeline says so", async () => {
	const quotes = () => asAdmin("select * from quote order by id");
	const before = await quotes();
	const result = await correcting();
	expect(result).toMatchObject({ ok: true });
	expect(await quotes()).toEqual(before);
	const errata = await listErrata(db, scene.caseFileId);
	expect(errata).toMatchObject([
		{
			demandId: scene.demands[0].id,
			statementId: null,
			field: "quote",
			written: "sering terjadi",
			corrected: "sudah sering terjadi",
			explanation: "Satu kata terlewat",
			// The founding case has no stored text, and the erratum says so.
			sourceChecked: false,
			version: null,
		},
	]);
	const event = (await listCaseTimeline(db, scene.caseFileId)).find(({ kind }) => kind === "erratum_made");
	expect(event).toMatchObject({
		id: errata[0]!.eventId,
		actorRole: "proposer",
		actorName: "Dewi Anggota",
		demandSlug: scene.demands[0].slug,
		title: "Kutipan diralat",
		body: "Satu kata terlewat",
	});
	const [job] = await asAdmin<{ data: object }>(
		"select data from pgboss.job where name = 'event-appended' and data->>'kind' = 'erratum_made'",
	);
	expect(job?.data).toEqual({ eventId: event!.id, kind: "erratum_made" });
});

test("where a text of the source is stored, a corrected quote must stand in it", async () => {
	await storeText("… bukan pertama kali, tapi sudah sering terjadi. Dan lagi: mencopot.");
	// The rest of the quote is not in that text.
	expect(await correcting()).toEqual({ ok: false, reason: "quote-not-found" });
	const [{ exact }] = (await asAdmin<{ exact: string }>("select exact from quote order by id limit 1")) as [
		{ exact: string },
	];
	await storeText(`Awal. ${exact.replace("sering terjadi", "sudah sering\n terjadi")} Akhir.`);
	expect(await correcting({ corrected: "kerap terjadi" })).toEqual({ ok: false, reason: "quote-not-found" });
	expect(await correcting()).toMatchObject({ ok: true });
	expect(await listErrata(db, scene.caseFileId)).toMatchObject([{ sourceChecked: true }]);
	// Other texts are not the source's words.
	expect(await correcting({ field: "title", written: "Copot", corrected: "Berhentikan" })).toMatchObject({
		ok: true,
	});
	expect((await listErrata(db, scene.caseFileId))[1]).toMatchObject({ sourceChecked: null, version: 1 });
});

test("what is not written, twice the same, or nothing new is refused, and nothing is kept", async () => {
	const count = async () => (await asAdmin("select id from event")).length;
	expect(await correcting()).toMatchObject({ ok: true });
	const before = await count();
	const refusals: Array<[Partial<ErratumInput>, string]> = [
		[{}, "erratum-known"],
		[{ written: "tidak pernah terjadi" }, "written-not-found"],
		[{ written: "kegaduhan ini bukan pertama kali,  tapi" }, "written-not-found"],
		[{ written: "a" }, "written-ambiguous"],
		[{ corrected: "sering terjadi" }, "nothing-corrected"],
		[{ field: "speaker" }, "text-unknown"],
		[{ field: "quote", textLanguage: "en" }, "text-unknown"],
		[{ field: "statement_date", written: "19", corrected: "99" }, "date-invalid"],
		[{ field: "statement_date", written: "2022-05-19", corrected: "kemarin" }, "date-invalid"],
		[{ field: "title", textLanguage: "en", written: "Copot", corrected: "Remove" }, "written-not-found"],
	];
	for (const [changes, reason] of refusals)
		expect([reason, await correcting(changes)]).toEqual([reason, { ok: false, reason }]);
	expect(await count()).toBe(before);
	expect(await listErrata(db, scene.caseFileId)).toHaveLength(1);
});

test("one form sent several times at once is one erratum", async () => {
	const results = await Promise.all(Array.from({ length: 5 }, () => correcting()));
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect(results.filter((result) => !result.ok && result.reason === "erratum-known")).toHaveLength(4);
	expect(await listErrata(db, scene.caseFileId)).toHaveLength(1);
});

test("members of the proposer and moderators may; nobody else, and no application can write it past the database", async () => {
	const others = [
		await anAccount({ roles: ["watchdog", "activist", "admin"] }),
		await aMemberOf((await anOrganisation()).id, "owner"),
	];
	for (const actor of others)
		expect(await correcting({}, { actor })).toEqual({ ok: false, reason: "role-missing" });
	// A session that believes in a membership that is gone.
	await asAdmin("delete from membership where account_id = $1", [member.accountId]);
	expect(await correcting()).toEqual({ ok: false, reason: "role-missing" });
	const moderator = await anAccount({ roles: ["moderator"], name: "Mira" });
	expect(await correcting({}, { actor: moderator })).toMatchObject({ ok: true });
	const timeline = await listCaseTimeline(db, scene.caseFileId);
	expect(timeline.at(-1)).toMatchObject({ kind: "erratum_made", actorRole: "moderator", actorName: "Mira" });

	await asAdmin("insert into membership values ($1, $2, 'owner')", [proposerId, member.accountId]);
	const insert = (kind: string, day: string) =>
		asAdmin(
			`insert into event (case_file_id, kind, occurred_on, actor_id, actor_role, title, language)
			values ($1, $2, ${day}, $3, 'proposer', 'x', 'id')`,
			[scene.caseFileId, kind, member.accountId],
		);
	await expect(insert("reminder_sent", "current_date - 1")).rejects.toMatchObject({ code: "TG003" });
	await expect(insert("erratum_made", "current_date + 2")).rejects.toMatchObject({ code: "TG002" });
	await asAdmin("update account set disabled_at = now() where id = $1", [member.accountId]);
	await expect(insert("erratum_made", "current_date - 1")).rejects.toMatchObject({ code: "TG003" });
});

test("every text of a statement and of the case can be corrected, and only where there is one", async () => {
	const statement = (await findItem(db, readItem(`statement:${scene.slug}:3`)))!;
	const { texts, hasStoredSource } = await listTexts(db, statement);
	// Nobody is named as the speaker of the third one.
	expect(texts.map(({ field, language }) => `${field}.${language}`)).toEqual([
		"quote.id",
		"translation.en",
		"statement_date.id",
	]);
	expect(hasStoredSource).toBe(false);
	expect(
		await correcting(
			{ field: "statement_date", written: "2022-05-19", corrected: "2022-05-18" },
			{ name: `statement:${scene.slug}:3` },
		),
	).toMatchObject({ ok: true });
	expect(
		await correcting(
			{ field: "summary", textLanguage: "en", written: "three demands", corrected: "3 demands" },
			{ name: `case:${scene.slug}` },
		),
	).toMatchObject({ ok: true });
	expect(await listErrata(db, scene.caseFileId)).toMatchObject([
		{ demandId: null, statementId: expect.any(Number), field: "statement_date" },
		{ demandId: null, statementId: null, field: "summary", textLanguage: "en" },
	]);
});

test("the erratum of a statement that moderators hide is hidden with it, in the timeline too", async () => {
	const name = `statement:${scene.slug}:2`;
	await correcting({ written: "baiknya", corrected: "sebaiknya" }, { name });
	expect((await listRecentEvents(db, 1))[0]).toMatchObject({ kind: "erratum_made" });
	await decide(await anAccount({ roles: ["moderator"] }), await aReport(name));
	expect(await listErrata(db, scene.caseFileId)).toEqual([]);
	expect((await listRecentEvents(db, 1))[0]).not.toMatchObject({ kind: "erratum_made" });
	expect((await listCaseTimeline(db, scene.caseFileId)).map(({ kind }) => kind)).not.toContain(
		"erratum_made",
	);
});

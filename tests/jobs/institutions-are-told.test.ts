import { beforeAll, describe, expect, test } from "@jest/globals";
import { type KeptMail, useApp } from "../support/app";
import { ADMIN, CASE, DEMANDS, MODERATOR, WATCHDOG } from "../support/citizens";
import { elementById, tagsOf, textOf } from "../support/html";
import { eventually } from "../support/wait";

const CONTACT = "redaksi@tagih.example";
const app = useApp({ settings: { CONTACT_EMAIL: CONTACT } });
const INSPECTORATE = "surat@inspektorat.example";
const PROVINCE = "umum@bantenprov.example";

let moderator: { Cookie: string };
let admin: { Cookie: string };
let watchdog: { Cookie: string };

beforeAll(async () => {
	moderator = { Cookie: await app.signIn(MODERATOR) };
	admin = { Cookie: await app.signIn(ADMIN) };
	watchdog = { Cookie: await app.signIn(WATCHDOG) };
});

const addressForm = (email: string) => ({
	email,
	source_url: "https://inspektorat.example/kontak",
	copied: "yes",
});

/** One more demand of the case, to the inspectorate, that has just become public. */
async function aPublication(title: string): Promise<void> {
	await app.query(
		`with made as (
			insert into demand (case_file_id, slug, position, quote_id)
			select id, 'tuntutan-baru', 9, (select min(id) from quote) from case_file returning id
		)
		insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
		select made.id, 1, (select id from office where slug = 'inspektorat'), $1, $1, 'Hasil', 'Outcome', 'none' from made`,
		[title],
	);
	// As appendEvent does it: the fact and its job.
	const [event] = await app.query<{ id: string }>(
		`insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language, evidence_id,
			from_status, to_status)
		select case_file_id, id, 'status_changed', current_date - 1, 'system', 'Terbit', 'id',
			(select id from evidence limit 1), '', 'published' from demand where slug = 'tuntutan-baru' returning id::text`,
	);
	await app.query("insert into pgboss.job (name, data) values ('event-appended', $1)", [
		JSON.stringify({ eventId: Number(event!.id), kind: "status_changed" }),
	]);
}

async function toldOn(path: string, prefix = ""): Promise<string> {
	const { text } = await app.get(prefix + path);
	return textOf(text).replace(/\s+/g, " ");
}

async function openTaskIds(): Promise<string[]> {
	const rows = await app.query<{ id: string }>(
		"select id::text from task where closed_at is null order by id",
	);
	return rows.map(({ id }) => id);
}

describe.each([
	["", "belum diketahui", "Belum ada pemberitahuan"],
	["/en", "not known yet", "No notice has been prepared"],
])("before anybody was told, in %p", (prefix, unknown, none) => {
	test("pages claim nothing", async () => {
		expect(await toldOn("/institutions/inspektorat", prefix)).toContain(unknown);
		expect(await toldOn(`/cases/${CASE}`, prefix)).toContain(none);
		expect(await toldOn(`/demands/${DEMANDS[1]}`, prefix)).toContain(none);
	});
});

test("the moment a demand is published its addressee is written to, and readers see that it was", async () => {
	const kept = await app.post("/institutions/inspektorat/address", addressForm(INSPECTORATE), moderator);
	expect([kept.status, kept.headers.location]).toEqual([303, "/institutions/inspektorat?done=address-kept"]);
	expect(textOf((await app.get(kept.headers.location!, moderator)).text)).toContain("Alamat sudah disimpan");
	// Only who could have done it is told that it is done.
	expect(textOf((await app.get(kept.headers.location!)).text)).not.toContain("Alamat sudah disimpan");
	expect(await app.mails(INSPECTORATE)).toEqual([]);

	await aPublication("Umumkan hasil audit Bimtek");
	const mail: KeptMail = await app.mailTo(INSPECTORATE);
	await app.settled();
	expect(await app.mails(INSPECTORATE)).toHaveLength(1);
	const titles = await app.query<{ title: string }>(
		`select title from demand_version v join office o on o.id = v.addressee_office_id where o.slug = 'inspektorat'`,
	);
	expect(titles).toHaveLength(3);
	for (const { title } of titles) expect(mail.text).toContain(`- ${title}\n`);
	expect(mail.text).not.toContain("Copot pejabat pengelola media sosial");
	expect(mail.text).toContain(`${app.url}/cases/${CASE}\n`);
	expect(mail.text).toContain("bukan temuan");
	expect(mail.text).toContain("Kepada Inspektorat,");
	expect(mail.text).toContain(CONTACT);
	expect(mail.text).toContain(`${app.url}/reports/new?item=case:${CASE}`);

	const page = await toldOn(`/cases/${CASE}`);
	expect(page).toMatch(/Inspektorat \(pihak yang dituntut\): dikirim pada \d+ \w+ \d{4}/);
	expect(page).toContain(
		"Pemerintah Provinsi Banten (pihak yang dituntut): belum terkirim: alamat resmi belum diketahui",
	);
	expect(page).toMatch(/Pihak yang disoal: Dinas Komunikasi/);
	expect(page).toMatch(/Provinsi Banten \(pihak yang disoal\): belum terkirim/);
	const english = await toldOn(`/cases/${CASE}`, "/en");
	expect(english).toMatch(/Inspectorate \(addressed by a demand\): sent on \d+ \w+ \d{4}/);
	expect(english).toContain("Whom the case is about: Communications");
	const section = elementById((await app.get(`/demands/${DEMANDS[1]}`)).text, "told");
	expect(section).toBeDefined();
	const demand = await toldOn(`/demands/${DEMANDS[1]}`);
	expect(demand).toContain("Inspektorat (pihak yang dituntut): dikirim pada");
	expect(demand).not.toContain("(pihak yang disoal)");
	const institution = await app.get("/institutions/diskominfo-sp-banten");
	expect(textOf(institution.text)).toContain("Kasus tentang lembaga ini");
	expect(tagsOf(institution.text, "a").map(({ attributes }) => attributes.href)).toContain(`/cases/${CASE}`);
});

test("those without an address are tasks, which go when the address is found", async () => {
	const [first, second, ...more] = await openTaskIds();
	expect(more).toEqual([]);
	for (const [cookie, mayKeep] of [
		[moderator, true],
		[watchdog, false],
	] as const) {
		const list = await app.get("/moderation/tasks", cookie);
		expect(textOf(list.text)).toContain("2 pekerjaan terbuka");
		for (const id of [first, second]) expect(list.text).toContain(`/moderation/tasks/${id}`);
		expect(list.text).toContain("/institutions/pemprov-banten");
		expect((await app.get(`/moderation/tasks/${first}`, cookie)).text.includes("/address")).toBe(mayKeep);
	}
	const kept = await app.post("/en/institutions/pemprov-banten/address", addressForm(PROVINCE), admin);
	expect(kept.headers.location).toBe("/en/institutions/pemprov-banten?done=address-kept");
	const mail = await app.mailTo(PROVINCE);
	expect(mail.text).toContain("- Copot pejabat pengelola media sosial Pemprov Banten\n");
	expect(await openTaskIds()).toHaveLength(1);
	const shown = await app.get("/institutions/pemprov-banten");
	expect(textOf(shown.text)).toContain(PROVINCE);
	expect(shown.text).not.toContain("/institutions/pemprov-banten/address");
});

test("a subject that nothing is demanded of is told just that", async () => {
	const email = "kontak@diskominfo.example";
	await app.post("/institutions/diskominfo-sp-banten/address", addressForm(email), moderator);
	const { text } = await app.mailTo(email);
	expect(text).toContain("Kasus ini membahas lembaga Anda");
	expect(text).not.toContain("Tuntutan berikut");
	expect(await openTaskIds()).toEqual([]);
});

test("an address that has ended is on no page", async () => {
	const ended = await app.post("/institutions/pemprov-banten/address/end", {}, moderator);
	expect(ended.headers.location).toBe("/institutions/pemprov-banten?done=address-ended");
	expect(textOf((await app.get(ended.headers.location!, moderator)).text)).toContain("tidak dipakai lagi");
	const { text } = await app.get("/institutions/pemprov-banten");
	expect(text).not.toContain(PROVINCE);
	expect(textOf(text)).toContain("belum diketahui");
});

test("the nightly job tells of what no event has announced, and nobody twice", async () => {
	await app.query(
		"delete from notice where institution_id = (select id from institution where slug = 'inspektorat')",
	);
	for (let night = 0; night < 2; night += 1) {
		await app.query("insert into pgboss.job (name, data) values ('tell-institutions', '{}')");
		await eventually("the job to end", async () => {
			const [row] = await app.query<{ waiting: string }>(
				"select count(*) as waiting from pgboss.job where name = 'tell-institutions' and state < 'completed'",
			);
			return row!.waiting === "0";
		});
	}
	await app.settled();
	expect(await app.mails(INSPECTORATE)).toHaveLength(2);
	expect(await app.mails(PROVINCE)).toHaveLength(1);
});

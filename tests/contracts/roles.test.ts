import { beforeAll, describe, expect, test } from "@jest/globals";
import { ACTIONS, type Action, PERMISSIONS } from "~/domain/accounts/role";
import { codeIn, linkIn, useApp } from "../support/app";
import { ACTIVIST, ADMIN, anEmail, CASE, DEMANDS, MODERATOR, WATCHDOG } from "../support/citizens";
import { textOf } from "../support/html";
import { snapshotRows } from "../support/rows";

/** The table of roles, asked over HTTP: every action with every role, with none, and from another organisation. */
const app = useApp();

const HERE = "/organisations/hmb-jakarta";
/** The activist of a local try-out owns the founding organisation. */
const PEOPLE = ["activist and owner", "member", "watchdog", "moderator", "admin", "owner elsewhere"] as const;
type Person = (typeof PEOPLE)[number];

const ROLES_OF: Record<Person, readonly string[]> = {
	"activist and owner": ["activist", "owner"],
	member: ["member"],
	watchdog: ["watchdog"],
	moderator: ["moderator"],
	admin: ["admin"],
	"owner elsewhere": [],
};

const cookies = {} as Record<Person, string>;
let member: string;
/** Of HMB Jakarta. */
let draft: string;

beforeAll(async () => {
	cookies["activist and owner"] = await app.signIn(ACTIVIST);
	cookies.watchdog = await app.signIn(WATCHDOG);
	cookies.moderator = await app.signIn(MODERATOR);
	cookies.admin = await app.signIn(ADMIN);
	cookies.member = await join(HERE, "member", cookies["activist and owner"]);
	await app.query(
		"insert into organisation (slug, name, short_name) values ('serikat-lain', 'Serikat Lain', 'Serikat Lain')",
	);
	cookies["owner elsewhere"] = await join("/organisations/serikat-lain", "owner", cookies.admin);
	member = (
		await app.query<{ id: string }>("select account_id::text as id from membership where role = 'member'")
	)[0]!.id;
	const filed = await app.post(
		"/cases/new",
		{ way: "paste", organisation: "hmb-jakarta", text: "Warga mendesak Bupati memperbaiki jembatan." },
		{ Cookie: cookies["activist and owner"] },
	);
	draft = filed.headers.location!.split("?")[0]!;
	await app.settled();
});

/** Invites somebody new and accepts in their place. @returns their cookie */
async function join(organisation: string, role: string, inviter: string): Promise<string> {
	const email = anEmail("baru");
	await app.post(`${organisation}/members`, { name: "Dewi", email, role }, { Cookie: inviter });
	const accepted = await app.post(linkIn(await app.mailTo(email)));
	return accepted.headers["set-cookie"]![0]!.split(";")[0]!;
}

interface Door {
	method: "GET" | "POST";
	path: () => string;
	/** For a form that changes something: filled in so that it is refused once the role has been found. */
	fields?: Record<string, string>;
	/** How it answers who may. */
	open: number;
}

const DOORS: Record<Action, Door[]> = {
	"add-event": [
		{ method: "GET", path: () => `/cases/${CASE}/events`, open: 200 },
		{ method: "POST", path: () => `/cases/${CASE}/events`, open: 422 },
	],
	"move-status": [
		{ method: "GET", path: () => `/demands/${DEMANDS[0]}/status`, open: 200 },
		{ method: "POST", path: () => `/demands/${DEMANDS[0]}/status`, open: 422 },
	],
	"keep-clock": [
		{ method: "GET", path: () => `/demands/${DEMANDS[0]}/clock/pause`, open: 200 },
		...(["pause", "resumption", "extension"] as const).map((change) => ({
			method: "POST" as const,
			path: () => `/demands/${DEMANDS[0]}/clock/${change}`,
			open: 422,
		})),
	],
	correct: [
		{ method: "GET", path: () => `/cases/${CASE}/errata`, open: 200 },
		{ method: "POST", path: () => `/cases/${CASE}/errata`, open: 422 },
	],
	revise: [
		{ method: "GET", path: () => `/demands/${DEMANDS[0]}/versions/new`, open: 200 },
		{ method: "POST", path: () => `/demands/${DEMANDS[0]}/versions/new`, open: 422 },
	],
	"decide-revision": [{ method: "GET", path: () => "/moderation/revisions", open: 200 }],
	moderate: [
		{ method: "GET", path: () => "/moderation/reports", open: 200 },
		{ method: "GET", path: () => "/moderation/drafts", open: 200 },
		{ method: "GET", path: () => "/moderation/replies", open: 200 },
		{ method: "GET", path: () => "/moderation/evidence/999999", open: 404 },
		{ method: "POST", path: () => "/moderation/evidence/999999", open: 404 },
	],
	"write-draft": [
		{ method: "GET", path: () => draft, open: 200 },
		{ method: "POST", path: () => `${draft}/items`, open: 422 },
	],
	"close-task": [
		{ method: "GET", path: () => "/moderation/tasks", open: 200 },
		{ method: "GET", path: () => "/moderation/tasks/999999", open: 404 },
		{ method: "POST", path: () => "/moderation/tasks/999999", open: 404 },
	],
	"keep-directory": [
		{ method: "GET", path: () => "/institutions/inspektorat/address", open: 200 },
		{ method: "POST", path: () => "/institutions/inspektorat/address", open: 422 },
		{ method: "GET", path: () => `/cases/${CASE}/reply-links`, open: 200 },
		{ method: "POST", path: () => `/cases/${CASE}/reply-links`, open: 422 },
		{ method: "GET", path: () => "/institutions/inspektorat/domains", open: 200 },
		{ method: "POST", path: () => "/institutions/inspektorat/domains", open: 422 },
		{ method: "POST", path: () => "/institutions/inspektorat/domains/end", open: 422 },
		{ method: "GET", path: () => "/institutions/new", open: 200 },
		{ method: "POST", path: () => "/institutions/new", open: 422 },
		{ method: "GET", path: () => "/institutions/inspektorat/edit", open: 200 },
		{ method: "POST", path: () => "/institutions/inspektorat/edit", open: 422 },
		{ method: "GET", path: () => "/institutions/inspektorat/offices", open: 200 },
		{ method: "POST", path: () => "/institutions/inspektorat/offices", open: 422 },
		{ method: "GET", path: () => "/institutions/inspektorat/holders", open: 200 },
		{ method: "POST", path: () => "/institutions/inspektorat/holders", open: 422 },
		{ method: "GET", path: () => "/moderation/changes", open: 200 },
		{ method: "GET", path: () => "/moderation/changes/0", open: 404 },
		{ method: "POST", path: () => "/moderation/changes/0", open: 404 },
		{ method: "GET", path: () => "/institutions/import", open: 200 },
		{ method: "POST", path: () => "/institutions/import", open: 422 },
		{ method: "GET", path: () => "/institutions/imports/0", open: 404 },
		{ method: "POST", path: () => "/institutions/imports/0/run", open: 404 },
		// Where no address is known, ending it changes nothing.
		{ method: "POST", path: () => "/institutions/inspektorat/address/end", open: 303 },
	],
	"keep-calendar": [
		{ method: "GET", path: () => "/calendar/new", open: 200 },
		{ method: "POST", path: () => "/calendar/new", open: 422 },
		{ method: "POST", path: () => "/calendar/revisions", open: 422 },
	],
	invite: [
		{ method: "GET", path: () => "/invitations", open: 200 },
		{ method: "POST", path: () => "/invitations", open: 422 },
	],
	"see-members": [{ method: "GET", path: () => `${HERE}/members`, open: 200 }],
	"invite-member": [{ method: "POST", path: () => `${HERE}/members`, open: 422 }],
	// A role that a member has already changes nothing.
	"change-member-role": [
		{ method: "POST", path: () => `${HERE}/members/${member}/role`, fields: { role: "member" }, open: 303 },
	],
	"remove-member": [{ method: "POST", path: () => `${HERE}/members/999999/removal`, open: 404 }],
	"leave-organisation": [],
};

test("every action has a door that is tried here, but leaving, which whoever is inside may", () => {
	expect(ACTIONS.filter((action) => DOORS[action].length === 0)).toEqual(["leave-organisation"]);
});

describe.each(ACTIONS.filter((action) => DOORS[action].length > 0))("%s", (action) => {
	const { site, organisation }: { site: readonly string[]; organisation: readonly string[] } =
		PERMISSIONS[action];
	const allowed = new Set([...site, ...organisation]);

	test.each(PEOPLE)("asked for by: %s", async (person) => {
		const may = ROLES_OF[person].some((role) => allowed.has(role));
		for (const { method, path, fields = {}, open } of DOORS[action]) {
			for (const prefix of ["", "/en"]) {
				const headers = { Cookie: cookies[person] };
				const answer =
					method === "GET"
						? await app.get(prefix + path(), headers)
						: await app.post(prefix + path(), fields, headers);
				expect([prefix + path(), answer.status]).toEqual([prefix + path(), may ? open : 403]);
				if (may) continue;
				const words = textOf(answer.text);
				expect(words).toContain(prefix ? "Your role does not cover this" : "Peran Anda belum mencakup ini");
				expect(words).toContain(
					organisation.length > 0
						? prefix
							? "Ask an owner of HMB Jakarta"
							: "Mintalah kepada pengurus HMB Jakarta"
						: prefix
							? "Ask the operator of the site"
							: "Mintalah kepada pengelola situs",
				);
			}
		}
	});

	test("asked for by nobody: sent to sign in", async () => {
		for (const { method, path, fields = {} } of DOORS[action]) {
			const answer = method === "GET" ? await app.get(path()) : await app.post(path(), fields);
			expect([302, 303]).toContain(answer.status);
			expect(answer.headers.location).toBe("/login");
		}
	});
});

test("who is outside an organisation cannot leave it, and the last owner is told why they stay", async () => {
	const [owner] = await app.query<{ id: string }>(
		`select account_id::text as id from membership m join organisation o on o.id = m.organisation_id
			where o.slug = 'hmb-jakarta' and role = 'owner'`,
	);
	const [moderator] = await app.query<{ id: string }>(
		"select account_id::text as id from account_role where role = 'moderator'",
	);
	const before = await snapshotRows(app);
	const outside = await app.post(
		`${HERE}/members/${moderator!.id}/removal`,
		{},
		{ Cookie: cookies.moderator },
	);
	expect(outside.status).toBe(403);
	expect(textOf(outside.text)).toContain("Keluar dari organisasi");
	const mine = { Cookie: cookies["activist and owner"] };
	const kept = await app.post(`${HERE}/members/${owner!.id}/removal`, {}, mine);
	expect([kept.status, kept.headers.location]).toEqual([303, `${HERE}/members?done=last-owner`]);
	expect(textOf((await app.get(kept.headers.location!, mine)).text)).toContain(
		"paling sedikit satu pengurus",
	);
	expect(await snapshotRows(app)).toEqual(before);
});

test("a button is shown to those who may press it, and to no one else", async () => {
	const page = async (path: string, person: Person) =>
		(await app.get(path, { Cookie: cookies[person] })).text;
	for (const person of PEOPLE) {
		const roles = ROLES_OF[person];
		const has = (...names: string[]) => names.some((name) => roles.includes(name));
		const demand = await page(`/demands/${DEMANDS[0]}`, person);
		expect([person, demand.includes(`/demands/${DEMANDS[0]}/status`)]).toEqual([
			person,
			has("activist", "watchdog", "moderator"),
		]);
		expect([person, demand.includes(`/cases/${CASE}/events`)]).toEqual([
			person,
			has("watchdog", "moderator"),
		]);
		expect([person, (await page("/account", person)).includes('"/invitations"')]).toEqual([
			person,
			has("admin"),
		]);
		expect([person, (await page(HERE, person)).includes(`${HERE}/members`)]).toEqual([
			person,
			has("admin", "owner", "member"),
		]);
		if (!has("admin", "owner", "member")) continue;
		const members = await page(`${HERE}/members`, person);
		expect([person, members.includes('name="email"')]).toEqual([person, has("admin", "owner")]);
		expect([person, members.includes(`/members/${member}/role`)]).toEqual([person, has("owner")]);
		expect([person, members.includes(`/members/${member}/removal`)]).toEqual([
			person,
			has("owner", "member"),
		]);
	}
});

test("the about page shows every row of the table", async () => {
	for (const [path, rows] of [
		["/about", ["Mengubah status tuntutan", "pengelola atau pengurus organisasi itu"]],
		["/en/about", ["Change the status of a demand", "operator or owner of that organisation"]],
	] as const) {
		const words = textOf((await app.get(path)).text);
		for (const row of rows) expect(words).toContain(row);
	}
});

test("an organisation without a public case is shown to those inside, and is otherwise not there", async () => {
	const path = "/organisations/serikat-lain";
	expect((await app.get(path)).status).toBe(404);
	expect((await app.get(path, { Cookie: cookies.watchdog })).status).toBe(404);
	expect((await app.get(path, { Cookie: cookies["owner elsewhere"] })).status).toBe(200);
	expect((await app.get(path, { Cookie: cookies.admin })).status).toBe(200);
	expect((await app.get("/sitemap.xml")).text).not.toContain("serikat-lain");
	const { text } = await app.get(HERE);
	expect(textOf(text)).toContain("Himpunan Mahasiswa Banten");
	expect(text).toContain(`/cases/${CASE}`);
	expect(text).not.toContain("members");
});

test("what a browser asks before a passkey is for scripts only, and needs a session to add one", async () => {
	for (const path of ["/login/challenge", "/account/challenge", "/en/account/challenge"]) {
		const { status, headers } = await app.get(path);
		expect([path, status, headers.allow]).toEqual([path, 405, "POST"]);
	}
	expect((await app.post("/account/challenge")).status).toBe(401);
	const question = await app.post("/login/challenge");
	expect([question.status, question.headers["cache-control"]]).toEqual([200, "no-store"]);
	expect(question.headers["set-cookie"]).toBeUndefined();
	expect(JSON.parse(question.text)).toMatchObject({ options: { rpId: "localhost" } });
	const cookie = { Cookie: cookies.member };
	for (const answer of ["", "{}", "x".repeat(1000), JSON.stringify({ id: "a" })]) {
		const { id } = JSON.parse((await app.post("/login/challenge")).text) as { id: string };
		const entering = await app.post("/login", { question: id, answer });
		expect(entering.status).toBe(422);
		expect(textOf(entering.text)).toContain("tidak dapat diperiksa");
		const adding = await app.post("/account", { name: "Ponsel", question: id, answer }, cookie);
		expect(adding.status).toBe(422);
	}
});

test("a member's code from a mail is still the way in for whoever has no passkey", async () => {
	const sent = await app.post("/login", { email: WATCHDOG });
	const mails = await app.mailTo(WATCHDOG, 2);
	expect((await app.post(sent.headers.location!, { code: codeIn(mails) })).status).toBe(303);
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import {
	ADMIN,
	CASE,
	DEMANDS,
	moveForm,
	noteForm,
	signingForm,
	submitSigning,
	WATCHDOG,
} from "../support/citizens";
import { elementById, tagsOf, textOf, unescapeHtml } from "../support/html";
import { type Answer, type Fields, multipart, urlencoded } from "../support/http";
import { snapshotRows } from "../support/rows";

const app = useApp();
let watchdog: { Cookie: string };
let admin: { Cookie: string };
let codePage: string;
let forms: Form[];
let before: Record<string, string>;

/** A form of the product, filled in as it must be. */
interface Form {
	name: string;
	path: string;
	fields: Fields;
	headers: Record<string, string>;
	isMultipart?: boolean;
}

beforeAll(async () => {
	watchdog = { Cookie: await app.signIn(WATCHDOG) };
	admin = { Cookie: await app.signIn(ADMIN) };
	codePage = (await submitSigning(app)).headers.location!;
	const [task] = await app.query<{ id: string }>(
		"insert into task (kind, subject) select 'source_gone', 'source:' || min(id) from source returning id::text",
	);
	forms = [
		{ name: "sign", path: `/cases/${CASE}/signatures`, fields: await signingForm(app), headers: {} },
		{
			name: "follow",
			path: `/cases/${CASE}/followers`,
			fields: { about: "case", email: "fajar@warga.test" },
			headers: {},
		},
		{ name: "sign in", path: "/login", fields: { email: WATCHDOG }, headers: {} },
		{ name: "code", path: codePage, fields: { code: "000000" }, headers: {} },
		{
			name: "invite",
			path: "/invitations",
			fields: { name: "Budi", email: "budi@warga.test", role: "watchdog" },
			headers: admin,
		},
		{
			name: "invite a member",
			path: "/organisations/hmb-jakarta/members",
			fields: { name: "Budi", email: "budi@warga.test", role: "member" },
			headers: admin,
		},
		{
			name: "keep an address",
			path: "/institutions/inspektorat/address",
			fields: { email: "kontak@kantor.example", source_url: "https://kantor.example/kontak", copied: "yes" },
			headers: admin,
		},
		{
			name: "close a task",
			path: `/moderation/tasks/${task!.id}`,
			fields: { note: "Sudah" },
			headers: watchdog,
		},
		{ name: "note", path: `/cases/${CASE}/events`, fields: noteForm(), headers: watchdog, isMultipart: true },
		{
			name: "move",
			path: `/demands/${DEMANDS[1]}/status`,
			fields: moveForm(),
			headers: watchdog,
			isMultipart: true,
		},
	];
	await app.settled();
	before = await snapshotRows(app);
});

const NAMES = [
	"sign",
	"follow",
	"sign in",
	"code",
	"invite",
	"invite a member",
	"keep an address",
	"close a task",
	"note",
	"move",
];
const form = (name: string) => forms.find((one) => one.name === name)!;

async function expectRefused(answer: Answer, status: number) {
	expect(answer.status).toBe(status);
	expect(answer.text).not.toMatch(/\bat .*\.(js|ts):\d|node_modules|TypeError|SyntaxError/);
	expect(answer.headers["content-security-policy"]).toBeDefined();
	expect(await snapshotRows(app)).toEqual(before);
}

function send({ path, headers }: Form, contentType: string | undefined, body: string | Buffer, prefix = "") {
	return app.ask(prefix + path, {
		method: "POST",
		headers: {
			...app.fromOurPage(),
			...headers,
			...(contentType === undefined ? {} : { "Content-Type": contentType }),
		},
		body,
	});
}

function submit(one: Form, fields: Fields, prefix = "") {
	return one.isMultipart
		? app.upload(prefix + one.path, fields, undefined, one.headers)
		: app.post(prefix + one.path, fields, one.headers);
}

const WORDS = {
	"": { 400: "Formulir tidak sampai dengan utuh", 413: "Terlalu besar", 415: "Jenis kiriman tidak dikenal" },
	"/en": { 400: "The form did not arrive", 413: "Too large", 415: "kind of" },
} as const;
const LANGUAGES = ["", "/en"] as const;

describe.each(NAMES)("the form to %s", (name) => {
	test.each([
		"application/json",
		"application/xml",
		"text/plain",
		"nonsense",
		"application/x-www-form-urlencodedx",
	])("sent as %s is not taken (415)", async (type) => {
		for (const prefix of LANGUAGES) {
			const answer = await send(form(name), type, '{"email":"sari@warga.test"}', prefix);
			await expectRefused(answer, 415);
			expect(textOf(answer.text)).toContain(WORDS[prefix][415]);
		}
	});

	test("with a body and no type is not taken (415)", async () => {
		await expectRefused(await send(form(name), undefined, "email=sari@warga.test"), 415);
	});

	test("with a field of 10 MB is too large (413), however it is sent", async () => {
		const huge = "a".repeat(10 * 1024 * 1024);
		for (const [index, field] of Object.keys(form(name).fields).slice(-2).entries()) {
			const fields = { ...form(name).fields, [field]: huge };
			const prefix = LANGUAGES[index % 2]!;
			const one = await send(form(name), "application/x-www-form-urlencoded", urlencoded(fields), prefix);
			await expectRefused(one, 413);
			expect(textOf(one.text)).toContain(WORDS[prefix][413]);
			const { body, contentType } = multipart(fields);
			await expectRefused(await send(form(name), contentType, body, prefix), 413);
		}
	});

	test("with 300 fields is too large (413)", async () => {
		const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`field${n}`, "x"]));
		const { body, contentType } = multipart({ ...form(name).fields, ...many });
		await expectRefused(await send(form(name), contentType, body), 413);
		const again = urlencoded({ ...form(name).fields, ...many });
		await expectRefused(await send(form(name), "application/x-www-form-urlencoded", again), 413);
		const repeated = urlencoded({ ...form(name).fields, code: Array(300).fill("1") as string[] });
		await expectRefused(await send(form(name), "application/x-www-form-urlencoded", repeated), 413);
	});

	test("as a broken multipart is told so (400)", async () => {
		const { body, contentType } = multipart(form(name).fields);
		const boundary = contentType.split("boundary=")[1]!;
		const broken: Array<[string, string, string | Buffer]> = [
			["cut short", contentType, body.subarray(0, Math.floor(body.length / 2))],
			["cut before its end", contentType, body.subarray(0, -4)],
			["no boundary named", "multipart/form-data", body],
			["an empty boundary", "multipart/form-data; boundary=", body],
			["another boundary", "multipart/form-data; boundary=other", body],
			["a part without a header", contentType, `--${boundary}\r\nno header here`],
			["nothing at all", contentType, ""],
		];
		for (const [index, [what, type, bytes]] of broken.entries()) {
			const prefix = LANGUAGES[index % 2]!;
			const answer = await send(form(name), type, bytes, prefix);
			expect([what, answer.status]).toEqual([what, 400]);
			await expectRefused(answer, 400);
			expect(textOf(answer.text)).toContain(WORDS[prefix][400]);
		}
	});

	test("with a null byte or a control character in any field is refused beside that field (422)", async () => {
		const one = form(name);
		for (const field of Object.keys(one.fields)) {
			for (const bad of ["\0", "a\0b@warga.test", "\u0007", "\u202e2022-05-20"]) {
				const answer = await submit(one, { ...one.fields, [field]: bad });
				expect([field, bad, answer.status]).toEqual([
					field,
					bad,
					NEVER_READ.has(`${name} ${field}`) ? 303 : 422,
				]);
				if (answer.status === 422) await expectRefused(answer, 422);
			}
		}
	});

	test("empty, or with every field empty, is refused (422) with a message that leads to each field", async () => {
		for (const prefix of LANGUAGES) {
			for (const fields of [{}, Object.fromEntries(Object.keys(form(name).fields).map((key) => [key, ""]))]) {
				const answer = await submit(form(name), fields, prefix);
				await expectRefused(answer, 422);
				const targets = tagsOf(answer.text, "a").filter(
					({ attributes }) => attributes.class === "error-summary__link",
				);
				expect(targets.length).toBeGreaterThan(0);
				for (const { attributes } of targets) {
					const id = attributes.href!.slice(1);
					expect([id, elementById(answer.text, id) !== undefined]).toEqual([id, true]);
					expect([id, elementById(answer.text, `${id}-error`) !== undefined]).toEqual([id, true]);
				}
			}
		}
	});
});

/** Fields that a form may hold and this answer does not depend on. */
const NEVER_READ = new Set<string>();

describe("what was typed is kept, and the message stands beside its field", () => {
	const typed = {
		name: "Sari <b>Wulandari</b> & “Teman”",
		email: "sari@warga",
		region: "36.04",
		adult: "yes",
		consent_updates: "yes",
	};
	const cases = [
		["", "Alamat email belum lengkap", "Centang persetujuan ini", "Ada 2 hal yang perlu diperiksa"],
		["/en", "The e-mail address is not complete", "Tick this consent", "2 things to check"],
	] as const;

	test.each(cases)("in the language of %p", async (prefix, emailMessage, consentMessage, summary) => {
		const [first, second] = form("sign").fields.demands as string[];
		const answer = await app.post(`${prefix}/cases/${CASE}/signatures`, {
			...typed,
			demands: [first!, second!],
		});
		await expectRefused(answer, 422);
		const { text } = answer;
		expect(textOf(elementById(text, "email-error")!)).toContain(emailMessage);
		expect(textOf(elementById(text, "consent_signature-error")!)).toContain(consentMessage);
		expect(elementById(text, "name-error")).toBeUndefined();
		expect(textOf(text)).toContain(summary);
		const inputs = tagsOf(text, "input").map(({ attributes }) => attributes);
		const input = (name: string) => inputs.find((one) => one.name === name)!;
		expect(input("name").value).toBe(typed.name);
		expect(input("email").value).toBe(typed.email);
		expect(input("email")["aria-invalid"]).toBe("true");
		expect(input("email")["aria-describedby"]).toContain("email-error");
		expect(inputs.filter(({ name }) => name === "demands").map((one) => "checked" in one)).toEqual([
			true,
			true,
			false,
		]);
		expect(
			["adult", "consent_updates", "consent_signature", "consent_public_name"].map(
				(name) => "checked" in input(name),
			),
		).toEqual([true, true, false, false]);
		const chosen = tagsOf(text, "option").filter(({ attributes }) => "selected" in attributes);
		expect(chosen.map(({ attributes }) => attributes.value)).toEqual(["36.04"]);
		expect(text).not.toContain("<b>Wulandari");
	});

	test("in the watchdog's forms as well", async () => {
		const fields = moveForm({
			title: "",
			body: "Isi yang panjang",
			evidence_title: "Tanda terima",
			evidence_tier: "3",
		});
		const answer = await app.upload(`/demands/${DEMANDS[1]}/status`, fields, undefined, watchdog);
		await expectRefused(answer, 422);
		expect(textOf(elementById(answer.text, "title-error")!)).toContain("Tulis judul catatannya.");
		expect(unescapeHtml(elementById(answer.text, "body")!)).toContain("Isi yang panjang");
		const radios = tagsOf(answer.text, "input").filter(({ attributes }) => "checked" in attributes);
		expect(radios.map(({ attributes }) => attributes.value)).toEqual(["delivered", "3"]);
		const dates = tagsOf(answer.text, "input").filter(({ attributes }) => attributes.name === "occurred_on");
		expect(dates[0]!.attributes.value).toBe("2022-05-20");
	});
});

describe("a value that is not on offer", () => {
	const wrong: Array<[string, string, string | string[], string]> = [
		["sign", "demands", ["999999"], "demands"],
		["sign", "demands", ["1 or 1=1"], "demands"],
		["sign", "demands", ["999999999999999"], "demands"],
		["sign", "region", "99.99", "region"],
		["sign", "region", "3673", "region"],
		["sign", "adult", "no", "adult"],
		["sign", "email", "sari@@warga.test", "email"],
		["sign", "email", `${"a".repeat(250)}@warga.test`, "email"],
		["sign", "name", "1234", "name"],
		["sign", "name", "Sari http://spam.example", "name"],
		["sign", "name", "a".repeat(201), "name"],
		["follow", "about", "no-such-demand", "about"],
		["follow", "email", "sari", "email"],
		["sign in", "email", "sari", "email"],
		["code", "code", "12345", "code"],
		["code", "code", "abcdef", "code"],
		["invite", "role", "king", "role"],
		["keep an address", "email", "kontak", "email"],
		["keep an address", "source_url", "ftp://x.example/y", "source_url"],
		["keep an address", "copied", "no", "copied"],
		["close a task", "note", "a".repeat(1001), "note"],
		["note", "kind", "status_changed", "kind"],
		["note", "about", "no-such-demand", "about"],
		["note", "occurred_on", "2022-02-30", "occurred_on"],
		["note", "occurred_on", "2999-01-01", "occurred_on"],
		["note", "source_url", "javascript:alert(1)", "source_url"],
		["note", "source_url", "", "source_url"],
		["note", "body", "a".repeat(5001), "body"],
		["note", "evidence_tier", "9", "evidence_tier"],
		["move", "to", "approved", "to"],
		["move", "to", "fulfilled", "to"],
		["move", "to", "published", "to"],
		["move", "from", "delivered", "to"],
		["move", "occurred_on", "kemarin", "occurred_on"],
		["move", "occurred_on", "2999-01-01", "occurred_on"],
		["move", "evidence_url", "", "evidence_file"],
		["move", "evidence_title", "", "evidence_title"],
		["move", "evidence_url", "ftp://x.example/y", "evidence_url"],
		["move", "evidence_obtained_on", "2999-01-01", "evidence_obtained_on"],
	];
	test.each(wrong)("in the form to %s: %s = %p is refused beside %s", async (name, field, value, beside) => {
		for (const prefix of LANGUAGES) {
			const answer = await submit(form(name), { ...form(name).fields, [field]: value }, prefix);
			await expectRefused(answer, 422);
			expect(elementById(answer.text, `${beside}-error`)).toBeDefined();
		}
	});

	test("a correction names an entry of this case", async () => {
		for (const corrects of ["", "999999", "999999999999999"]) {
			const fields = noteForm({ kind: "correction_made", corrects });
			const answer = await app.upload(`/cases/${CASE}/events`, fields, undefined, watchdog);
			await expectRefused(answer, 422);
			expect(elementById(answer.text, "corrects-error")).toBeDefined();
		}
	});
});

test("fields that nobody asked for, named like parts of an object, do nothing", async () => {
	const fields = {
		...form("follow").fields,
		email: "x",
		__proto__x: "1",
		constructor: "1",
		"a[b]": "1",
		toString: "1",
	};
	await expectRefused(await app.post(form("follow").path, fields), 422);
	const body = `${urlencoded(fields)}&__proto__=1&__proto__=2`;
	await expectRefused(await send(form("follow"), "application/x-www-form-urlencoded", body), 422);
});

test("a body that says it is larger than anything we read is refused before it is read (413)", async () => {
	const body = Buffer.alloc(25 * 1024 * 1024, "a");
	const answer = await send(form("sign"), "application/x-www-form-urlencoded", body).catch(() => undefined);
	// A client that goes on sending may see the connection closed instead of the answer.
	if (answer) expect(answer.status).toBe(413);
	expect(await snapshotRows(app)).toEqual(before);
	expect((await app.get("/health")).status).toBe(200);
});

import { afterAll, describe, expect, test } from "@jest/globals";
import { App, useApp } from "../support/app";
import { aSigner, submitSigning } from "../support/citizens";
import { textOf, unescapeHtml } from "../support/html";

const PATHS = ["/mailbox", "/mailbox.json", "/mailbox/000000000000000-00000000"];
const PUBLIC = {
	NODE_ENV: "production",
	APP_URL: "https://tagih.example",
	SMTP_URL: "smtp://127.0.0.1:9",
	MAIL_FROM: "tagih@tagih.example",
};

describe("without SMTP_URL", () => {
	const app = useApp();

	test("mail is kept on this machine and read there, as a page and as JSON", async () => {
		expect(textOf((await app.get("/mailbox")).text)).toContain("Belum ada surat.");
		const { email } = await aSigner(app);
		const mail = await app.mailTo(email);
		expect(Object.keys(mail).sort()).toEqual([
			"at",
			"from",
			"html",
			"id",
			"messageId",
			"subject",
			"text",
			"to",
		]);
		expect((await app.get("/mailbox")).text).toContain(`/mailbox/${mail.id}`);
		const page = await app.get(`/mailbox/${mail.id}`);
		expect(unescapeHtml(page.text)).toContain(mail.subject);
		expect(page.text).toContain(`href="${app.url}/verifications/`);
		expect((await app.get("/mailbox.json")).headers["content-type"]).toMatch(/^application\/json/);
	});

	test("what a citizen typed is words in the mailbox, never markup", async () => {
		const name = "Sari <img src=x onerror=alert(1)>";
		const sent = await submitSigning(app, { name, email: '"<b>"@warga.test' });
		expect([303, 422]).toContain(sent.status);
		await aSigner(app, { name });
		for (const { id } of await app.mails()) {
			const { text } = await app.get(`/mailbox/${id}`);
			expect(text).not.toMatch(/<img|<b>"/);
		}
	});
});

describe("with SMTP_URL", () => {
	const app = useApp({ settings: { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "tagih@tagih.example" } });

	test("there is no mailbox, and nothing points to one", async () => {
		for (const path of PATHS) expect([path, (await app.get(path)).status]).toEqual([path, 404]);
		for (const path of ["/", "/en", (await submitSigning(app)).headers.location!])
			expect((await app.get(path)).text).not.toContain("/mailbox");
		expect((await app.get("/login")).text).not.toContain("tagih.test");
	});
});

describe("in production at a public address", () => {
	const app = new App({ settings: { LOCAL_ACCOUNTS: undefined } });
	afterAll(() => app.dispose());

	test("it does not start without a mail server, and names every wrong setting in one message", async () => {
		const { code, output } = await app.run({
			...PUBLIC,
			PORT: "eighty",
			SMTP_URL: undefined,
			MAIL_FROM: "",
			SESSION_SECRET: "short",
			EMAIL_KEY: undefined,
			DATABASE_POOL: "1",
		});
		expect(code).toBe(1);
		for (const name of ["PORT", "SMTP_URL", "MAIL_FROM", "SESSION_SECRET", "EMAIL_KEY", "DATABASE_POOL"])
			expect([name, new RegExp(`^ +${name}: .+`, "m").test(output)]).toEqual([name, true]);
		expect(output).toContain(".env.example");
		expect(output).not.toMatch(/^\s+at /m);
		expect(output).not.toContain("short");
	});

	test("it does not start when only the mail server is missing", async () => {
		const { code, output } = await app.run({ ...PUBLIC, SMTP_URL: undefined });
		expect(code).toBe(1);
		expect(output.match(/^ +[A-Z_]+: /gm)).toEqual(["  SMTP_URL: "]);
	});

	test("with one it starts, without a mailbox and without accounts to try out", async () => {
		await app.start(PUBLIC);
		for (const path of PATHS) expect([path, (await app.get(path)).status]).toEqual([path, 404]);
		expect(await app.query("select id from account")).toEqual([]);
		const { headers } = await app.get("/");
		expect(headers["strict-transport-security"]).toMatch(/^max-age=\d+/);
	});
});

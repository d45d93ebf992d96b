import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { startEmbeddedServer } from "../../db/embedded-server";
import { App, useApp } from "../support/app";
import { anEmail, aSigner, CASE, noteForm, signingForm, WATCHDOG } from "../support/citizens";
import { tagsOf, textOf } from "../support/html";
import { multipart, urlencoded } from "../support/http";
import { aPdf } from "../support/pdf";
import { eventually } from "../support/wait";

jest.setTimeout(180_000);

/** A form whose first half has been sent and whose sender takes time over the rest. */
class SlowForm {
	private readonly answer: Promise<{ status: number; location: string }>;
	private readonly outgoing: ClientRequest;
	private readonly rest: Buffer;

	constructor(app: App, path: string, body: Buffer, headers: Record<string, string>) {
		const half = Math.floor(body.length / 2);
		this.rest = body.subarray(half);
		this.outgoing = httpRequest(app.url + path, {
			method: "POST",
			agent: false,
			headers: {
				...app.fromOurPage(),
				"Content-Length": String(body.length),
				// Answered by the server as soon as the request is in its hands.
				Expect: "100-continue",
				...headers,
			},
		});
		this.answer = once(this.outgoing, "response").then(async ([response]) => {
			const { statusCode = 0, headers: answered } = response as IncomingMessage;
			await text(response as IncomingMessage);
			return { status: statusCode, location: answered.location ?? "" };
		});
		// A test may let the sender be cut off, or fail before it asks.
		this.answer.catch(() => undefined);
		this.outgoing.flushHeaders();
		this.outgoing.write(body.subarray(0, half));
	}

	/** The server has begun to read it. */
	async begun(): Promise<this> {
		await once(this.outgoing, "continue");
		return this;
	}

	finish(): Promise<{ status: number; location: string }> {
		this.outgoing.end(this.rest);
		return this.answer;
	}
}

async function aSlowSigning(
	app: App,
	email: string,
	headers: Record<string, string> = {},
): Promise<SlowForm> {
	const body = Buffer.from(urlencoded(await signingForm(app, { email })));
	return new SlowForm(app, `/cases/${CASE}/signatures`, body, {
		"Content-Type": "application/x-www-form-urlencoded",
		...headers,
	}).begun();
}

const PDF = aPdf([Array(8000).fill("Tagih. Tagih. Tagih. Tagih. Tagih. Tagih. ")]);

async function aSlowUpload(app: App, cookie: string, title: string): Promise<SlowForm> {
	const { body, contentType } = multipart(noteForm({ title, evidence_title: "Surat" }), {
		field: "evidence_file",
		name: "surat.pdf",
		type: "application/pdf",
		bytes: PDF,
	});
	const form = new SlowForm(app, `/cases/${CASE}/events`, body, {
		"Content-Type": contentType,
		Cookie: cookie,
	});
	await form.begun();
	await eventually("the upload to have begun", async () => {
		const incoming = (await app.storedFiles()).filter((path) => path.includes("incoming"));
		const sizes = await Promise.all(incoming.map(async (path) => (await stat(path)).size));
		return sizes.some((size) => size > 0);
	});
	return form;
}

/** Whether a program of this machine listens at this port, which cannot be taken then. */
async function isTaken(port: number): Promise<boolean> {
	const probe = createServer().listen(port, "127.0.0.1");
	try {
		await once(probe, "listening");
		return false;
	} catch {
		return true;
	} finally {
		probe.close();
	}
}

const portOf = (app: App) => Number(new URL(app.url).port);

/** Sends a signal, and waits until nobody new is let in. */
async function beginStop(app: App, signal: "SIGTERM" | "SIGINT"): Promise<void> {
	app.signal(signal);
	await eventually("the door to be closed", async () => !(await isTaken(portOf(app))));
}

describe("a stop that is asked for", () => {
	const app = useApp();
	let watchdog = "";
	beforeAll(async () => {
		watchdog = await app.signIn(WATCHDOG);
	});
	afterEach(async () => {
		await app.kill();
		await app.start();
	});

	test.each(["SIGTERM", "SIGINT"] as const)(
		"%s: a form that is still being sent is taken and answered, then it ends with 0",
		async (signal) => {
			const email = anEmail("pelan");
			const form = await aSlowSigning(app, email);
			await beginStop(app, signal);
			const { status, location } = await form.finish();
			expect([status, location]).toEqual([303, expect.stringMatching(/^\/verifications\/\S+$/)]);
			expect(await app.ended()).toBe(0);
			await app.start();
			// What was promised is kept: the mail that was queued while it stopped goes out.
			expect((await app.mailTo(email)).to).toBe(email);
			expect((await app.get(location)).status).toBe(200);
		},
	);

	test.each(["SIGTERM", "SIGINT"] as const)(
		"%s: a file that is still being uploaded is kept, then it ends with 0",
		async (signal) => {
			const title = `Surat di tengah ${signal}`;
			const form = await aSlowUpload(app, watchdog, title);
			await beginStop(app, signal);
			const { status, location } = await form.finish();
			expect(status).toBe(303);
			expect(await app.ended()).toBe(0);
			const files = await app.storedFiles();
			expect(files.filter((path) => path.includes("incoming"))).toEqual([]);
			// The original, whole, and its public copy.
			expect(files).toHaveLength(2);
			expect(await Promise.all(files.map((path) => readFile(path)))).toContainEqual(PDF);
			await app.start();
			expect(textOf((await app.get(location.split("#")[0]!)).text)).toContain(title);
		},
	);

	test("several under way at once are all answered, also over connections that would stay open", async () => {
		const emails = ["satu", "dua", "tiga"].map((name) => anEmail(name));
		const forms = await Promise.all(
			emails.map((email) => aSlowSigning(app, email, { Connection: "keep-alive" })),
		);
		await beginStop(app, "SIGTERM");
		const answers = await Promise.all(forms.map((form) => form.finish()));
		expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
		expect(await app.ended()).toBe(0);
	});

	test("asked for twice, as by an impatient Ctrl-C, still answers what is under way", async () => {
		const form = await aSlowSigning(app, anEmail("sabar"));
		await beginStop(app, "SIGINT");
		app.signal("SIGINT");
		app.signal("SIGTERM");
		expect((await form.finish()).status).toBe(303);
		expect(await app.ended()).toBe(0);
	});

	test("does not wait for ever for a sender who never finishes, and keeps no half of a file", async () => {
		const before = await app.storedFiles();
		await aSlowUpload(app, watchdog, "Surat yang tak pernah selesai");
		app.signal("SIGTERM");
		expect(await app.ended()).toBe(0);
		expect(await app.storedFiles()).toEqual(before);
	});

	test("says nothing of errors, and nothing is left of it", async () => {
		const from = app.log.length;
		expect(await app.stop("SIGINT")).toBe(0);
		expect(app.log.slice(from).trim()).toBe("Berhenti… / Stopping…");
		expect(await isTaken(portOf(app))).toBe(false);
		const connections = await app.query(
			"select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
		);
		expect(connections).toEqual([]);
	});
});

describe("the database that comes with it", () => {
	const folders: string[] = [];
	const apps: App[] = [];
	afterAll(async () => {
		for (const app of apps) await app.dispose();
		for (const folder of folders) {
			// Left running by a test that failed.
			if (await databasePort(folder)) await (await startEmbeddedServer({ dataDir: folder })).stop();
			await rm(folder, { recursive: true, force: true });
		}
	});

	/** On a folder of its own, which another user may enter: PostgreSQL does not run as root. */
	async function anEmbeddedApp(): Promise<{ app: App; folder: string }> {
		const folder = await mkdtemp(join(tmpdir(), "tagih-test-data-"));
		await chmod(folder, 0o755);
		folders.push(folder);
		const app = new App({
			settings: {
				DATABASE_URL: undefined,
				DATA_DIR: folder,
				SESSION_SECRET: undefined,
				EMAIL_KEY: undefined,
			},
		});
		apps.push(app);
		return { app, folder };
	}

	/** Its port, from PostgreSQL's own mark; undefined while there is none. */
	async function databasePort(folder: string): Promise<number | undefined> {
		const mark = await readFile(join(folder, "postgres", "postmaster.pid"), "utf8").catch(() => undefined);
		return mark === undefined ? undefined : Number(mark.split("\n")[3]);
	}

	test("is stopped with it, and a second start keeps what was there", async () => {
		const { app, folder } = await anEmbeddedApp();
		for (const signal of ["SIGTERM", "SIGINT"] as const) {
			await app.start();
			expect(app.log).toContain(folder);
			const port = await databasePort(folder);
			expect(await isTaken(port!)).toBe(true);
			const { text: form } = await app.get(`/cases/${CASE}/signatures`);
			const demands = tagsOf(form, "input").filter(({ attributes }) => attributes.name === "demands");
			const { email, receipt } = await aSigner(app, {
				demands: demands.map(({ attributes }) => attributes.value!),
			});
			expect(await app.stop(signal)).toBe(0);
			expect(await databasePort(folder)).toBeUndefined();
			expect(await isTaken(port!)).toBe(false);

			await app.start();
			expect((await app.get(receipt)).status).toBe(200);
			expect((await app.mailTo(email)).to).toBe(email);
			// Loaded once: the first start said so, and no later one.
			expect(app.log.match(/founding case loaded/g)).toHaveLength(1);
			expect(await app.stop(signal)).toBe(0);
		}
	});

	test("is stopped too when the stop is asked for before it has come up", async () => {
		const { app, folder } = await anEmbeddedApp();
		for (const signal of ["SIGTERM", "SIGINT"] as const) {
			const from = app.log.length;
			const ended = app.run({ PORT: "0" });
			await eventually("the database to run", () => app.log.slice(from).includes("PostgreSQL 18"));
			app.signal(signal);
			const { code, output } = await ended;
			expect([code, output]).toEqual([0, expect.not.stringMatching(/^\s+at |error/im)]);
			expect(await databasePort(folder)).toBeUndefined();
		}
		await app.start();
		expect((await app.get("/")).status).toBe(200);
		expect(await app.stop()).toBe(0);
	});

	test("is stopped as well when the start fails", async () => {
		const { app, folder } = await anEmbeddedApp();
		const { port, taken } = await aTakenPort();
		const { code } = await app.run({ PORT: String(port) });
		taken.close();
		expect(code).toBe(1);
		expect(await readdir(folder)).toContain("postgres");
		expect(await databasePort(folder)).toBeUndefined();
	});
});

async function aTakenPort(): Promise<{ port: number; taken: Server }> {
	const taken = createServer().listen(0, "127.0.0.1");
	await once(taken, "listening");
	return { port: (taken.address() as AddressInfo).port, taken };
}

/** A port of this machine that nothing listens at. */
async function aClosedPort(): Promise<number> {
	const { port, taken } = await aTakenPort();
	taken.close();
	await once(taken, "close");
	return port;
}

describe("a start that cannot be", () => {
	const app = new App();
	afterAll(() => app.dispose());

	/** One line that ends like a sentence, and nothing else. */
	const SENTENCE = /^[A-Z][^\n]+\n$/;
	const NO_TRACE = expect.not.stringMatching(/^\s+at |node:internal|Error:|"level"/m);

	test("a port that is in use: one sentence that names it, and exit code 1", async () => {
		const { port, taken } = await aTakenPort();
		const { code, output } = await app.run({ PORT: String(port) });
		taken.close();
		expect(code).toBe(1);
		expect(output).toMatch(SENTENCE);
		expect(output).toContain(`Port ${port} is in use`);
		expect(output).toEqual(NO_TRACE);
	});

	test("so it is where another Tagih runs already, which goes on", async () => {
		const first = new App();
		try {
			await first.start();
			const { code, output } = await app.run({ PORT: String(portOf(first)) });
			expect([code, output]).toEqual([1, expect.stringContaining(`Port ${portOf(first)} is in use`)]);
			expect((await first.get("/health")).status).toBe(200);
		} finally {
			await first.dispose();
		}
	});

	test.each(["127.0.0.1", "localhost"])(
		"no PostgreSQL at %s: one sentence that names DATABASE_URL and the place, without the password, and exit code 1",
		async (host) => {
			const port = await aClosedPort();
			const { code, output } = await app.run({
				DATABASE_URL: `postgres://tagih:rahasia-sekali@${host}:${port}/tagih`,
				PORT: "0",
			});
			expect(code).toBe(1);
			expect(output).toMatch(SENTENCE);
			expect(output).toContain("DATABASE_URL");
			expect(output).toContain(`${host}:${port}`);
			expect(output).not.toContain("rahasia-sekali");
			expect(output).toEqual(NO_TRACE);
		},
	);

	test("a PostgreSQL that does not let it in: one sentence, without the password, and exit code 1", async () => {
		const url = new URL(process.env.TEST_SERVER_APP_URL!);
		url.password = "rahasia-sekali";
		url.pathname = "/tidak-ada";
		const { code, output } = await app.run({ DATABASE_URL: url.href, PORT: "0" });
		expect(code).toBe(1);
		expect(output).toMatch(SENTENCE);
		expect(output).toContain("DATABASE_URL");
		expect(output).not.toContain("rahasia-sekali");
		expect(output).toEqual(NO_TRACE);
	});

	test("several wrong settings: all in one message, with what is wrong, and exit code 1", async () => {
		const { code, output } = await app.run({
			PORT: "99999",
			APP_URL: "tagih.example",
			DATABASE_URL: "mysql://tagih@localhost/tagih",
			SMTP_URL: "http://mail.example",
			LOG_LEVEL: "loud",
			SESSION_SECRET: "rahasia",
		});
		expect(code).toBe(1);
		for (const name of ["PORT", "APP_URL", "DATABASE_URL", "SMTP_URL", "LOG_LEVEL", "SESSION_SECRET"])
			expect([name, output.match(new RegExp(`^ +${name}: .+`, "gm"))?.length]).toEqual([name, 1]);
		expect(output).not.toContain("rahasia");
		expect(output).toEqual(NO_TRACE);
	});
});

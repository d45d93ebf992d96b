import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { afterAll as AfterAll, beforeAll as BeforeAll } from "@jest/globals";
import pg from "pg";
import { type Answer, type Ask, ask, type Fields, multipart, type Upload, urlencoded } from "./http";
import { eventually } from "./wait";

// Jest's own globals, not its module: the audit starts an app too, and without Jest that module refuses to load.
declare const beforeAll: typeof BeforeAll;
declare const afterAll: typeof AfterAll;

/** A mail as /mailbox.json shows it. */
export interface KeptMail {
	id: string;
	to: string;
	from: string;
	messageId: string;
	subject: string;
	text: string;
	html: string;
	headers?: Record<string, string>;
}

export interface AppOptions {
	/** Settings beside the usual ones; undefined takes one away. */
	settings?: Record<string, string | undefined>;
	/** What the log may hold of level "error"; otherwise any such line fails the test file. */
	mayLogErrors?: boolean;
}

type Settings = Record<string, string | undefined>;

/** The same secrets as in tests/setup/environment.ts, so that a test can make a token. */
const SETTINGS = {
	SESSION_SECRET: "a session secret that only the tests use",
	EMAIL_KEY: "6b".repeat(32),
	LOG_LEVEL: "warn",
	LOCAL_ACCOUNTS: "true",
};
const KEPT_FROM_OUTSIDE = ["PATH", "HOME", "TMPDIR", "TZ", "LANG", "SystemRoot"];
const running = new Set<ChildProcess>();
process.once("exit", () => {
	for (const child of running) child.kill("SIGKILL");
});

/** Starts the built product once for a test file, on a database and in a folder of its own. */
export function useApp(options: AppOptions = {}): App {
	const app = new App(options);
	beforeAll(() => app.start());
	afterAll(() => app.dispose());
	return app;
}

/** The real server as a process of its own: what `npm start` runs after the build. */
export class App {
	readonly output: string[] = [];
	private child: ChildProcess | undefined;
	private port = 0;
	private database: string | undefined;
	private folder: string | undefined;
	private pool: pg.Pool | undefined;

	constructor(private readonly options: AppOptions = {}) {}

	get url(): string {
		if (this.port === 0) throw new Error("The app has not been started.");
		return `http://localhost:${this.port}`;
	}

	get host(): string {
		return `localhost:${this.port}`;
	}

	get pid(): number {
		return this.child!.pid!;
	}

	get dataDir(): string {
		return this.folder!;
	}

	/** Everything written so far, for a message or an assertion. */
	get log(): string {
		return this.output.join("");
	}

	/** Comes up, the first time on a fresh database; later with the same data, port and settings. */
	async start(settings: Settings = {}): Promise<void> {
		this.folder ??= await mkdtemp(join(tmpdir(), "tagih-test-app-"));
		this.database ??= await cloneTemplate();
		const remembered = this.port;
		for (;;) {
			// Below the ports that systems give away by themselves; taken by another all the same, the next is tried.
			const port = remembered || randomInt(20_000, 32_000);
			const child = this.spawn({ PORT: this.options.settings?.PORT ?? String(port), ...settings });
			const from = this.output.length;
			const up = await eventually("the server to come up", () => {
				if (child.exitCode !== null || child.signalCode !== null) return "ended";
				return this.output.slice(from).join("").includes("Ctrl-C") ? "up" : undefined;
			}).catch((error: Error) => {
				throw new Error(`${error.message}\n${this.log}`);
			});
			if (up === "up") {
				// With PORT=0 the system has chosen, and the banner says what.
				const banner = / {2}Tagih +http:\/\/localhost:(\d+)/.exec(this.output.slice(from).join(""));
				this.port = Number(banner?.[1] ?? port);
				return;
			}
			if (remembered || !this.output.slice(from).join("").includes("is in use"))
				throw new Error(`The server did not come up:\n${this.output.slice(from).join("")}`);
		}
	}

	/** Runs it where it is expected to end by itself. @returns how it ended and what it said */
	async run(settings: Settings): Promise<{ code: number | null; output: string }> {
		this.folder ??= await mkdtemp(join(tmpdir(), "tagih-test-app-"));
		this.database ??= await cloneTemplate();
		const from = this.output.length;
		const child = this.spawn(settings);
		const code = await exitOf(child);
		return { code, output: this.output.slice(from).join("") };
	}

	/** Asks it to stop, and waits. @returns the exit code */
	async stop(signal: "SIGTERM" | "SIGINT" = "SIGTERM"): Promise<number | null> {
		const child = this.child;
		if (!child) return null;
		child.kill(signal);
		return this.ended();
	}

	signal(signal: "SIGTERM" | "SIGINT"): void {
		this.child?.kill(signal);
	}

	async ended(): Promise<number | null> {
		const child = this.child;
		if (!child) return null;
		const code = await exitOf(child);
		this.child = undefined;
		return code;
	}

	/** As a power cut would. */
	async kill(): Promise<void> {
		const child = this.child;
		if (!child) return;
		child.kill("SIGKILL");
		await this.ended();
	}

	/** Ends it and removes all it had; fails when it reached outside or logged an error. */
	async dispose(): Promise<void> {
		await this.kill();
		// A pool counts as ended before the server has heard of it; dropping the database may then meet its connections.
		this.pool?.on("error", () => {});
		await this.pool?.end();
		if (this.database) await onServer(`drop database if exists "${this.database}" with (force)`);
		if (this.folder) await rm(this.folder, { recursive: true, force: true });
		const outside = /reached outside: .*/.exec(this.log);
		if (outside) throw new Error(`The server ${outside[0]}`);
		const errors = this.loggedErrors();
		if (errors.length > 0 && !this.options.mayLogErrors)
			throw new Error(`The server logged errors:\n${errors.join("\n")}`);
	}

	/** Lines of the log at level "error" or above, and traces. */
	loggedErrors(): string[] {
		return this.log.split("\n").filter((line) => /"level":[56]0/.test(line) || /^\s+at /.test(line));
	}

	/** Runs SQL in the app's database, as superuser. */
	async query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
		this.pool ??= new pg.Pool({
			connectionString: inDatabase(process.env.TEST_SERVER_ADMIN_URL!, this.database!),
			max: 2,
		});
		return (await this.pool.query<Row>(text, values)).rows;
	}

	/** Asks as a reader's browser does that follows nothing. */
	get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
		return ask(this.url + path, { headers });
	}

	ask(path: string, how: Ask): Promise<Answer> {
		return ask(this.url + path, how);
	}

	/** Submits a form as a browser does from one of our pages. */
	post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
		return ask(this.url + path, {
			method: "POST",
			headers: {
				...this.fromOurPage(),
				"Content-Type": "application/x-www-form-urlencoded",
				...headers,
			},
			body: urlencoded(fields),
		});
	}

	/** As `post`, for a form with a file. */
	upload(
		path: string,
		fields: Fields,
		upload: Upload | undefined,
		headers: Record<string, string> = {},
	): Promise<Answer> {
		const { body, contentType } = multipart(fields, upload);
		return ask(this.url + path, {
			method: "POST",
			headers: { ...this.fromOurPage(), "Content-Type": contentType, ...headers },
			body,
		});
	}

	fromOurPage(): Record<string, string> {
		return { Origin: this.url, "Sec-Fetch-Site": "same-origin" };
	}

	/** Kept mail, oldest first. */
	async mails(to?: string): Promise<KeptMail[]> {
		const { text } = await this.get("/mailbox.json");
		const all = (JSON.parse(text) as KeptMail[]).reverse();
		return to === undefined ? all : all.filter((mail) => mail.to === to);
	}

	/** Waits for mail. @param nth the first one is 1 */
	mailTo(to: string, nth = 1): Promise<KeptMail> {
		return eventually(`mail ${nth} to ${to}`, async () => (await this.mails(to))[nth - 1]);
	}

	/** Waits until no mail is on its way and no count waits to be folded. */
	async settled(): Promise<void> {
		await eventually("the queue to be empty", async () => {
			const [row] = await this.query<{ waiting: string }>(
				`select (select count(*) from mail where sent_at is null and abandoned_at is null)
					+ (select count(*) from signature_delta)
					+ (select count(*) from form_delta)
					+ (select count(*) from pgboss.job where name in ('send-mail', 'event-appended') and state < 'completed') as waiting`,
			);
			return row?.waiting === "0";
		});
	}

	/** Signs in by the mailed code. @returns the cookie */
	async signIn(email: string): Promise<string> {
		const earlier = (await this.mails(email)).length;
		const sent = await this.post("/login", { email });
		const mail = await this.mailTo(email, earlier + 1);
		const answer = await this.post(sent.headers.location!, { code: codeIn(mail) });
		const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0];
		if (!cookie) throw new Error(`signing in as ${email} answered ${answer.status}`);
		return cookie;
	}

	/** Files of uploads, finished and not, as paths. */
	async storedFiles(): Promise<string[]> {
		const folder = join(this.dataDir, "files");
		const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
		return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	}

	private spawn(settings: Settings): ChildProcess {
		const build = buildFolder();
		const env: Settings = {
			...Object.fromEntries(KEPT_FROM_OUTSIDE.map((name) => [name, process.env[name]])),
			...SETTINGS,
			DATA_DIR: this.folder!,
			DATABASE_URL: inDatabase(process.env.TEST_SERVER_APP_URL!, this.database!),
			NODE_OPTIONS: `--import=${pathToFileURL(resolve("tests/mocks/outgoing-guard.mjs")).href}`,
			...this.options.settings,
			...settings,
		};
		const child = spawn(process.execPath, [join(build, "server", "index.js")], {
			// The server looks for build/client from where it was started.
			cwd: dirname(build),
			env: Object.fromEntries(
				Object.entries(env).filter(([, value]) => value !== undefined),
			) as NodeJS.ProcessEnv,
			stdio: ["ignore", "pipe", "pipe"],
		});
		running.add(child);
		child.once("exit", () => running.delete(child));
		for (const stream of [child.stdout!, child.stderr!])
			stream.setEncoding("utf8").on("data", (text: string) => this.output.push(text));
		this.child = child;
		return child;
	}
}

/** The six digits in a mail. */
export function codeIn(mail: { text: string }): string {
	const code = /\b(\d{6})\b/.exec(mail.text)?.[1];
	if (!code) throw new Error(`no code in this mail:\n${mail.text}`);
	return code;
}

/** The first link in a mail, without its origin. */
export function linkIn(mail: { text: string }): string {
	const link = /https?:\/\/[^/\s]+(\/\S*)/.exec(mail.text)?.[1];
	if (!link) throw new Error(`no link in this mail:\n${mail.text}`);
	return link;
}

export async function readFixture(name: string): Promise<Buffer> {
	return readFile(resolve("tests/fixtures", name));
}

function buildFolder(): string {
	const build = resolve(process.env.TAGIH_BUILD_DIR ?? "build");
	if (basename(build) !== "build" || !existsSync(join(build, "server", "index.js")))
		throw new Error(
			`There is no built server in ${build}: run "npm run build" before these tests ("npm test" does).`,
		);
	return build;
}

/** A database of the app's own, from the migrated template that global-setup.ts made. */
async function cloneTemplate(): Promise<string> {
	const { TEST_TEMPLATE, TEST_SERVER_APP_URL } = process.env;
	if (!TEST_TEMPLATE)
		throw new Error("These tests need tests/setup/global-setup.ts, which their Jest project names.");
	const name = `${TEST_TEMPLATE}_app_${randomBytes(4).toString("hex")}`;
	const owner = decodeURIComponent(new URL(TEST_SERVER_APP_URL!).username);
	await onServer(`create database "${name}" owner "${owner}" template "${TEST_TEMPLATE}"`);
	return name;
}

async function onServer(text: string): Promise<void> {
	const client = new pg.Client(process.env.TEST_SERVER_ADMIN_URL);
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}

function inDatabase(url: string, name: string): string {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}

/** Waits until a process is gone and all it said has arrived. */
async function exitOf(child: ChildProcess): Promise<number | null> {
	if (
		!(child.stdout?.closed && child.stderr?.closed && (child.exitCode !== null || child.signalCode !== null))
	)
		await once(child, "close");
	return child.exitCode;
}

import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const secret = z.string().min(32, "needs at least 32 characters");
const key = z.string().regex(/^[0-9a-f]{64}$/i, "needs 64 hexadecimal digits (openssl rand -hex 32)");
const url = (protocols: string[], example: string) =>
	z
		.string()
		.refine(
			(text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
			`needs an address like ${example}`,
		);

/** What may be set; .env.example says what each is for. An empty value counts as not set. */
const schema = z.object({
	NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
	PORT: port.default(3000),
	HOST: z.string().optional(),
	APP_URL: url(["http:", "https:"], "https://tagih.example").optional(),
	DATA_DIR: z.string().default("./.data"),
	DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/tagih").optional(),
	DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
	S3_BUCKET: z.string().optional(),
	S3_ENDPOINT: url(["http:", "https:"], "https://s3.example").optional(),
	S3_REGION: z.string().default("us-east-1"),
	S3_ACCESS_KEY_ID: z.string().optional(),
	S3_SECRET_ACCESS_KEY: z.string().optional(),
	S3_PATH_STYLE: z.stringbool("needs true or false").optional(),
	SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example:465").optional(),
	MAIL_FROM: z.string().regex(/@/, "needs an e-mail address").optional(),
	CONTACT_EMAIL: z.email("needs an e-mail address").optional(),
	SOURCE_URL: url(["http:", "https:"], "https://code.example/tagih").optional(),
	ADMIN_EMAIL: z.email("needs an e-mail address").optional(),
	SESSION_SECRET: secret.optional(),
	EMAIL_KEY: key.optional(),
	TRUST_PROXY: z.stringbool("needs true or false").default(false),
	LOCAL_ACCOUNTS: z.stringbool("needs true or false").optional(),
	WEB_ARCHIVE_URL: url(["http:", "https:"], "https://web.archive.org").optional(),
	FETCH_LOOPBACK_PORT: port.optional(),
	LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

type Values = z.output<typeof schema>;

export interface Env extends Omit<Values, "APP_URL"> {
	/** The address readers type, without a trailing slash. */
	APP_URL: string;
	/** Mail stays on this machine and is read at /mailbox. */
	usesMailbox: boolean;
}

const LOCAL_HOST =
	/^(localhost|.*\.localhost|.*\.local|\[::1\]|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/;

/** A public address is one that is neither this machine's own nor of a home or office network. */
export function isPublic(appUrl: string | undefined): boolean {
	return appUrl !== undefined && URL.canParse(appUrl) && !LOCAL_HOST.test(new URL(appUrl).hostname);
}

/** What an installation that others can reach must not leave to chance. */
function missingForPublic(set: Record<string, unknown>): string[] {
	if (!isPublic(set.APP_URL as string | undefined)) return [];
	const needed = ["SESSION_SECRET", "EMAIL_KEY", "MAIL_FROM"];
	if ((set.NODE_ENV ?? "production") === "production") needed.push("SMTP_URL");
	return needed.filter((name) => set[name] === undefined);
}

/** A bucket needs its keys, and keys without a bucket would be kept for nothing. */
function missingForBucket(set: Record<string, unknown>): string[] {
	const needed = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];
	const wanted = [...needed, "S3_ENDPOINT", "S3_REGION", "S3_PATH_STYLE"];
	if (!wanted.some((name) => set[name] !== undefined)) return [];
	return needed.filter((name) => set[name] === undefined);
}

/** What would open a door that only tests need. */
function forbiddenOutsideTests(set: Record<string, unknown>): string[] {
	if (set.NODE_ENV === "test" && !isPublic(set.APP_URL as string | undefined)) return [];
	return ["FETCH_LOOPBACK_PORT"].filter((name) => set[name] !== undefined);
}

/**
 * Reads the settings.
 * @throws Error that names every wrong key in one message
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
	const set = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
	);
	const result = schema.safeParse(set);
	const wrong = [
		...(result.error?.issues ?? []).map((issue) => `  ${issue.path.join(".")}: ${issue.message}`),
		...missingForPublic(set).map((name) => `  ${name}: must be set when APP_URL is a public address`),
		...missingForBucket(set).map((name) => `  ${name}: must be set when any of S3_… is`),
		...forbiddenOutsideTests(set).map(
			(name) => `  ${name}: is for tests: it needs NODE_ENV=test and no public APP_URL`,
		),
	];
	if (!result.success || wrong.length > 0) {
		throw new Error(
			`These settings are wrong:\n${wrong.join("\n")}\nSee .env.example for what each one means.`,
		);
	}
	const values = result.data;
	return {
		...values,
		APP_URL: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ""),
		DATA_DIR: resolve(values.DATA_DIR),
		usesMailbox: !values.SMTP_URL,
	};
}

let current: Env | undefined;

/** The settings of this process, read at first use. */
export function env(): Env {
	current ??= readEnv(process.env);
	return current;
}

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
const schema = z
	.object({
		NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
		PORT: port.default(3000),
		HOST: z.string().optional(),
		APP_URL: url(["http:", "https:"], "https://tagih.example").optional(),
		DATA_DIR: z.string().default("./.data"),
		DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/tagih").optional(),
		DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
		SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example:465").optional(),
		MAIL_FROM: z.string().regex(/@/, "needs an e-mail address").optional(),
		CONTACT_EMAIL: z.email("needs an e-mail address").optional(),
		ADMIN_EMAIL: z.email("needs an e-mail address").optional(),
		SESSION_SECRET: secret.optional(),
		EMAIL_KEY: key.optional(),
		TRUST_PROXY: z.stringbool("needs true or false").default(false),
		LOCAL_ACCOUNTS: z.stringbool("needs true or false").optional(),
		LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
	})
	.superRefine(
		(values, context) => {
			if (!isPublic(values.APP_URL)) return;
			const required = {
				SMTP_URL: values.NODE_ENV === "production",
				SESSION_SECRET: true,
				EMAIL_KEY: true,
				MAIL_FROM: true,
			} as const;
			for (const [name, needed] of Object.entries(required)) {
				if (needed && !values[name as keyof typeof required]) {
					context.addIssue({
						code: "custom",
						path: [name],
						message: "must be set when APP_URL is a public address",
					});
				}
			}
		},
		// Also when other keys are wrong: one message names them all.
		{ when: () => true },
	);

type Values = z.output<typeof schema>;

export interface Env extends Omit<Values, "APP_URL"> {
	/** The address readers type, without a trailing slash. */
	APP_URL: string;
	/** Mail stays on this machine and is read at /mailbox. */
	usesMailbox: boolean;
}

/** A public address is one that is not this machine's own. */
export function isPublic(appUrl: string | undefined): boolean {
	if (!appUrl || !URL.canParse(appUrl)) return false;
	const { hostname } = new URL(appUrl);
	return !(
		hostname === "localhost" ||
		hostname.endsWith(".localhost") ||
		hostname === "[::1]" ||
		/^127(\.\d+){3}$/.test(hostname)
	);
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
	if (!result.success) {
		const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
		throw new Error(
			`These settings are wrong:\n${lines.join("\n")}\nSee .env.example for what each one means.`,
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

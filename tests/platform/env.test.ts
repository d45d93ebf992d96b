import { existsSync, readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { isPublic, readEnv } from "~/platform/env.server";

const secrets = { SESSION_SECRET: "s".repeat(32), EMAIL_KEY: "0f".repeat(32) };
const complaintAbout = (variables: Record<string, string | undefined>) => {
	try {
		readEnv(variables);
	} catch (error) {
		return (error as Error).message;
	}
	return "";
};

test("a newcomer needs to set nothing", () => {
	const env = readEnv({});
	expect(env).toMatchObject({
		NODE_ENV: "production",
		PORT: 3000,
		APP_URL: "http://localhost:3000",
		usesMailbox: true,
	});
	expect(isAbsolute(env.DATA_DIR)).toBe(true);
	expect(env.DATABASE_URL).toBeUndefined();
});

test("an empty value is no value", () => {
	expect(readEnv({ PORT: "", APP_URL: "", SMTP_URL: "", EMAIL_KEY: "" })).toEqual(readEnv({}));
});

test("an operator reads every wrong setting in one message", () => {
	const wrong = {
		NODE_ENV: "prod",
		PORT: "70000",
		APP_URL: "tagih.example",
		DATABASE_URL: "mysql://localhost/tagih",
		DATABASE_POOL: "1",
		SMTP_URL: "mail.example:25",
		MAIL_FROM: "Tagih",
		CONTACT_EMAIL: "somebody",
		ADMIN_EMAIL: "admin@",
		SESSION_SECRET: "short",
		EMAIL_KEY: "zz",
		TRUST_PROXY: "perhaps",
		LOCAL_ACCOUNTS: "perhaps",
		LOG_LEVEL: "loud",
	};
	const message = complaintAbout(wrong);
	for (const name of Object.keys(wrong)) expect(message).toMatch(new RegExp(`^  ${name}: `, "m"));
	expect(message).toContain(".env.example");
});

test("a message never repeats a secret", () => {
	expect(
		complaintAbout({
			SESSION_SECRET: "hunter2",
			EMAIL_KEY: "hunter3",
			DATABASE_URL: "mysql://u:hunter4@h/d",
		}),
	).not.toMatch(/hunter/);
});

describe("a public address needs its secrets", () => {
	const settings = {
		APP_URL: "https://tagih.example",
		SMTP_URL: "smtp://mail.example",
		MAIL_FROM: "a@b.c",
		...secrets,
	};

	test("with all of them it starts", () => {
		expect(readEnv(settings)).toMatchObject({ APP_URL: "https://tagih.example", usesMailbox: false });
	});
	test.each(["SESSION_SECRET", "EMAIL_KEY", "SMTP_URL", "MAIL_FROM"])("without %s it does not", (name) => {
		expect(complaintAbout({ ...settings, [name]: undefined })).toMatch(
			new RegExp(`^  ${name}: must be set`, "m"),
		);
	});
	test("all that is missing and all that is wrong is named at once", () => {
		const message = complaintAbout({ APP_URL: "https://tagih.example", PORT: "none" });
		for (const name of ["SESSION_SECRET", "EMAIL_KEY", "SMTP_URL", "MAIL_FROM", "PORT"])
			expect(message).toContain(`  ${name}: `);
	});
	test.each([
		["https://tagih.example", true],
		["http://192.169.1.4:3000", true],
		["http://172.32.0.1", true],
		["http://10.evil.example", true],
		["http://local", true],
		["https://localhost.example", true],
		["http://127.evil.example", true],
		["http://localhost:3000", false],
		["http://tagih.localhost", false],
		["http://127.0.0.1:3000", false],
		["http://127.1.2.3", false],
		["http://[::1]:3000", false],
		["http://192.168.1.4:3000", false],
		["http://10.1.2.3", false],
		["http://172.16.0.1", false],
		["http://172.31.255.255", false],
		["http://nas.local", false],
		[undefined, false],
	])("%s is public: %s", (url, expected) => {
		expect(isPublic(url)).toBe(expected);
	});
});

test("links to this machine are followed in tests alone", () => {
	const door = { FETCH_LOOPBACK_PORT: "8080" };
	expect(readEnv({ ...door, NODE_ENV: "test" }).FETCH_LOOPBACK_PORT).toBe(8080);
	for (const place of [
		{},
		{ NODE_ENV: "production" },
		{ NODE_ENV: "development" },
		{ NODE_ENV: "test", APP_URL: "https://tagih.example", MAIL_FROM: "a@b.c", ...secrets },
	])
		expect(complaintAbout({ ...door, ...place })).toMatch(/^ {2}FETCH_LOOPBACK_PORT: is for tests/m);
});

test("links have one slash between address and path", () => {
	expect(readEnv({ APP_URL: "http://localhost:4000//" }).APP_URL).toBe("http://localhost:4000");
});

test(".env.example explains every setting, and no other", () => {
	const source = readFileSync("app/platform/env.server.ts", "utf8");
	const schema = source.slice(source.indexOf("const schema = "), source.indexOf("type Values"));
	const settings = [...schema.matchAll(/^\t+([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
	expect(settings).toContain("EMAIL_KEY");
	expect(settings).toContain("LOG_LEVEL");
	expect(existsSync(".env.example")).toBe(true);
	const example = readFileSync(".env.example", "utf8");
	const explained = [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
	expect([...new Set(explained)].sort()).toEqual([...new Set(settings)].sort());
});

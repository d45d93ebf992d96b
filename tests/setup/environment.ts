import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the app reads as its settings, before any of its files is loaded. The same secrets in every run: nothing here is secret. */
Object.assign(process.env, {
	NODE_ENV: "test",
	APP_URL: "http://tagih.test.localhost",
	DATA_DIR: join(tmpdir(), `tagih-test-files-${process.pid}-${process.env.JEST_WORKER_ID}`),
	SESSION_SECRET: "a session secret that only the tests use",
	EMAIL_KEY: "6b".repeat(32),
	WEB_ARCHIVE_URL: "https://web.archive.org",
	LOG_LEVEL: "silent",
	DATABASE_POOL: "10",
});
for (const name of [
	"SMTP_URL",
	"MAIL_FROM",
	"CONTACT_EMAIL",
	"ADMIN_EMAIL",
	"LOCAL_ACCOUNTS",
	"TRUST_PROXY",
]) {
	delete process.env[name];
}

const { TEST_SERVER_APP_URL, TEST_TEMPLATE, JEST_WORKER_ID } = process.env;
if (TEST_SERVER_APP_URL) {
	const url = new URL(TEST_SERVER_APP_URL);
	url.pathname = `/${TEST_TEMPLATE}_${JEST_WORKER_ID}`;
	process.env.DATABASE_URL = url.href;
} else {
	// No test of this kind needs one. An address that nothing listens at, so that one which does anyway says so.
	process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:9/none";
}

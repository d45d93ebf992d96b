import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { MODERATOR, WATCHDOG } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

/** The browser's own virtual authenticator: what a phone's fingerprint reader is to it. */
async function withAuthenticator(page: Page) {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("WebAuthn.enable");
	const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	return { devtools, authenticatorId };
}

test("a moderator adds a passkey, signs out, signs in by it alone, and removes it", async () => {
	const context = await browser.context({ javaScript: true });
	await context.addCookies([await sessionCookie(app, MODERATOR)]);
	const page = await context.newPage();
	const { devtools, authenticatorId } = await withAuthenticator(page);
	await page.goto(`${app.url}/account`);
	expect(await page.isVisible("[data-passkey-missing]")).toBe(false);

	// Without a name: what is missing is said beside its field.
	await page.click("[data-passkey] button");
	await page.waitForSelector("#name-error");
	await page.fill("[data-passkey] [name=name]", "Ponsel Moderator");
	await page.click("[data-passkey] button");
	await page.waitForURL(/done=passkey-added/);
	expect(await page.textContent("[role=status]")).toContain("Kunci sandi sudah ditambahkan.");
	expect(await page.textContent("section:has(#passkeys)")).toContain("Ponsel Moderator");
	expect((await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials).not.toHaveLength(
		0,
	);

	await page.click("text=Keluar");
	await page.goto(`${app.url}/login`);
	const mails = (await app.mails(MODERATOR)).length;
	await page.click("text=Masuk dengan kunci sandi");
	await page.waitForURL(/\/account$/);
	expect(await page.textContent("main")).toContain("Anda masuk sebagai Moderator (uji coba)");
	expect(await app.mails(MODERATOR)).toHaveLength(mails);
	expect(await page.textContent("section:has(#passkeys)")).toContain("terakhir dipakai");

	await page.click("text=Hapus");
	await page.waitForURL(/done=passkey-removed/);
	await page.click("text=Keluar");
	await page.goto(`${app.url}/login`);
	await page.click("text=Masuk dengan kunci sandi");
	await page.waitForSelector("[data-passkey] .error-summary");
	expect(await page.textContent("[data-passkey]")).toContain("tidak terdaftar, atau sudah dihapus");
	expect(page.url()).toContain("/login");
});

test("a device that has a passkey already is told from one that has none, and both are told in words", async () => {
	const context = await browser.context({ javaScript: true });
	await context.addCookies([await sessionCookie(app, WATCHDOG)]);
	const page = await context.newPage();
	await withAuthenticator(page);
	const add = async (name: string) => {
		await page.fill("[data-passkey] [name=name]", name);
		await page.click("[data-passkey] button");
	};
	await page.goto(`${app.url}/account`);
	await add("Laptop");
	await page.waitForURL(/done=passkey-added/);
	await add("Laptop lagi");
	const status = page.locator("[data-passkey-status]");
	await page.waitForFunction(() => document.querySelector("[data-passkey-status]")?.textContent !== "");
	expect(await status.textContent()).toContain("sudah menyimpan kunci sandi");
	// The button is not stuck.
	expect(await page.getAttribute("[data-passkey]", "aria-busy")).toBeNull();

	const login = await (await browser.context({ javaScript: true })).newPage();
	const other = await withAuthenticator(login);
	await login.goto(`${app.url}/login`);
	// This device has no passkey of this site: the browser itself says no.
	await login.click("text=Masuk dengan kunci sandi");
	await login.waitForFunction(() => document.querySelector("[data-passkey-status]")?.textContent !== "");
	expect(await login.textContent("[data-passkey-status]")).toContain("Tidak ada yang berubah");
	expect((await other.devtools.send("WebAuthn.getCredentials", other)).credentials).toEqual([]);
});

test("without scripts there is no passkey form, and the mailed link works as ever", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/login`);
	expect(await page.isVisible("[data-passkey]")).toBe(false);
	expect(await page.isVisible("[name=email]")).toBe(true);
	const context = await browser.context();
	await context.addCookies([await sessionCookie(app, MODERATOR)]);
	const account = await context.newPage();
	await account.goto(`${app.url}/account`);
	expect(await account.isVisible("[data-passkey]")).toBe(false);
	expect(await account.isVisible("[data-passkey-missing]")).toBe(true);
});

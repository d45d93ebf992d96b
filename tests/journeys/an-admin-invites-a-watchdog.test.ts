import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { ADMIN, anEmail, DEMANDS, WATCHDOG } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

test("an admin invites Wati by mail; she accepts, acts under her name, and signs out", async () => {
	const email = anEmail("wati");
	const admin = await browser.context();
	await admin.addCookies([{ ...cookieOf(await app.signIn(ADMIN)), url: app.url }]);
	const page = await admin.newPage();
	await page.goto(`${app.url}/account`);
	await page.click("text=Undang orang");
	await page.fill("[name=name]", "Wati Pemantau");
	await page.fill("[name=email]", email);
	await page.check("[name=role][value=watchdog]");
	await page.click("main form.form button");
	expect(await page.textContent("[role=status]")).toContain("Undangan sedang dikirim.");
	expect(await page.textContent("section:has(#open)")).toContain(email);

	const wati = await browser.visitor();
	const link = app.url + linkIn(await app.mailTo(email));
	await wati.goto(link);
	expect(await wati.textContent("main")).toContain("mengundang Anda sebagai pemantau");
	await wati.click("main form button");
	expect(await wati.textContent("main")).toContain("Anda masuk sebagai Wati Pemantau");
	expect((await wati.goto(`${app.url}/demands/${DEMANDS[0]}/status`))?.status()).toBe(200);
	// The invitation is used up.
	const stranger = await browser.visitor();
	expect((await stranger.goto(link))?.status()).toBe(404);

	await wati.goto(`${app.url}/account`);
	await wati.click("text=Keluar");
	await wati.goto(`${app.url}/account`);
	expect(wati.url()).toContain("/login");
});

test("who is no admin invites nobody, and an unknown address gets the same page and no mail", async () => {
	const cookie = await app.signIn(WATCHDOG);
	expect((await app.get("/invitations", { Cookie: cookie })).status).toBe(403);
	const refused = await app.post(
		"/invitations",
		{ name: "X", email: "x@warga.test", role: "admin" },
		{ Cookie: cookie },
	);
	expect(refused.status).toBe(403);

	const page = await browser.visitor();
	await page.goto(`${app.url}/login`);
	await page.fill("[name=email]", "tidak-dikenal@warga.test");
	await page.click("main form.form button");
	expect(await page.textContent("h1")).toBe("Periksa email Anda");
	await page.click("text=Kirim sekali lagi");
	await app.settled();
	expect(await app.mails("tidak-dikenal@warga.test")).toEqual([]);
});

function cookieOf(pair: string) {
	const [name, ...value] = pair.split("=");
	return { name: name!, value: value.join("=") };
}

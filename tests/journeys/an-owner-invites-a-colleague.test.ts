import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { ACTIVIST, anEmail, CASE } from "../support/citizens";

const app = useApp();
const browser = useBrowser();
const MEMBERS = "/organisations/hmb-jakarta/members";

test("an owner invites Dewi into the organisation, makes her an owner, and leaves it to her", async () => {
	const email = anEmail("dewi");
	const owner = await browser.context();
	await owner.addCookies([await sessionCookie(app, ACTIVIST)]);
	const page = await owner.newPage();
	await page.goto(`${app.url}/cases/${CASE}`);
	await page.click("text=Diajukan oleh Himpunan Mahasiswa Banten");
	await page.click("main >> text=Anggota");
	expect(page.url()).toBe(app.url + MEMBERS);
	// The only owner cannot go.
	await page.click("text=Ubah keanggotaan saya");
	await page.click("text=Keluar dari organisasi");
	expect(await page.textContent("[role=status]")).toContain("paling sedikit satu pengurus");

	await page.fill("[name=name]", "Dewi Lestari");
	await page.fill("[name=email]", email);
	await page.click("main form.form button");
	expect(await page.textContent("[role=status]")).toContain("Undangan sedang dikirim.");
	expect(await page.textContent("section:has(#open)")).toContain(email);

	const mail = await app.mailTo(email);
	expect(mail.text).toContain("mengundang Anda sebagai anggota Himpunan Mahasiswa Banten (HMB) Jakarta");
	const dewi = await browser.visitor();
	await dewi.goto(app.url + linkIn(mail));
	await dewi.click("main form button");
	expect(await dewi.textContent("main")).toContain("Anda masuk sebagai Dewi Lestari");
	await dewi.click("main >> text=Himpunan Mahasiswa Banten");
	expect(await dewi.textContent("main")).toContain("Pengusul (uji coba)");
	expect(await dewi.isVisible("[name=email]")).toBe(false);
	// A member has no part in what needs a role on the site, and is told whom to ask.
	expect((await dewi.goto(`${app.url}/cases/${CASE}/events`))?.status()).toBe(403);
	expect(await dewi.textContent("main")).toContain("hanya untuk pemantau atau moderator");

	await page.goto(app.url + MEMBERS);
	await page.click("text=Ubah keanggotaan Dewi Lestari");
	await page.click("text=Jadikan pengurus");
	expect(await page.textContent("[role=status]")).toContain("Peran sudah diubah.");
	await page.click("text=Ubah keanggotaan saya");
	await page.click("text=Keluar dari organisasi");
	expect(await page.textContent("[role=status]")).toContain("Anda sudah keluar dari organisasi itu.");
	expect((await page.goto(app.url + MEMBERS))?.status()).toBe(403);
	await dewi.goto(app.url + MEMBERS);
	expect(await dewi.isVisible("[name=email]")).toBe(true);
	expect(await dewi.textContent("section:has(#members)")).not.toContain("Pengusul (uji coba)");
});

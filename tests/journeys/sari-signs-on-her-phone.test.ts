import { expect, test } from "@jest/globals";
import { codeIn, linkIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { anEmail, CASE, DEMANDS } from "../support/citizens";
import { eventually } from "../support/wait";

const app = useApp();
const browser = useBrowser();

for (const javaScript of [false, true]) {
	test(`Sari signs all three demands and sees hers included (JavaScript ${javaScript ? "on" : "off"})`, async () => {
		const page = await browser.visitor({ javaScript });
		const email = anEmail();
		const [before] = await app.query<{ n: string }>("select coalesce(sum(n), 0) as n from demand_slot");

		await page.goto(`${app.url}/cases/${CASE}`);
		expect(await page.locator("#sign [name=demands]:checked").count()).toBe(3);
		expect(await page.locator("#sign input[type=checkbox]:checked").count()).toBe(3);
		await page.fill("[name=name]", "Sari Wulandari");
		await page.fill("[name=email]", email);
		await page.selectOption("[name=region]", { label: "Kota Serang" });
		await page.check("[name=adult]");
		await page.check("[name=consent_signature]");
		await page.click("#sign button");
		await page.waitForURL(/\/verifications\//);
		expect(await page.textContent("h1")).toBe("Periksa email Anda");
		expect(await page.textContent("main")).toContain(`sa•••@${email.split("@")[1]}`);

		const mail = await app.mailTo(email);
		await page.fill("[name=code]", codeIn(mail));
		await page.click("main form.form button");
		await page.waitForURL(/\/signatures\//);
		expect(await page.textContent("h1")).toBe("Tanda tangan Anda sudah dihitung");
		const total = Number(before!.n) / 3 + 1;
		expect(await page.textContent("main")).toContain(
			`Sudah termasuk tanda tangan Anda: ${total} tanda tangan`,
		);
		expect(await page.textContent("main")).toContain("S. W., Kota Serang");
		const whatsApp = page.locator(".share-links a").first();
		expect(await whatsApp.getAttribute("href")).toContain("https://wa.me/?text=");

		await page.goto(`${app.url}/demands/${DEMANDS[1]}`);
		expect(await page.textContent("#sign-now")).toBe(`${total} tanda tangan`);
		await eventually("the region to be folded", async () => {
			await page.reload();
			const row = page
				.locator("table.bar-table", { hasText: "Kabupaten/kota" })
				.locator("tr", { hasText: "Kota Serang" });
			return (await row.count()) === 1 && (await row.textContent())?.includes(String(total));
		});
		expect(await page.locator("figure.chart .chart__drawing").last().getAttribute("aria-label")).toContain(
			String(total),
		);
	});
}

test("Sari reads and signs in English, and everything comes back in English", async () => {
	const page = await browser.visitor();
	const email = anEmail();
	await page.goto(`${app.url}/en/cases/${CASE}/signatures?demand=${DEMANDS[2]}`);
	expect(await page.locator("[name=demands]:checked").count()).toBe(1);
	await page.fill("[name=name]", "Sari Wulandari");
	await page.fill("[name=email]", email);
	await page.selectOption("[name=region]", { label: "Kota Serang" });
	await page.check("[name=adult]");
	await page.check("[name=consent_signature]");
	await page.check("[name=consent_public_name]");
	await page.click("#sign button");
	const mail = await app.mailTo(email);
	expect(mail.subject).toMatch(/^Confirm your signature/);
	expect(linkIn(mail)).toMatch(/^\/en\/verifications\//);
	await page.goto(app.url + linkIn(mail));
	expect(await page.textContent("main")).toContain("Sari Wulandari, Kota Serang");
	await page.click("main form button");
	expect(await page.textContent("h1")).toBe("Your signature is counted");
	expect(await page.locator("main li a").count()).toBeGreaterThanOrEqual(1);
	expect(await page.textContent("main")).not.toContain("Audit the budget");
});

test("whoever leaves the form empty keeps the page, hears what is missing, and loses nothing typed", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/cases/${CASE}`);
	await page.fill("[name=name]", "Sari Wulandari");
	await page.uncheck("[name=demands] >> nth=0");
	await page.click("#sign button");
	const summary = page.locator("[role=alert]");
	expect(await summary.locator("a").count()).toBe(4);
	expect(await page.inputValue("[name=name]")).toBe("Sari Wulandari");
	expect(await page.locator("[name=demands]:checked").count()).toBe(2);
	await summary.locator("a", { hasText: "Tulis alamat email Anda." }).click();
	expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("email");
});

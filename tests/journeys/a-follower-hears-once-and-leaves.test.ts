import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { anEmail, CASE, DEMANDS, noteForm, WATCHDOG } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

test("Fajar follows without signing, hears of each entry once, and leaves with one click", async () => {
	const email = anEmail("fajar");
	const page = await browser.visitor();
	await page.goto(`${app.url}/demands/${DEMANDS[1]}`);
	await page.click("text=Ikuti tuntutan ini");
	expect(await page.locator("[name=about]:checked").getAttribute("value")).toBe(DEMANDS[1]);
	await page.click("main form.form button");
	expect(await page.textContent("[role=alert]")).toContain("Tulis alamat email Anda.");
	await page.fill("[name=email]", email);
	await page.click("main form.form button");
	expect(await page.textContent("h1")).toBe("Periksa email Anda");
	await page.goto(app.url + linkIn(await app.mailTo(email)));
	await page.click("main form button");
	expect(await page.textContent("h1")).toBe("Anda sudah mengikuti");
	const [signatures] = await app.query<{ n: string }>("select count(*) as n from signature");
	expect(signatures!.n).toBe("0");

	const cookie = await app.signIn(WATCHDOG);
	await app.upload(`/cases/${CASE}/events`, noteForm({ about: DEMANDS[0] }), undefined, { Cookie: cookie });
	await app.upload(
		`/cases/${CASE}/events`,
		noteForm({ about: DEMANDS[1], title: "Surat kedua" }),
		undefined,
		{ Cookie: cookie },
	);
	const alert = await app.mailTo(email, 2);
	await app.settled();
	expect(await app.mails(email)).toHaveLength(2);
	expect(alert.text).toContain("Surat kedua");
	expect(alert.text).toContain("dugaan yang belum terbukti");

	const leave = /<(.*)>/.exec(alert.headers!["List-Unsubscribe"]!)![1]!;
	await page.goto(leave);
	expect(await page.textContent("h1")).toBe("Berhenti mengikuti?");
	const [still] = await app.query<{ n: string }>("select count(*) as n from follower");
	expect(still!.n).toBe("1");
	await page.click("main form button");
	expect(await page.textContent("h1")).toBe("Anda sudah berhenti mengikuti");
	await app.upload(
		`/cases/${CASE}/events`,
		noteForm({ about: DEMANDS[1], title: "Surat ketiga" }),
		undefined,
		{ Cookie: cookie },
	);
	await app.settled();
	expect(await app.mails(email)).toHaveLength(2);
});

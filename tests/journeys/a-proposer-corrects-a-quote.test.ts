import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { ACTIVIST, aFollower, CASE, DEMANDS } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

test.each([
	{ javaScript: false, written: "sering terjadi", corrected: "kerap terjadi" },
	{ javaScript: true, written: "bukan pertama kali", corrected: "bukan yang pertama kali" },
])(
	"a proposer corrects a quote in public (scripts: $javaScript)",
	async ({ javaScript, written, corrected }) => {
		const follower = await aFollower(app, { about: DEMANDS[0] });
		const earlier = (await app.mails(follower.email)).length;
		const [{ exact }] = (await app.query<{ exact: string }>(
			"select exact from quote order by id limit 1",
		)) as [{ exact: string }];
		const proposer = await browser.context({ javaScript });
		await proposer.addCookies([await sessionCookie(app, ACTIVIST)]);
		const page = await proposer.newPage();
		await page.goto(`${app.url}/demands/${DEMANDS[0]}`);
		await page.click("aside >> text=Buat ralat");
		expect(await page.textContent("h1")).toBe("Ralat");
		expect(await page.textContent("main")).toContain("Teks sumber ini tidak tersimpan");

		// Words that are not there are refused, and what was typed stays.
		await page.check("[name=place][value='quote.id']");
		await page.fill("[name=written]", "tidak pernah terjadi");
		await page.fill("[name=corrected]", corrected);
		await page.fill("[name=explanation]", "Salah salin dari artikel");
		await page.click("button:has-text('Terbitkan ralat')");
		expect(await page.textContent("[role=alert]")).toContain(
			"Kata-kata ini tidak ada di bagian yang dipilih",
		);
		expect(await page.inputValue("[name=corrected]")).toBe(corrected);

		await page.fill("[name=written]", written);
		await page.click("button:has-text('Pratinjau')");
		const preview = await page.textContent("[role=status]");
		expect(preview).toContain(`Kutipan: tertulis “${written}”, seharusnya “${corrected}”`);
		expect(await app.query("select from erratum where written = $1", [written])).toEqual([]);
		await page.click("button:has-text('Terbitkan ralat')");
		expect(page.url()).toMatch(new RegExp(`/cases/${CASE}#event-\\d+$`));

		// Everybody sees the quote as it was and, beside it, what it should say and since when.
		const reader = await browser.visitor({ javaScript });
		const year = new Date().getFullYear();
		for (const [path, where] of [
			[`/demands/${DEMANDS[0]}`, "section:has(#quote)"],
			[`/cases/${CASE}`, "#demand-1"],
		] as const) {
			await reader.goto(app.url + path);
			const text = await reader.textContent(where);
			expect(text).toContain(exact);
			expect(text).toMatch(new RegExp(`Ralat \\d+ \\S+ ${year}\\.`));
			expect(text).toContain(`tertulis “${written}”, seharusnya “${corrected}”. Salah salin dari artikel`);
			expect(text).toContain("Belum dicocokkan: teks sumbernya tidak tersimpan");
			const entry = reader.locator(".timeline__event", { hasText: corrected });
			expect(await entry.textContent()).toContain("dari organisasi pengusul");
		}
		await reader.goto(`${app.url}/en/demands/${DEMANDS[0]}`);
		expect(await reader.textContent("section:has(#quote)")).toContain(
			`it says “${written}”, it should say “${corrected}”`,
		);
		expect(await reader.locator("text=Publish an erratum").count()).toBe(0);

		const mail = await app.mailTo(follower.email, earlier + 1);
		expect(mail.text).toContain(`seharusnya “${corrected}”`);
	},
);

import { expect, test } from "@jest/globals";
import { codeIn, linkIn, useApp } from "../support/app";
import { DESKTOP, PHONE, sessionCookie, useBrowser } from "../support/browser";
import { ADMIN, aFollower, CASE, DEMANDS } from "../support/citizens";
import { OFFICE } from "../support/reply-forms";

const app = useApp();
const browser = useBrowser();

/** What nobody would type and somebody once will. */
const WORDS = [
	'  Kami  "tidak"  pernah\u00a0menolak <script>document.title = "diubah"</script> &amp; ‘audit’.',
	"",
	"\tRincian:   1.  biaya  Rp 1.000,5",
	"مرحبا بكم \u202eتم\u202c 100%  ",
].join("\n");

test.each([
	{ javaScript: false, viewport: PHONE, post: "Sekretaris" },
	{ javaScript: true, viewport: DESKTOP, post: "Inspektur" },
])(
	"an institution replies and sees itself quoted exactly (scripts: $javaScript)",
	async ({ javaScript, viewport, post }) => {
		// A citizen follows the demand; an admin finds the office's address, which sends the notice with its link.
		const { email } = await aFollower(app, { about: DEMANDS[1] });
		await app.settled();
		const earlier = (await app.mails(email)).length;
		const keeper = await browser.context({ javaScript, viewport });
		await keeper.addCookies([await sessionCookie(app, ADMIN)]);
		const desk = await keeper.newPage();
		await desk.goto(`${app.url}/cases/${CASE}`);
		await desk.click("text=Tautan jawaban lembaga");
		expect(await desk.textContent("h1")).toBe("Tautan jawaban");
		const section = desk.locator("section.section", { hasText: "Inspektorat" });
		if ((await section.locator("a.reply__link").count()) === 0) {
			await app.post(
				"/institutions/inspektorat/address",
				{ email: OFFICE, source_url: "https://inspektorat.example/kontak", copied: "yes" },
				{ Cookie: await app.signIn(ADMIN) },
			);
			await section.locator("button:has-text('Buat tautan')").click();
		}
		const link = (await section.locator("a.reply__link").getAttribute("href"))!;

		// The office opens it, without an account.
		const office = await browser.visitor({ javaScript, viewport });
		await office.goto(link);
		expect(await office.textContent("h1")).toBe("Jawaban Inspektorat");
		expect(await office.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
		await office.fill("[name=body]", `${WORDS}${post}`);
		await office.click("button:has-text('Kirim jawaban')");
		expect(await office.textContent("[role=alert]")).toContain("Tulis jabatan Anda.");
		expect(await office.inputValue("[name=body]")).toBe(`${WORDS}${post}`);
		await office.fill("[name=name]", "Budi Santoso");
		await office.fill("[name=post]", post);
		await office.check(`[name=demands][value='${DEMANDS[1]}']`);
		await office.check("[name=claim][value=done]");
		await office.fill("[name=email]", "budi@warga.test");
		await office.click("button:has-text('Kirim jawaban')");
		expect(await office.textContent("[role=alert]")).toContain("Alamat ini bukan milik lembaga itu.");
		expect(await office.isChecked("[name=claim][value=done]")).toBe(true);
		const known = (await app.mails(OFFICE)).length;
		await office.fill("[name=email]", OFFICE);
		await office.click("button:has-text('Kirim jawaban')");
		expect(await office.textContent("h1")).toBe("Periksa email Anda");
		const mail = await app.mailTo(OFFICE, known + 1);
		expect(linkIn(mail)).toMatch(/^\/verifications\//);
		await office.fill("[name=code]", codeIn(mail));
		await office.click("main form.form button");

		// It sees itself: to the last space, in the size of the quote, and nothing in it has run.
		expect(office.url()).toMatch(new RegExp(`/cases/${CASE}#reply-`));
		const id = office.url().split("#")[1]!;
		expect(await office.title()).not.toContain("diubah");
		await office.goto(`${app.url}/demands/${DEMANDS[1]}`);
		const reply = office.locator(`#${id}`);
		expect(await reply.locator("blockquote").textContent()).toBe(`${WORDS}${post}`);
		const size = (selector: string) =>
			office
				.locator(selector)
				.first()
				.evaluate((element) => getComputedStyle(element).fontSize);
		expect(await size(`#${id} blockquote`)).toBe(await size("section:has(#quote) blockquote"));
		expect(await reply.locator(".quote__cite").textContent()).toContain(`Budi Santoso, ${post}`);
		expect(await office.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
		// The reader of a phone is led to it from under the title; on a desk it faces the quote on the first screen.
		const place = (selector: string) =>
			office
				.locator(selector)
				.first()
				.evaluate((element) => {
					const { left, top, right } = element.getBoundingClientRect();
					return { left, right, top: top + window.scrollY };
				});
		const first = viewport === PHONE ? "a[href='#replies']" : ".reply blockquote";
		expect((await place(first)).top).toBeLessThan(viewport.height);
		if (viewport === DESKTOP)
			expect((await place(`#${id} blockquote`)).left).toBeGreaterThan(
				(await place("section:has(#quote) blockquote")).right,
			);
		// A claim beside the two other voices, and no status.
		expect(await office.locator(".voice").first().textContent()).toContain("Selesai.");
		expect(await office.locator(".voice").nth(1).textContent()).toContain("Belum ada penilaian pemantau");
		expect(await office.textContent("section:has(#status)")).toContain("Terbit");
		await office.goto(`${app.url}/en/cases/${CASE}`);
		expect(await office.locator(`#${id}`).textContent()).toContain("The institution claims Done");

		// The citizen is told, once.
		const alert = await app.mailTo(email, earlier + 1);
		await app.settled();
		expect(await app.mails(email)).toHaveLength(earlier + 1);
		expect(alert.text).toContain("Jawaban dari Inspektorat");
		expect(alert.text).toContain("Rp 1.000,5");
		expect(alert.html).not.toContain("<script>document");
	},
);

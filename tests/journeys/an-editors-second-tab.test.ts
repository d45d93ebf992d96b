import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { ACTIVIST } from "../support/citizens";
import { QUOTES } from "../support/draft-article";
import { markWords, pasteArticle } from "../support/filing";

const app = useApp();
const browser = useBrowser();

test.each([true, false])(
	"an editor's second tab does not overwrite the first, and loses nothing (JavaScript: %s)",
	async (javaScript) => {
		const filing = await pasteArticle(app);
		const item = await markWords(app, filing, QUOTES.bridge, "demand");
		const context = await browser.context({ javaScript });
		await context.addCookies([await sessionCookie(app, ACTIVIST)]);
		const [first, second] = [await context.newPage(), await context.newPage()];
		await first.goto(app.url + item);
		await second.goto(app.url + item);

		await first.fill("[name=title]", "Perbaiki Jembatan Sawah");
		await first.click("main form button:has-text('Simpan')");
		expect(await first.textContent("[role=status]")).toContain("Tersimpan.");

		await second.fill("[name=title]", "Bangun jembatan baru");
		await second.click("main form button:has-text('Simpan')");
		expect(await second.textContent("main")).toContain("Orang lain mengubah bagian ini");
		expect(await second.textContent("main table")).toContain("Perbaiki Jembatan Sawah");
		expect(await second.inputValue("[name=title]")).toBe("Bangun jembatan baru");
		// Pressing again without having compared changes nothing.
		await second.click("main form button:has-text('Simpan')");
		expect(await second.textContent("main")).toContain("Orang lain mengubah bagian ini");
		await first.reload();
		expect(await first.textContent("main")).toContain("Tuntutan 1: Perbaiki Jembatan Sawah");

		await second.check("[name=overwrite]");
		await second.click("main form button:has-text('Simpan')");
		expect(await second.textContent("main")).toContain("Tuntutan 1: Bangun jembatan baru");

		// Another part is no conflict: both changes stand, and the writer is told.
		await first.goto(`${app.url}${filing.page}/case`);
		await second.goto(app.url + item);
		await second.fill("[name=outcome]", "Jembatan dapat dilalui.");
		await second.click("main form button:has-text('Simpan')");
		await first.fill("[name=title]", "Jembatan yang putus");
		await first.click("main form button:has-text('Simpan')");
		expect(await first.textContent("main h1")).toContain("Jembatan yang putus");
	},
);

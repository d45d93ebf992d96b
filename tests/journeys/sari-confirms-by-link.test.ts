import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { anEmail, submitSigning } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

const standing = async () => {
	const [row] = await app.query<{ n: string }>("select coalesce(sum(delta), 0) as n from signature_event");
	return Number(row!.n);
};

test("opening the mailed link changes nothing, its button counts, and a second button does no harm", async () => {
	const email = anEmail();
	await submitSigning(app, { email });
	const link = app.url + linkIn(await app.mailTo(email));
	const before = await standing();
	const context = await browser.context();
	const [first, second] = [await context.newPage(), await context.newPage()];
	// A mail scanner opens it, and Sari opens it in two tabs.
	await app.get(new URL(link).pathname);
	await first.goto(link);
	await second.goto(link);
	expect(await standing()).toBe(before);
	expect(await first.textContent("main")).toContain("Sari Wulandari");

	await first.click("main form button");
	expect(await first.textContent("h1")).toBe("Tanda tangan Anda sudah dihitung");
	expect(await standing()).toBe(before + 3);
	await second.click("main form button");
	expect(await second.textContent("h1")).toBe("Tanda tangan Anda sudah dihitung");
	expect(await standing()).toBe(before + 3);

	// The link in the mail leads to the receipt from now on.
	await first.goto(link);
	expect(first.url()).toMatch(/\/signatures\//);
});

test("a double click on the button counts once", async () => {
	const email = anEmail();
	await submitSigning(app, { email });
	const before = await standing();
	const page = await browser.visitor({ javaScript: true });
	await page.goto(app.url + linkIn(await app.mailTo(email)));
	await page.dblclick("main form button");
	await page.waitForURL(/\/signatures\//);
	expect(await standing()).toBe(before + 3);
});

test("a link that is cut short says so and shows the way", async () => {
	const email = anEmail();
	await submitSigning(app, { email });
	const link = app.url + linkIn(await app.mailTo(email));
	const page = await browser.visitor();
	const answer = await page.goto(link.slice(0, -5));
	expect(answer?.status()).toBe(404);
	expect(await page.textContent("h1")).toBe("Tautan tidak berlaku");
	expect(await page.textContent("main")).toContain("Salin seluruh tautan dari email.");
});

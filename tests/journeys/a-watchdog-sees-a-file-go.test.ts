import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { CDPSession, Page } from "playwright-core";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { CASE, WATCHDOG } from "../support/citizens";
import { aPdf } from "../support/pdf";
import { eventually } from "../support/wait";

/** With scripts on. That the same forms work without them is promised by a-watchdog-moves-a-demand.test.ts. */
const app = useApp();
const browser = useBrowser();
const PDF = aPdf([["Dokumen"]]).toString("latin1");
const FORM = `/cases/${CASE}/events`;
const SUBMIT = "main form.form .form__actions button";
let page: Page;
let network: CDPSession;
let cookie: Awaited<ReturnType<typeof sessionCookie>>;
let folder: string;

beforeAll(async () => {
	cookie = await sessionCookie(app, WATCHDOG);
	folder = await mkdtemp(join(tmpdir(), "tagih-test-upload-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
	const context = await browser.context({ javaScript: true });
	await context.addCookies([cookie]);
	page = await context.newPage();
	network = await context.newCDPSession(page);
});

/** Fills in the form for an entry with a file of so many bytes. */
async function fillIn(title: string, bytes = 1000) {
	await page.goto(app.url + FORM);
	await page.check("[name=kind][value=note_added]");
	await page.fill("[name=occurred_on]", "2022-05-21");
	await page.fill("[name=title]", title);
	await page.fill("[name=body]", "Keterangan");
	await page.fill("[name=source_url]", "https://reportasebanten.co.id/?p=10423");
	await page.fill("[name=evidence_title]", "Dokumen");
	await chooseFile(bytes);
}

async function chooseFile(bytes: number) {
	const path = join(folder, "dokumen.pdf");
	await writeFile(path, PDF.padEnd(bytes, " "));
	await page.setInputFiles("[name=evidence_file]", path);
}

/** @param bytesPerSecond -1 for as fast as it goes */
function slowDown(bytesPerSecond: number) {
	return network.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 0,
		downloadThroughput: -1,
		uploadThroughput: bytesPerSecond,
	});
}

async function entries(title: string): Promise<number> {
	return (await app.query("select 1 from event where title = $1", [title])).length;
}

const statusText = () => page.textContent("[data-upload-status]");

test("how far the file is can be seen, and at the end the page leads to the new entry", async () => {
	await fillIn("Berkas besar", 600_000);
	await slowDown(300_000);
	await page.evaluate(() => {
		const seen: number[] = [];
		const bar = document.querySelector("progress")!;
		new MutationObserver(() => {
			if (bar.position >= 0) seen.push(bar.value);
			sessionStorage.setItem("seen", JSON.stringify(seen));
		}).observe(bar, { attributes: true });
	});
	// Twice, as people do: it is sent once.
	await page.dblclick(SUBMIT);
	await page.waitForURL(/#event-\d+$/);
	const seen = JSON.parse((await page.evaluate(() => sessionStorage.getItem("seen"))) ?? "[]") as number[];
	expect(seen.length).toBeGreaterThan(1);
	expect(seen).toEqual([...seen].sort((a, b) => a - b));
	expect(await page.locator(":target").textContent()).toContain("Berkas besar");
	expect(await entries("Berkas besar")).toBe(1);
});

test("sending can be stopped, and everything is still there to be sent again", async () => {
	await fillIn("Dihentikan", 400_000);
	await slowDown(10_000);
	await page.click(SUBMIT);
	await page.waitForFunction(() => document.querySelector("progress")!.checkVisibility());
	expect(await page.getAttribute(SUBMIT, "aria-disabled")).toBe("true");
	await page.getByRole("button", { name: "Batalkan" }).click();
	expect(await statusText()).toContain("Pengiriman dibatalkan. Isian Anda masih ada");
	expect(await page.locator("progress").isVisible()).toBe(false);
	expect(await page.inputValue("[name=title]")).toBe("Dihentikan");
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
	expect(await entries("Dihentikan")).toBe(0);
	await slowDown(-1);
	await page.click(SUBMIT);
	await page.waitForURL(/#event-\d+$/);
	expect(await entries("Dihentikan")).toBe(1);
});

test("what is wrong with the form is said in its place, with all that was typed", async () => {
	await fillIn("Tanpa keterangan");
	await page.fill("[name=body]", "");
	await page.click(SUBMIT);
	const reasons = page.getByRole("alert");
	await reasons.waitFor();
	expect(await reasons.textContent()).toContain("Pilih berkasnya sekali lagi");
	expect(await page.evaluate(() => document.activeElement?.className)).toBe("error-summary");
	expect(await page.inputValue("[name=title]")).toBe("Tanpa keterangan");
	expect(new URL(page.url()).pathname).toBe(FORM);
	// The form that came with the answer is watched over as the first one was.
	await page.fill("[name=body]", "Keterangan");
	await chooseFile(1000);
	await page.click(SUBMIT);
	await page.waitForURL(/#event-\d+$/);
	expect(await entries("Tanpa keterangan")).toBe(1);
});

test("a file that is too large is not sent at all", async () => {
	await fillIn("Terlalu besar", 10 * 1024 * 1024 + 1);
	const sent: string[] = [];
	page.on("request", (request) => sent.push(request.url()));
	await page.click(SUBMIT);
	await eventually("the reason", async () => (await statusText()) || undefined);
	expect(await statusText()).toContain("Berkas lebih besar dari 10 MB");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("evidence_file");
	expect(sent).toEqual([]);
});

test("a broken connection loses nothing that was typed", async () => {
	await fillIn("Terputus");
	await page.route("**/events", (route) => route.abort());
	await page.click(SUBMIT);
	await eventually(
		"the reason",
		async () => (await statusText())?.includes("Kiriman tidak sampai. Isian Anda masih ada") || undefined,
	);
	expect(await page.inputValue("[name=title]")).toBe("Terputus");
	await page.unroute("**/events");
	await page.click(SUBMIT);
	await page.waitForURL(/#event-\d+$/);
	expect(await entries("Terputus")).toBe(1);
});

test("a button that was pressed says so, sends once, and is itself again when the reader comes back", async () => {
	// Who is signed in is not shown the form to sign in.
	page = await browser.visitor({ javaScript: true });
	await page.goto(`${app.url}/login`);
	const sent: string[] = [];
	// An answer without content leaves the page where it is, as one that is still to come.
	await page.route("**/login", (route) => {
		sent.push(route.request().method());
		return route.fulfill({ status: 204 });
	});
	await page.fill("[name=email]", WATCHDOG);
	const button = page.locator("main form.form button").first();
	await button.click();
	await page.getByRole("button", { name: "Sedang dikirim…" }).waitFor();
	await button.click({ force: true });
	await eventually("the form to be sent", () => sent.length || undefined);
	expect(sent).toEqual(["POST"]);
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
	await page.getByRole("button", { name: "Kirim tautan masuk" }).click();
	await eventually("the form to be sent again", () => sent.length === 2 || undefined);
});

test("whose session has ended is led to sign in; who may no longer do it reads why", async () => {
	await fillIn("Tanpa izin");
	await app.query("delete from account_role where role = 'watchdog'");
	await page.click(SUBMIT);
	// It says first how far the form has gone.
	await eventually(
		"the reason",
		async () => (await statusText())?.includes("Peran Anda belum mencakup ini") || undefined,
	);
	expect(await page.inputValue("[name=title]")).toBe("Tanpa izin");
	await app.query("delete from session");
	await page.click(SUBMIT);
	await page.waitForURL(/\/login$/);
	expect(await entries("Tanpa izin")).toBe(0);
});

import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { CASE, signingForm } from "../support/citizens";
import { crawlPublicPages, isHtml } from "../support/crawl";
import { htmlFaults } from "../support/html-rules";
import type { Answer } from "../support/http";
import { inEnglish, listPublicPages, type PublicPage } from "../support/public-pages";

const app = useApp();
const pages = new Map<string, Answer>();
let listed: PublicPage[];

beforeAll(async () => {
	listed = await listPublicPages(app);
	for (const [path, answer] of await crawlPublicPages(app)) if (isHtml(answer)) pages.set(path, answer);
	for (const { path, press } of listed) {
		if (press) continue;
		for (const one of [path, inEnglish(path)]) pages.set(one, await app.get(one));
	}
	for (const prefix of ["", "/en"]) {
		const address = `${prefix}/cases/${CASE}/signatures`;
		const fields = await signingForm(app, { name: "", email: "x", region: "", demands: [], adult: "" });
		pages.set(`${address} refused`, await app.post(address, fields));
		pages.set(`${prefix}/mailbox`, await app.get(`${prefix}/mailbox`));
	}
});

test("every page of the list answers as it should in both languages", () => {
	for (const { path, press, status = 200 } of listed) {
		if (press) continue;
		for (const one of [path, inEnglish(path)]) expect([one, pages.get(one)!.status]).toEqual([one, status]);
	}
	expect(pages.get(`/en/cases/${CASE}/signatures refused`)!.status).toBe(422);
});

test("no page, form or refusal has a fault in its HTML", async () => {
	const faults: string[] = [];
	for (const [path, { text }] of pages)
		for (const fault of await htmlFaults(text)) faults.push(`${path}: ${fault}`);
	expect(faults).toEqual([]);
	expect(pages.size).toBeGreaterThanOrEqual(2 * 17);
});

test("a fault in the HTML would be seen", async () => {
	const html = pages.get("/")!.text;
	const broken = html.replace("<main", '<p id="main"><div></div></p><main');
	expect(broken).not.toBe(html);
	expect((await htmlFaults(broken)).join("\n")).toContain("no-dup-id");
});

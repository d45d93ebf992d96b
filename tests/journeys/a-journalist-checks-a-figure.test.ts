import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { useApp } from "../support/app";
import { PHONE, useBrowser } from "../support/browser";
import { CASE } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

async function follow(page: Page, act: () => Promise<void>): Promise<void> {
	await Promise.all([page.waitForEvent("load"), act()]);
}

/** Beyond the guard: the founding case's own demands move as real ones would in months. In this database only. */
async function history() {
	await app.query(`do $$
		declare n int := 0; d record; proof uuid; today date := (now() at time zone 'Asia/Jakarta')::date;
		begin
			select evidence_id into proof from event where evidence_id is not null limit 1;
			for d in select id, case_file_id from demand order by id loop
				n := n + 1;
				insert into clock (case_file_id, demand_id, topic, rule_id, started_on, evidence_id) values (d.case_file_id, d.id,
					'demand:' || d.id, (select id from clock_rule where key = 'courtesy'), today - 60, proof);
				if n = 1 then
					insert into clock_change (clock_id, kind, changed_on, reason)
						select id, 'stopped', today - 40, 'responded' from clock where demand_id = d.id;
				end if;
			end loop;
		end $$`);
}

test("a journalist follows a figure to its rows, and counts the same number in the table", async () => {
	await history();
	const page = await browser.visitor({ viewport: PHONE });
	await page.goto(app.url);
	await follow(page, () => page.click("#site-menu >> text=Angka"));
	expect(new URL(page.url()).pathname).toBe("/figures");
	const text = await page.textContent("main");
	expect(text).toContain("33,3% tepat waktu: 1 dari 3 tuntutan.");
	expect(text).toContain("kurang dari 10");
	await follow(page, () => page.click("main table a:has-text('Lewat tenggat dan belum dijawab')"));
	expect(await page.locator("main .demand-row").count()).toBe(2);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.click("main >> text=Unduh semua baris daftar ini (CSV)"),
	]);
	const rows: Array<Record<string, string>> = parse(await readFile(await download.path()), {
		bom: true,
		columns: true,
	});
	expect(rows.map(({ timing, case: of }) => [timing, of])).toEqual([
		["overdue", CASE],
		["overdue", CASE],
	]);
	// The same number again in the other language, and from the list of what is longest overdue.
	await page.goto(`${app.url}/en/figures`);
	expect(await page.textContent("main")).toContain("33.3% on time: 1 of 3 demands.");
	await follow(page, () => page.click("main >> text=longest overdue"));
	expect(await page.locator("main .demand-row").count()).toBe(2);
});

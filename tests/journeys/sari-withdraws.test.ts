import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { aSigner, CASE, DEMANDS } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

test("Sari hides her name, takes her data along, withdraws, and signs again", async () => {
	const { email, receipt } = await aSigner(app, {
		name: "Sari Wulandari Canary",
		consent_public_name: "yes",
	});
	const page = await browser.visitor();
	await page.goto(`${app.url}/cases/${CASE}/signatures`);
	expect(await page.textContent(".signers")).toContain("Sari Wulandari Canary, Kota Serang");

	await page.goto(app.url + receipt);
	await page.click("text=Sembunyikan nama saya");
	expect(await page.textContent("main")).toContain("Nama Anda tidak ditampilkan.");
	await page.goto(`${app.url}/cases/${CASE}/signatures`);
	expect(await page.textContent(".signers")).not.toContain("Canary");
	expect(await page.textContent(".signers")).toContain("Nama disembunyikan, Kota Serang");

	const data = JSON.parse((await app.get(`${receipt}/data.json`)).text);
	expect(data.person).toMatchObject({ name: "Sari Wulandari Canary", email, region: "Kota Serang" });
	expect(data.consents.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
		"signature",
		"adult",
		"public_name",
	]);
	expect(data.signatures).toHaveLength(3);

	await page.goto(app.url + receipt);
	await page.click('a:has-text("Cabut tanda tangan")');
	expect(await page.textContent("h1")).toBe("Cabut tanda tangan?");
	await page.click("text=Tidak, kembali");
	expect(await page.textContent("h1")).toBe("Tanda tangan Anda sudah dihitung");
	await page.click('a:has-text("Cabut tanda tangan")');
	await page.click("text=Ya, cabut tanda tangan saya");
	expect(await page.textContent("h1")).toBe("Tanda tangan Anda sudah dicabut");
	await page.goto(`${app.url}/demands/${DEMANDS[0]}`);
	expect(await page.textContent("#sign-now")).toBe("0 tanda tangan");
	expect((await app.get(`${receipt}/data.json`)).text).not.toContain("Canary");
	expect((await app.get(`${receipt}/withdrawal`)).status).toBe(302);

	await aSigner(app, { email });
	await page.reload();
	expect(await page.textContent("#sign-now")).toBe("1 tanda tangan");
});

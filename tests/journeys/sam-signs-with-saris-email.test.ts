import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { anEmail, aSigner, CASE, submitSigning } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

test("Sam can neither count in Sari's name nor change what she has signed, and sees what everybody sees", async () => {
	const { email, receipt } = await aSigner(app, { name: "Sari Wulandari" });
	const sam = await browser.visitor();
	await sam.goto(`${app.url}/cases/${CASE}/signatures`);
	await sam.fill("[name=name]", "Sam Usil");
	await sam.fill("[name=email]", email);
	await sam.selectOption("[name=region]", { label: "Kota Cilegon" });
	await sam.check("[name=adult]");
	await sam.check("[name=consent_signature]");
	await sam.check("[name=consent_public_name]");
	await sam.click("#sign button");
	expect(await sam.textContent("h1")).toBe("Periksa email Anda");
	expect(await sam.textContent("main")).not.toMatch(/sudah (menanda|dihitung|dikonfirmasi)/);
	await sam.fill("[name=code]", "000000");
	await sam.click("main form.form button");
	expect(await sam.textContent("[role=alert]")).toContain("Kode tidak cocok");

	const sari = await browser.visitor();
	await sari.goto(app.url + receipt);
	expect(await sari.textContent("main")).toContain("S. W., Kota Serang");
	expect(await sari.textContent("main")).toContain("Sudah termasuk tanda tangan Anda: 1 tanda tangan");
	// The mail that Sam set off shows Sari whose words they are, before she presses anything.
	await sari.goto(app.url + linkIn(await app.mailTo(email, 2)));
	expect(await sari.textContent("main")).toContain("Sam Usil");
	expect(await sari.textContent("main")).toContain("Ada yang salah? Tutup halaman ini");
});

test("Sam's form for an address that never confirms is neither counted nor shown", async () => {
	const email = anEmail("budi");
	await submitSigning(app, { email, name: "Nama Palsu Sam", consent_public_name: "yes" });
	await app.mailTo(email);
	const page = await browser.visitor();
	await page.goto(`${app.url}/cases/${CASE}/signatures`);
	expect(await page.textContent("main")).not.toContain("Nama Palsu Sam");
});

test("after five guesses Sam's code is void, and Sari's link still works", async () => {
	const email = anEmail();
	const sent = await submitSigning(app, { email });
	for (let guess = 0; guess < 5; guess += 1) {
		const answer = await app.post(sent.headers.location!, { code: "999999" });
		expect(answer.status).toBe(422);
	}
	const sari = await browser.visitor();
	await sari.goto(app.url + sent.headers.location!);
	const mail = await app.mailTo(email);
	await sari.fill("[name=code]", /\b(\d{6})\b/.exec(mail.text)![1]!);
	await sari.click("main form.form button");
	expect(await sari.textContent("[role=alert]")).toContain("Gunakan tautan di dalam email.");
	await sari.goto(app.url + linkIn(mail));
	await sari.click("main form button");
	expect(await sari.textContent("h1")).toBe("Tanda tangan Anda sudah dihitung");
});

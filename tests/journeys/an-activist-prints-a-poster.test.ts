import { expect, test } from "@jest/globals";
import { Resvg } from "@resvg/resvg-js";
import jsQr from "jsqr";
import type { Page } from "playwright-core";
import { useApp } from "../support/app";
import { DESKTOP, PHONE, useBrowser } from "../support/browser";
import { CASE, DEMANDS } from "../support/citizens";
import { readPdf } from "../support/pdf";
import { pictureSize } from "../support/png";

const app = useApp();
const browser = useBrowser();

const POSTERS = [...DEMANDS.map((slug) => `/demands/${slug}`), `/cases/${CASE}`].flatMap((path) => [
	path,
	`/en${path}`,
]);

/** What does not fit into its box, on paper. */
async function listCutOff(page: Page): Promise<string[]> {
	await page.emulateMedia({ media: "print" });
	const boxes = await page
		.locator(".poster, .poster__quote")
		.evaluateAll((elements) =>
			elements
				.filter((element) => element.scrollHeight > element.clientHeight + 1)
				.map((element) => `${element.className}: ${element.scrollHeight} in ${element.clientHeight}`),
		);
	await page.emulateMedia({ media: null });
	return boxes;
}

test.each(POSTERS)(
	"the poster of %s is one sheet of A4 with all its words, and its code opens the page",
	async (path) => {
		const page = await browser.visitor({ viewport: DESKTOP });
		await page.goto(`${app.url}${path}`);
		const title = (await page.locator("h1").textContent()) ?? "";
		await page.getByText(path.startsWith("/en") ? "More ways to share" : "Cara lain membagikan").click();
		await page
			.getByRole("link", { name: path.startsWith("/en") ? "A4 poster to print" : "Poster A4 untuk dicetak" })
			.click();
		expect(new URL(page.url()).pathname).toBe(`${path}/poster`);
		const quote = path.includes("/demands/") ? await page.locator(".poster blockquote").textContent() : "";

		const { pages, widths, heights, text } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
		expect(pages).toBe(1);
		expect(widths.map((width) => Math.round((width / 72) * 25.4))).toEqual([210]);
		expect(heights.map((height) => Math.round((height / 72) * 25.4))).toEqual([297]);
		const address = `${app.host}${path}`;
		for (const words of [title, quote ?? "", address]) expect(plain(text)).toContain(plain(words));
		if (path.includes("/demands/")) {
			const [row] = await app.query<{ exact: string }>(
				"select q.exact from demand d join quote q on q.id = d.quote_id where d.slug = $1",
				[path.split("/").at(-1)],
			);
			expect(quote).toBe(row!.exact);
			expect(plain(text)).toContain(plain("Reportase Banten"));
		}
		expect(text).toMatch(
			/Dugaan|Memuat dugaan|Allegation|allegation|Kekhawatiran|Concern|Bersyarat|Conditional/,
		);
		// The hint and the rest of the page stay on the screen.
		expect(plain(text)).not.toMatch(/pagefromthemenu|menuperamban|GNUAGPL/);
		expect(await listCutOff(page)).toEqual([]);

		expect(readCode(await page.locator(".qr-code").screenshot())).toBe(`http://${address}`);
	},
);

test("a poster keeps to its sheet when everything on it is as long as it gets", async () => {
	const sentence =
		"Inspektorat wajib memeriksa kelengkapan administrasi seluruh organisasi perangkat daerah. ";
	// In one go, so that it is one connection for which the rules that protect the record are off.
	await app.query(`
		set session_replication_role = replica;
		update demand_version set title = left(repeat('${sentence}', 20), 400), title_en = left(repeat('${sentence}', 20), 400),
			claim_note = repeat('${sentence}', 5), claim_note_en = repeat('${sentence}', 5);
		update quote set exact = repeat('${sentence}', 30), translation_en = repeat('${sentence}', 30);
		update office set name = repeat('Badan Pemeriksa Keuangan ', 4), name_en = repeat('Badan Pemeriksa Keuangan ', 4);
		reset session_replication_role`);
	for (const path of POSTERS) {
		const page = await browser.visitor({ viewport: PHONE, colorScheme: "dark" });
		await page.goto(`${app.url}${path}/poster`);
		expect([path, await listCutOff(page)]).toEqual([path, []]);
		expect([path, (await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages]).toEqual([path, 1]);
		if (path.includes("/demands/"))
			expect(await page.locator(".poster").textContent()).toMatch(/Kutipan lengkapnya|The whole quote/);
	}
});

/** What a camera reads in a screenshot. */
function readCode(png: Buffer): string | undefined {
	const { width, height } = pictureSize(png);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString("base64")}"/></svg>`;
	const { pixels } = new Resvg(svg).render();
	return jsQr(new Uint8ClampedArray(pixels), width, height)?.data;
}

/** Without spaces and hyphens, which a PDF puts where lines break. */
function plain(text: string): string {
	return text.replace(/[\s\u00ad-]+/g, "");
}

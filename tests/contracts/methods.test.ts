import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { aFollower, aSigner, CASE, DEMANDS, submitSigning } from "../support/citizens";
import { textOf } from "../support/html";

const app = useApp();

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
	"%s is refused everywhere, with the methods that are allowed",
	async (method) => {
		for (const path of [
			"/",
			`/cases/${CASE}`,
			`/cases/${CASE}/signatures`,
			`/en/demands/${DEMANDS[0]}`,
			"/login",
			"/nowhere",
			"/favicon.svg",
		]) {
			const { status, headers } = await app.ask(path, { method, headers: app.fromOurPage() });
			expect([path, status, headers.allow]).toEqual([path, 405, "GET, HEAD, POST"]);
		}
	},
);

test("an address that only takes forms says so when it is opened, in the reader's language", async () => {
	const { receipt } = await aSigner(app);
	const sent = await submitSigning(app);
	for (const path of [
		"/logout",
		"/account/sessions/revocation",
		"/institutions/inspektorat/address/end",
		`${receipt}/name`,
		`${receipt}/renewal`,
		`${receipt}/mail`,
		`${sent.headers.location}/mail`,
	]) {
		for (const [prefix, words] of [
			["", "Alamat ini hanya menerima formulir"],
			["/en", "This address only accepts forms"],
		] as const) {
			const { status, headers, text } = await app.get(prefix + path);
			expect([status, headers.allow]).toEqual([405, "POST"]);
			expect(textOf(text)).toContain(words);
		}
	}
});

test("a page that takes no form says so", async () => {
	const { receipt } = await aSigner(app);
	const { page } = await aFollower(app);
	const pages = [
		"/",
		"/en",
		"/about",
		"/cases",
		"/demands",
		"/institutions",
		"/en/search?q=audit",
		"/institutions/inspektorat",
		`/cases/${CASE}`,
		`/en/demands/${DEMANDS[0]}`,
		"/organisations/hmb-jakarta",
		"/mailbox",
		receipt,
		page,
	];
	for (const path of [...pages, "/robots.txt", "/health", "/mailbox.json", `${receipt}/data.json`]) {
		const { status, headers, text } = await app.post(path, { a: "b" });
		const shown = path.replace(/[\w-]{43}/, "…");
		expect([shown, status, headers.allow]).toEqual([shown, 405, "GET, HEAD"]);
		expect(text).not.toMatch(/\bat .*\.js:\d/);
	}
});

test("HEAD answers as GET does, without a body", async () => {
	for (const path of ["/", `/en/cases/${CASE}`, `/demands/${DEMANDS[1]}`, "/about", "/login", "/nowhere"]) {
		const [get, head] = [await app.get(path), await app.ask(path, { method: "HEAD" })];
		expect([path, head.status, head.bytes.length]).toEqual([path, get.status, 0]);
		expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
		expect(head.headers["cache-control"]).toBe(get.headers["cache-control"]);
	}
});

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { tagsOf } from "../support/html";

const app = useApp();

async function stylesheet(): Promise<string> {
	const { text } = await app.get("/");
	return tagsOf(text, "link").find(({ attributes }) => attributes.rel === "stylesheet")!.attributes.href!;
}

test("the stylesheet arrives in the smallest encoding that the reader's browser takes, and is the same in each", async () => {
	const path = await stylesheet();
	const plain = await app.get(path);
	const br = await app.get(path, { "Accept-Encoding": "gzip, deflate, br" });
	const zipped = await app.get(path, { "Accept-Encoding": "gzip, br;q=0" });
	expect(plain.headers["content-encoding"]).toBeUndefined();
	expect([br.headers["content-encoding"], zipped.headers["content-encoding"]]).toEqual(["br", "gzip"]);
	expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
	expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
	expect(br.bytes.length).toBeLessThan(zipped.bytes.length);
	expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 2);
	for (const { headers, bytes } of [plain, br, zipped]) {
		expect(headers["content-length"]).toBe(String(bytes.length));
		expect(headers.vary).toBe("Accept-Encoding");
		expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	}
	expect(new Set([plain, br, zipped].map(({ headers }) => headers.etag)).size).toBe(3);
});

test("who has a file already is told so and is sent nothing", async () => {
	for (const path of [await stylesheet(), "/favicon.svg"]) {
		const { etag } = (await app.get(path)).headers;
		const known = await app.get(path, { "If-None-Match": `"another", W/${etag}` });
		expect([path, known.status, known.bytes.length]).toEqual([path, 304, 0]);
		expect(known.headers.etag).toBe(etag);
		expect((await app.get(path, { "If-None-Match": '"another"' })).status).toBe(200);
	}
});

test("HEAD says what GET would send", async () => {
	const path = await stylesheet();
	const [get, head] = await Promise.all([app.get(path), app.ask(path, { method: "HEAD" })]);
	expect(head.bytes).toHaveLength(0);
	for (const name of ["content-length", "content-type", "etag", "cache-control"])
		expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
});

test("nothing outside the folder of files is served, however it is spelled", async () => {
	for (const path of ["/../server/index.js", "/assets/../../server/index.js", "/assets/%2e%2e/favicon.svg"])
		expect([path, (await app.get(path)).status]).toEqual([path, 404]);
});

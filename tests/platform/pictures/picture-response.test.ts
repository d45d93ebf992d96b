import { readFile } from "node:fs/promises";
import { afterAll, expect, test } from "@jest/globals";
import { pictureResponse } from "~/platform/http/picture-response.server";
import { drawPicture, endPictureThread } from "~/platform/pictures/draw-picture.server";
import { cardDrawing, siteDrawing } from "~/views/sharing/card";
import { pictureSize } from "../../support/png";
import { someFacts } from "../../support/sharing";

afterAll(endPictureThread);

const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/card.png", { headers });
const draw = (changes: Parameters<typeof someFacts>[0]) =>
	cardDrawing(someFacts(changes), "id", "2026-11-25");

test("a picture has the size that messengers ask for, and a weight they take, whatever its words are", async () => {
	for (const changes of [
		{ claim: "Dugaan" },
		{ title: "Audit seluruh anggaran ".repeat(20), addressee: "Kepada Inspektorat dan ".repeat(20) },
		{ title: "A".repeat(400), status: "B".repeat(200) },
		{ title: "中文 🙂 العربية" },
		{ title: "Аудит Ελλάδα Đặng ﬁ ① ☑ ἀ" },
		{ title: "", addressee: "", status: "" },
	]) {
		const answer = await pictureResponse(ask(), draw(changes));
		const png = Buffer.from(await answer.arrayBuffer());
		expect([changes, answer.headers.get("etag") !== null]).toEqual([changes, true]);
		expect(pictureSize(png)).toEqual({ width: 1200, height: 630 });
		expect(png.length).toBeLessThan(300_000);
	}
});

test("a picture that is known already is not sent again, and another one is", async () => {
	const tag = (await pictureResponse(ask(), draw({}))).headers.get("etag")!;
	const same = await pictureResponse(ask({ "If-None-Match": `"other", ${tag}` }), draw({}));
	expect([same.status, (await same.arrayBuffer()).byteLength]).toEqual([304, 0]);
	const changed = await pictureResponse(ask({ "If-None-Match": tag }), draw({ status: "Ditanggapi" }));
	expect([changed.status, changed.headers.get("etag") === tag]).toEqual([200, false]);
});

test("what cannot be drawn is answered with the plain picture of the site, for a short time", async () => {
	const child = { type: "div", props: { children: "a" } };
	const wrong = { type: "div", props: { style: { display: "of no kind" }, children: [child, child] } };
	const answer = await pictureResponse(ask(), wrong);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("content-type")).toBe("image/png");
	expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
	expect(answer.headers.get("etag")).toBeNull();
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(await readFile("public/card.png"));
});

test("a thread that ended is started again", async () => {
	const waiting = drawPicture(siteDrawing(), 1200, 630);
	const lost = expect(waiting).rejects.toThrow("no longer drawn");
	await endPictureThread();
	await lost;
	const png = Buffer.from(await drawPicture(siteDrawing(), 1200, 630));
	expect(pictureSize(png)).toEqual({ width: 1200, height: 630 });
});

test("the plain picture of the site has the same size", async () => {
	expect(pictureSize(await readFile("public/card.png"))).toEqual({ width: 1200, height: 630 });
});

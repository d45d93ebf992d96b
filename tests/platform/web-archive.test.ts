import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { savePage } from "~/platform/web-archive.server";

const PAGE = "https://penerbit.example/berita?id=1";
const COPY = `https://web.archive.org/web/20261125030000/${PAGE}`;
const network = setupServer();
beforeAll(() => network.listen());
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const answer = (status: number, headers: Record<string, string> = {}) =>
	network.use(http.get("https://web.archive.org/save/*", () => new HttpResponse("isi", { status, headers })));

test.each([
	["by a redirect", 302, { location: COPY }],
	["by a redirect without the host", 302, { location: `/web/20261125030000/${PAGE}` }],
	["by the place of its content", 200, { "content-location": `/web/20261125030000/${PAGE}` }],
	[
		"by a link, among others",
		200,
		{
			link: `<${PAGE}>; rel="original", <http://web.archive.org/web/20261125030000/${PAGE}>; rel="first last memento"; datetime="x"`,
		},
	],
])("the archive names its copy %s", async (_, status, headers) => {
	answer(status, headers as Record<string, string>);
	expect(await savePage(PAGE)).toEqual({ ok: true, archivedUrl: COPY });
});

test.each([
	["too many requests", 429, {}, "answered 429"],
	["trouble", 503, { "content-location": `/web/20261125030000/${PAGE}` }, "answered 503"],
	["a page that names no copy", 200, {}, "answered 200 without naming a copy"],
	["the page's own place", 200, { "content-location": "berita.html" }, "answered 200 without naming a copy"],
	[
		"another site",
		302,
		{ location: `https://jahat.example/web/20261125030000/${PAGE}` },
		"answered 302 without naming a copy",
	],
	["a page for people", 302, { location: "/save/status" }, "answered 302 without naming a copy"],
])("anything else is no copy: %s", async (_, status, headers, error) => {
	answer(status, headers as Record<string, string>);
	expect(await savePage(PAGE)).toEqual({ ok: false, error });
});

test("an archive that cannot be reached is an answer, not an exception", async () => {
	network.use(http.get("https://web.archive.org/save/*", () => HttpResponse.error()));
	expect(await savePage(PAGE)).toMatchObject({ ok: false });
});

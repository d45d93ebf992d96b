import { HttpResponse, http } from "msw";

/** The Wayback Machine, "Save Page Now": it answers with the address of the copy it has made. */
export const webArchive = [
	http.get("https://web.archive.org/save/*", ({ request }) => {
		const page = request.url.slice("https://web.archive.org/save/".length);
		return new HttpResponse(null, {
			status: 302,
			headers: { location: `https://web.archive.org/web/20261125030000/${page}` },
		});
	}),
];

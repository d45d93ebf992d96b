import { env, isPublic } from "./env.server";

export type SaveOutcome = { ok: true; archivedUrl: string } | { ok: false; error: string };

const WAYBACK = "https://web.archive.org";
/** The archive fetches the page before it answers. */
const MILLISECONDS = 120_000;

/** The archive that keeps copies of articles, or undefined: an installation to try things out asks nothing of anybody. */
export function webArchive(): string | undefined {
	const { WEB_ARCHIVE_URL, APP_URL } = env();
	return (WEB_ARCHIVE_URL ?? (isPublic(APP_URL) ? WAYBACK : undefined))?.replace(/\/+$/, "");
}

/**
 * Asks the web archive to fetch a page and keep a copy of it ("Save Page Now" of the Wayback Machine).
 * It may take minutes. Whatever goes wrong is an answer, not an exception.
 */
export async function savePage(url: string): Promise<SaveOutcome> {
	const archive = webArchive();
	if (!archive) return { ok: false, error: "no web archive is set" };
	try {
		const answer = await fetch(`${archive}/save/${url}`, {
			redirect: "manual",
			headers: { "user-agent": `Tagih (+${env().APP_URL}/about)`, accept: "text/html" },
			signal: AbortSignal.timeout(MILLISECONDS),
		});
		await answer.body?.cancel();
		const copy = answer.status < 400 ? copyIn(answer.headers, archive) : undefined;
		if (copy) return { ok: true, archivedUrl: copy };
		return {
			ok: false,
			error: `answered ${answer.status}${answer.status < 400 ? " without naming a copy" : ""}`,
		};
	} catch (error) {
		const { name, cause, message } = error as Error;
		return {
			ok: false,
			error: name === "TimeoutError" ? "out of time" : String((cause as Error)?.message ?? message),
		};
	}
}

/** The archive has named the copy in different headers over the years. A copy has its moment in its address. */
function copyIn(headers: Headers, archive: string): string | undefined {
	const memento = /<([^>]+)>;[^,]*\brel="[^"]*\bmemento\b[^"]*"/.exec(headers.get("link") ?? "")?.[1];
	for (const candidate of [headers.get("location"), headers.get("content-location"), memento]) {
		if (!candidate || !URL.canParse(candidate, archive)) continue;
		const url = new URL(candidate, archive);
		if (url.host !== new URL(archive).host || !/^\/web\/\d{14}[a-z_]*\//.test(url.pathname)) continue;
		// The Link header still says http.
		url.protocol = new URL(archive).protocol;
		return url.href;
	}
	return undefined;
}

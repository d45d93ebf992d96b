import { data } from "@remix-run/node";

/** Answers for whole pages; the root error boundary says them in the reader's language. */
export function notFound(): never {
	throw data(null, { status: 404 });
}

/** As `notFound`, for addresses of files, which Remix would answer with JSON about a server error. */
export function fileNotFound(): never {
	throw new Response("Tidak ada. / There is none.\n", {
		status: 404,
		headers: { "Content-Type": "text/plain; charset=utf-8" },
	});
}

/** @param reason what the page can say about it, such as the role that is missing */
export function forbidden(reason: object | null = null): never {
	throw data(reason, { status: 403 });
}

/** As `notFound`, for what was here and was taken away. @param why what the page can say about it */
export function gone(why: object): never {
	throw data(why, { status: 410 });
}

/** For addresses that only take forms. */
export function methodNotAllowed(allow: string): never {
	throw data(null, { status: 405, headers: { Allow: allow } });
}

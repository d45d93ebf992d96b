import { data } from "@remix-run/node";

/** Answers for whole pages; the root error boundary says them in the reader's language. */
export function notFound(): never {
	throw data(null, { status: 404 });
}

export function forbidden(): never {
	throw data(null, { status: 403 });
}

/** For addresses that only take forms. */
export function methodNotAllowed(allow: string): never {
	throw data(null, { status: 405, headers: { Allow: allow } });
}

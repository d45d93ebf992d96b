import type { HeadersFunction } from "@remix-run/node";

/** Passes on what an action or an error said in its headers (Retry-After, Allow); Remix drops them otherwise. */
export const pageHeaders: HeadersFunction = ({ actionHeaders, errorHeaders }) =>
	errorHeaders ?? actionHeaders;

import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { loggablePath, logger } from "~/platform/logger.server";
import { NonceContext } from "~/views/layout/nonce";

/** Renders a page whole: nothing on it arrives late, so it can be compressed and cached as finished bytes. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	loadContext: { nonce?: string },
): Promise<Response> {
	const nonce = loadContext.nonce ?? "";
	let failed = false;
	const html = await new Promise<string>((resolve, reject) => {
		const { pipe } = renderToPipeableStream(
			<NonceContext.Provider value={nonce}>
				<RemixServer context={context} url={request.url} nonce={nonce} />
			</NonceContext.Provider>,
			{
				nonce,
				onAllReady() {
					const sink = new PassThrough();
					text(sink).then(resolve, reject);
					pipe(sink);
				},
				onShellError: reject,
				onError(error) {
					failed = true;
					logger.error(
						{ err: error, path: loggablePath(new URL(request.url).pathname) },
						"page failed to render",
					);
				},
			},
		);
	});
	headers.set("Content-Type", "text/html; charset=utf-8");
	return new Response(html, { status: failed ? 500 : status, headers });
}

/** A bug in a loader or an action. The reader sees the error page, the log keeps the trace, no secret is in either. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
	// Unknown addresses and wrong methods are the visitor's, and are answered; they are no fault of ours.
	if (request.signal.aborted || isExpected(error)) return;
	logger.error(
		{ err: error, method: request.method, path: loggablePath(new URL(request.url).pathname) },
		"request failed",
	);
}

function isExpected(error: unknown): boolean {
	const { status } = error as { status?: number };
	return typeof status === "number" && status < 500;
}

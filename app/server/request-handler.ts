import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { AppLoadContext } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { cacheHeaders } from "~/platform/http/cache-headers.server";
import { isFromOurPages } from "~/platform/http/origin.server";
import { securityHeaders } from "~/platform/http/security-headers.server";
import { loggablePath, logger } from "~/platform/logger.server";

/** Answers a web request; what Remix's createRequestHandler makes. */
export type WebHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

/** Bytes of a request body that are read at all; the forms have tighter limits of their own. */
const MAX_BODY_BYTES = 24 * 1024 * 1024;
const COMPRESS_FROM = 1024;
/** What is answered at all. The web's Request cannot even be made for some others. */
const METHODS = ["GET", "HEAD", "POST"];
const TEXT = /^(text\/|application\/(json|javascript|xml|manifest)|image\/svg)/;

/** Turns Node's request into a web request and the web response back, with the headers every answer carries. */
export function handleWith(handle: WebHandler) {
	return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
		const nonce = randomBytes(16).toString("base64");
		const aborted = new AbortController();
		outgoing.once("close", () => {
			if (!outgoing.writableFinished) aborted.abort();
		});
		let response: Response;
		try {
			const request = METHODS.includes(incoming.method ?? "")
				? toRequest(incoming, aborted.signal)
				: undefined;
			response =
				refusal(request) ??
				asPreferred(
					request!,
					withAllow(
						request!.method,
						await handle(unnamed(request!), { nonce, clientAddress: clientAddressOf(incoming) }),
					),
				);
		} catch (error) {
			if (aborted.signal.aborted) return;
			logger.error(
				{ err: error, path: loggablePath(incoming.url ?? "") },
				"request failed outside the pages",
			);
			response = new Response(null, { status: error instanceof TypeError ? 400 : 500 });
		}
		await send(incoming, outgoing, response, {
			...cacheHeaders((incoming.url ?? "/").split("?")[0]!),
			...securityHeaders(nonce),
		});
	};
}

/** Refusals that need no page: the sender is a program or another site. */
function refusal(request: Request | undefined): Response | undefined {
	const plain = (status: number, text: string) =>
		new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
	if (!request) return new Response(null, { status: 405, headers: { Allow: METHODS.join(", ") } });
	if (request.method === "POST") {
		if (Number(request.headers.get("Content-Length") ?? 0) > MAX_BODY_BYTES) {
			return plain(413, "Kiriman terlalu besar. / The request is too large.\n");
		}
		if (!isFromOurPages(request, request.headers.get("Cookie")?.includes("tagih_session=") ?? false)) {
			return plain(
				403,
				"Formulir ini datang dari situs lain. Buka halamannya langsung di Tagih. / This form came from another site. Open its page on Tagih itself.\n",
			);
		}
	}
	return undefined;
}

/**
 * The origin has been judged by then. Remix would judge it once more, by the Host header alone, and take the "null" of an
 * in-app browser, or a proxy with another name, for a fault of ours.
 */
function unnamed(request: Request): Request {
	request.headers.delete("Origin");
	return request;
}

/** Remix says 405 without saying what would be allowed: a page without a form, or a form's address opened as a page. */
function withAllow(method: string, response: Response): Response {
	if (response.status === 405 && !response.headers.has("Allow"))
		response.headers.set("Allow", method === "POST" ? "GET, HEAD" : "POST");
	return response;
}

/**
 * To a script a redirect is invisible: it gets the page at the end, without the part of the page that was meant. One that
 * says `Prefer: return=minimal` (RFC 7240) gets the address instead, and goes there as the browser would have.
 */
function asPreferred(request: Request, response: Response): Response {
	if (response.status !== 303 || request.headers.get("Prefer") !== "return=minimal") return response;
	const headers = new Headers(response.headers);
	headers.set("Preference-Applied", "return=minimal");
	return new Response(null, { status: 201, headers });
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
	const headers = new Headers();
	for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
		const name = incoming.rawHeaders[i]!;
		if (!name.startsWith(":")) headers.append(name, incoming.rawHeaders[i + 1]!);
	}
	const host = incoming.headers.host ?? new URL(env().APP_URL).host;
	const protocol = new URL(env().APP_URL).protocol;
	const url = new URL(`${protocol}//${host}${readablePath(incoming.url ?? "/")}`);
	const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
	return new Request(url, {
		method: incoming.method ?? "GET",
		headers,
		signal,
		...(hasBody ? { body: Readable.toWeb(limited(incoming)) as BodyInit, duplex: "half" } : {}),
	} as RequestInit);
}

/** An address that cannot be decoded is an unknown address; Remix would log it as a fault of ours. */
function readablePath(path: string): string {
	try {
		decodeURIComponent(path.split("?")[0]!);
		return path.startsWith("/") ? path : "/";
	} catch {
		return path.startsWith("/en/") ? "/en/undecodable" : "/undecodable";
	}
}

/** Cuts a body that announces no length and never ends. */
function limited(incoming: IncomingMessage): Readable {
	let bytes = 0;
	incoming.on("data", (chunk: Buffer) => {
		bytes += chunk.length;
		if (bytes > MAX_BODY_BYTES) incoming.destroy();
	});
	incoming.pause();
	return incoming;
}

/** Behind a proxy the last address it appended; directly, the peer's own. */
function clientAddressOf(incoming: IncomingMessage): string {
	const forwarded = env().TRUST_PROXY
		? String(incoming.headers["x-forwarded-for"] ?? "")
				.split(",")
				.at(-1)
				?.trim()
		: "";
	return forwarded || incoming.socket.remoteAddress || "unknown";
}

async function send(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	response: Response,
	extra: Record<string, string>,
): Promise<void> {
	if (outgoing.destroyed) return;
	for (const [name, value] of Object.entries(extra)) outgoing.setHeader(name, value);
	for (const [name, value] of response.headers) {
		if (name !== "set-cookie") outgoing.setHeader(name, value);
	}
	const cookies = response.headers.getSetCookie();
	if (cookies.length > 0) outgoing.setHeader("Set-Cookie", cookies);
	outgoing.statusCode = response.status;
	if (incoming.method === "POST" && !incoming.complete) outgoing.setHeader("Connection", "close");

	if (!response.body || incoming.method === "HEAD") {
		await response.body?.cancel();
		outgoing.end();
		return;
	}
	if (!TEXT.test(response.headers.get("Content-Type") ?? "")) {
		Readable.fromWeb(response.body as NodeWebStream<Uint8Array>)
			.on("error", () => outgoing.destroy())
			.pipe(outgoing);
		return;
	}
	const body = Buffer.from(await response.arrayBuffer());
	const { encoding, bytes } = await compress(body, String(incoming.headers["accept-encoding"] ?? ""));
	outgoing.setHeader("Vary", "Accept-Encoding, Cookie");
	if (encoding) outgoing.setHeader("Content-Encoding", encoding);
	outgoing.setHeader("Content-Length", bytes.length);
	outgoing.end(bytes);
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

async function compress(body: Buffer, accepted: string): Promise<{ encoding?: string; bytes: Buffer }> {
	if (body.length < COMPRESS_FROM) return { bytes: body };
	if (/\bbr\b/.test(accepted)) {
		const bytes = await brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
		return { encoding: "br", bytes };
	}
	if (/\bgzip\b/.test(accepted)) return { encoding: "gzip", bytes: await gzipAsync(body) };
	return { bytes: body };
}

import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, type Dispatcher } from "undici";
import { clock } from "./clock";
import { env } from "./env.server";
import { isPublicAddress } from "./public-address";

/** What a page may be. */
export const PAGE_TYPES = ["text/html", "application/xhtml+xml", "text/plain", "application/pdf"] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** Why a page was not fetched; the words are in i18n's `errors`. */
export const PAGE_REFUSALS = [
	"url-invalid",
	"url-credentials",
	"url-port",
	"host-unknown",
	"address-private",
	"redirect-refused",
	"page-gone",
	"page-forbidden",
	"page-failed",
	"page-type",
	"page-too-large",
	"page-too-slow",
	"connection-failed",
] as const;
export type PageRefusal = (typeof PAGE_REFUSALS)[number];

export interface FetchedPage {
	/** Where the redirects ended, without a fragment. */
	finalUrl: string;
	mediaType: PageType;
	/** As the Content-Type says, if it does. */
	charset: string | null;
	bytes: Buffer;
	fetchedAt: Date;
}

export type FetchOutcome =
	| { ok: true; value: FetchedPage }
	| {
			ok: false;
			reason: PageRefusal;
			/** The publisher's answer, where that is the reason. */
			status?: number;
	  };

export interface FetchOptions {
	/** All addresses of a host. The system's own resolver unless a test brings another. */
	resolve?: (host: string) => Promise<string[]>;
	/**
	 * A port at which this machine itself may be asked, for tests: its publishers are servers on 127.0.0.1. The setting
	 * behind it is refused outside NODE_ENV=test.
	 */
	loopbackPort?: number;
	maxBytes?: number;
	milliseconds?: number;
}

export const MAX_PAGE_BYTES = 5 * 1024 * 1024;
const MILLISECONDS = 10_000;
const MAX_REDIRECTS = 5;
const MAX_URL = 2000;
const PORTS: Record<string, number> = { "http:": 80, "https:": 443 };

/**
 * Fetches a page of the public web and nothing else. Whoever pastes a link must not make this server ask something that
 * only this server can reach, so each address is resolved here once, all of its answers are checked, and the connection
 * goes to what was checked. Redirects are followed by hand and checked the same way.
 *
 * No cookies, no Referer, no proxy, no credentials.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
	const rules = {
		resolve: options.resolve ?? resolveHost,
		loopbackPort: options.loopbackPort ?? env().FETCH_LOOPBACK_PORT,
		maxBytes: options.maxBytes ?? MAX_PAGE_BYTES,
		// One clock for all of it: names, connections, redirects, the last byte.
		signal: AbortSignal.timeout(options.milliseconds ?? MILLISECONDS),
	};
	try {
		return { ok: true, value: await follow(address, rules) };
	} catch (error) {
		if (error instanceof Refused) {
			return error.status === undefined
				? { ok: false, reason: error.reason }
				: { ok: false, reason: error.reason, status: error.status };
		}
		if (rules.signal.aborted) return { ok: false, reason: "page-too-slow" };
		return { ok: false, reason: "connection-failed" };
	}
}

type Rules = Required<Pick<FetchOptions, "resolve" | "maxBytes">> & {
	loopbackPort: number | undefined;
	signal: AbortSignal;
};

/** Carries a refusal out of the middle of a stream; never leaves this file. */
class Refused extends Error {
	constructor(
		readonly reason: PageRefusal,
		readonly status?: number,
	) {
		super(reason);
	}
}

async function follow(address: string, rules: Rules): Promise<FetchedPage> {
	let url = checkUrl(address, undefined, rules);
	for (let redirects = 0; ; redirects++) {
		const target = url;
		const addresses = await checkHost(target, rules).catch((error: unknown) => {
			// What a publisher redirects to is not what the reader typed: one message for all of it.
			const forbidden = error instanceof Refused && error.reason === "address-private";
			throw forbidden && redirects > 0 ? new Refused("redirect-refused") : error;
		});
		const agent = new Agent({
			connect: { lookup: pinnedTo(addresses) },
			connections: 1,
			pipelining: 1,
			maxHeaderSize: 32 * 1024,
		});
		try {
			const next = await ask(target, agent, rules);
			if ("page" in next) return next.page;
			if (redirects === MAX_REDIRECTS) throw new Refused("redirect-refused");
			url = checkUrl(next.location, target, rules);
		} finally {
			void agent.destroy().catch(() => undefined);
		}
	}
}

/** @throws Refused unless it is http or https, on the port of its protocol, without a name and password in it */
function checkUrl(address: string, base: URL | undefined, { loopbackPort }: Rules): URL {
	const because = (reason: PageRefusal) => new Refused(base ? "redirect-refused" : reason);
	if (address.length > MAX_URL || !URL.canParse(address, base)) throw because("url-invalid");
	const url = new URL(address, base);
	const port = PORTS[url.protocol];
	if (port === undefined || url.hostname === "") throw because("url-invalid");
	if (url.username !== "" || url.password !== "") throw because("url-credentials");
	// URL leaves the port out where it is the usual one of the protocol. 443 by http is of no use to anybody.
	if (url.port !== "" && Number(url.port) !== loopbackPort) throw because("url-port");
	url.hash = "";
	return url;
}

/** @returns the addresses of the host, every one of them allowed */
async function checkHost(url: URL, { resolve, loopbackPort, signal }: Rules): Promise<string[]> {
	const host = url.hostname.replace(/^\[|\]$/g, "");
	// The URL parser has written 0x7f.1 and 2130706433 as 127.0.0.1 by now, and a number needs no resolver.
	const isNumber = url.hostname.startsWith("[") || /^\d+(\.\d+){3}$/.test(host);
	const addresses = isNumber ? [host] : await orAbort(resolve(host), signal);
	if (addresses.length === 0) throw new Refused("host-unknown");
	const mayBeLoopback = loopbackPort !== undefined && Number(url.port) === loopbackPort;
	const allowed = (address: string) =>
		isPublicAddress(address) || (mayBeLoopback && (address === "127.0.0.1" || address === "::1"));
	// One bad answer among good ones is a trap, not an accident.
	if (!addresses.every(allowed)) throw new Refused("address-private");
	return addresses;
}

async function resolveHost(host: string): Promise<string[]> {
	try {
		return (await lookup(host, { all: true })).map(({ address }) => address);
	} catch {
		throw new Refused("host-unknown");
	}
}

/** A name server is asked by the system, which does not stop asking when we do. */
function orAbort<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
	return new Promise((resolve, reject) => {
		const give = () => reject(signal.reason);
		signal.addEventListener("abort", give, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener("abort", give));
	});
}

/** Answers every question of the connection with what was checked: a second, different answer of the DNS is never heard. */
function pinnedTo(addresses: string[]): LookupFunction {
	const answers = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
	// IPv4 first: where a machine has no IPv6, connecting to one may hang instead of failing.
	answers.sort((a, b) => a.family - b.family);
	return (_host, options, done) => {
		if (options.all) done(null, answers);
		else done(null, answers[0]!.address, answers[0]!.family);
	};
}

async function ask(
	url: URL,
	agent: Agent,
	rules: Rules,
): Promise<{ page: FetchedPage } | { location: string }> {
	const answer = await agent.request({
		origin: url.origin,
		path: url.pathname + url.search,
		method: "GET",
		headers: {
			accept: "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8",
			"accept-encoding": "gzip, br, deflate",
			"accept-language": "id, en;q=0.8",
			"user-agent": `Tagih (+${env().APP_URL}/about)`,
		},
		signal: rules.signal,
	});
	const { statusCode: status, headers, body } = answer;
	try {
		if (status >= 300 && status < 400 && status !== 304) {
			const location = one(headers.location);
			if (!location) throw new Refused("redirect-refused");
			return { location };
		}
		if (status === 404 || status === 410) throw new Refused("page-gone", status);
		if ([401, 402, 403, 407, 429, 451].includes(status)) throw new Refused("page-forbidden", status);
		if (status !== 200) throw new Refused("page-failed", status);
		const { mediaType, charset } = readContentType(one(headers["content-type"]));
		const bytes = await readBody(body, one(headers["content-encoding"]), rules);
		return { page: { finalUrl: url.href, mediaType, charset, bytes, fetchedAt: clock.now() } };
	} finally {
		// What has not been read is not wanted; destroying it makes the body say so, which nobody needs to hear.
		body.on("error", () => undefined).destroy();
	}
}

function readContentType(header: string | undefined): { mediaType: PageType; charset: string | null } {
	const [essence = "", ...parameters] = (header ?? "").split(";").map((part) => part.trim());
	const mediaType = PAGE_TYPES.find((type) => type === essence.toLowerCase());
	if (!mediaType) throw new Refused("page-type");
	const charset = parameters.map((text) => /^charset\s*=\s*"?([^"\s]+)"?$/i.exec(text)?.[1]).find(Boolean);
	return { mediaType, charset: charset ?? null };
}

/** Counted while it arrives and after it is unpacked: a small parcel may hold a mountain. */
async function readBody(
	body: Dispatcher.ResponseData["body"],
	encoding: string | undefined,
	{ maxBytes, signal }: Rules,
): Promise<Buffer> {
	const unpack = unpackerFor(encoding);
	if (unpack) {
		body.on("error", (error) => unpack.destroy(error));
		body.pipe(unpack);
	}
	const chunks: Buffer[] = [];
	let size = 0;
	const give = () => unpack?.destroy(signal.reason);
	signal.addEventListener("abort", give, { once: true });
	try {
		for await (const chunk of (unpack ?? body) as AsyncIterable<Buffer>) {
			size += chunk.byteLength;
			if (size > maxBytes) throw new Refused("page-too-large");
			chunks.push(chunk);
		}
	} finally {
		signal.removeEventListener("abort", give);
		unpack?.on("error", () => undefined).destroy();
	}
	return Buffer.concat(chunks);
}

/** One layer at most: nobody honest packs a page twice. */
function unpackerFor(encoding: string | undefined) {
	const name = (encoding ?? "identity").trim().toLowerCase();
	if (name === "identity" || name === "") return undefined;
	if (name === "gzip" || name === "x-gzip") return createGunzip();
	if (name === "br") return createBrotliDecompress();
	if (name === "deflate") return createInflate();
	throw new Refused("page-type");
}

function one(header: string | string[] | undefined): string | undefined {
	return Array.isArray(header) ? header[0] : header;
}

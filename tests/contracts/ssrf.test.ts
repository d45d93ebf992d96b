import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import en from "~/i18n/en/errors";
import id from "~/i18n/id/errors";
import { type FetchOptions, fetchPage, MAX_PAGE_BYTES, PAGE_REFUSALS } from "~/platform/web-fetch.server";
import { usePublisher } from "../support/publisher";

/**
 * Whoever pastes a link makes the server ask for it. Each attempt known to us at asking for what only the server can
 * reach, or at keeping it busy, is listed here and tried.
 */
const publisher = usePublisher();
/** Another server of this machine, which nobody has allowed. */
const neighbour = usePublisher();

const nobody = async (): Promise<string[]> => {
	throw new Error("no resolver should have been asked");
};
const answering =
	(...addresses: string[]) =>
	async () =>
		addresses;
const redirectTo = (location: string, status = 302) =>
	publisher.serve("/", (_, response) => response.writeHead(status, { location }).end());
const reasonFor = async (url: string, options: FetchOptions = publisher.here) => {
	const outcome = await fetchPage(url, options);
	return outcome.ok ? "fetched" : outcome.reason;
};

describe("an address that is not of the public web", () => {
	test.each([
		["not a link", "url-invalid"],
		["", "url-invalid"],
		["//penerbit.example/", "url-invalid"],
		["file:///etc/passwd", "url-invalid"],
		["ftp://penerbit.example/", "url-invalid"],
		["gopher://127.0.0.1:6379/_FLUSHALL", "url-invalid"],
		["data:text/html,<p>a", "url-invalid"],
		["javascript:alert(1)", "url-invalid"],
		["http://", "url-invalid"],
		["http://[::1", "url-invalid"],
		["http://256.1.1.1/", "url-invalid"],
		["http://penerbit.example/\u0000", "host-or-fetched"],
		[`https://penerbit.example/${"a".repeat(2000)}`, "url-invalid"],
		["http://user@penerbit.example/", "url-credentials"],
		["http://user:secret@penerbit.example/", "url-credentials"],
		["http://penerbit.example@127.0.0.1/", "url-credentials"],
		["http://penerbit.example:22/", "url-port"],
		["http://penerbit.example:5432/", "url-port"],
		["http://penerbit.example:8080/", "url-port"],
		["http://penerbit.example:443/", "url-port"],
		["https://penerbit.example:80/", "url-port"],
	])("%s", async (url, reason) => {
		if (reason === "host-or-fetched")
			expect(await reasonFor(url, { resolve: answering() })).toBe("host-unknown");
		else expect(await reasonFor(url, { resolve: nobody })).toBe(reason);
	});
});

describe("a number that means this machine or a network around it, however it is spelled", () => {
	test.each([
		"http://127.0.0.1/",
		"http://127.0.0.1:80/",
		"http://127.0.0.1./",
		"http://127.1/",
		"http://127.255.255.254/",
		"http://2130706433/",
		"http://0x7f000001/",
		"http://0x7f.1/",
		"http://0177.0.0.1/",
		"http://017700000001/",
		"http://①②⑦.⓪.⓪.①/",
		"http://127。0。0。1/",
		"http://%31%32%37.0.0.1/",
		"http://0/",
		"http://0.0.0.0/",
		"http://0.1.2.3/",
		"http://10.0.0.1/",
		"http://100.64.0.1/",
		"http://169.254.169.254/latest/meta-data/",
		"http://2852039166/",
		"http://172.16.0.1/",
		"http://172.31.255.255/",
		"http://192.0.0.8/",
		"http://192.0.2.1/",
		"http://192.88.99.1/",
		"http://192.168.1.1/",
		"http://198.18.0.1/",
		"http://198.51.100.1/",
		"http://203.0.113.1/",
		"http://224.0.0.1/",
		"http://240.0.0.1/",
		"http://255.255.255.255/",
		"http://[::]/",
		"http://[::1]/",
		"http://[0:0:0:0:0:0:0:1]/",
		"http://[::ffff:127.0.0.1]/",
		"http://[::ffff:7f00:1]/",
		"http://[::ffff:8.8.8.8]/",
		"http://[::127.0.0.1]/",
		"http://[::ffff:0:127.0.0.1]/",
		"http://[64:ff9b::127.0.0.1]/",
		"http://[64:ff9b:1::10.0.0.1]/",
		"http://[2002:7f00:1::]/",
		"http://[2001::7f00:1]/",
		"http://[2001:db8::1]/",
		"http://[3fff::1]/",
		"http://[100::1]/",
		"http://[fc00::1]/",
		"http://[fd12:3456::1]/",
		"http://[fe80::1]/",
		"http://[fec0::1]/",
		"http://[ff02::1]/",
		"http://[5f00::1]/",
		"http://[4000::1]/",
	])("%s", async (url) => {
		expect(await reasonFor(url, { resolve: nobody })).toBe("address-private");
	});
});

describe("a name that leads there", () => {
	test.each([
		["http://localhost/", ["127.0.0.1"]],
		["http://localhost./", ["127.0.0.1"]],
		["http://127.0.0.1.nip.example/", ["127.0.0.1"]],
		["http://penerbit.example/", ["10.1.2.3"]],
		["http://penerbit.example/", ["::1"]],
		["http://penerbit.example/", ["fe80::1%eth0"]],
		["http://penerbit.example/", ["::ffff:169.254.169.254"]],
		["http://penerbit.example/", ["64:ff9b::a9fe:a9fe"]],
		// One good answer does not make up for a bad one, in either order.
		["http://penerbit.example/", ["93.184.215.14", "127.0.0.1"]],
		["http://penerbit.example/", ["127.0.0.1", "93.184.215.14"]],
		["http://penerbit.example/", ["2606:2800:21f::1", "fd00::1"]],
		["http://penerbit.example/", ["no address at all"]],
	])("%s is %j", async (url, addresses) => {
		expect(await reasonFor(url, { resolve: answering(...addresses) })).toBe("address-private");
	});

	test("by the system's own resolver", async () => {
		expect(await reasonFor("http://localhost/", {})).toBe("address-private");
		expect(await reasonFor(`http://localhost:${neighbour.port}/`, {})).toBe("url-port");
	});

	test("or that nobody knows", async () => {
		expect(await reasonFor("http://penerbit.example/", { resolve: answering() })).toBe("host-unknown");
		expect(await reasonFor("http://tidak-ada.invalid/", {})).toBe("host-unknown");
	});
});

describe("a name that changes its answer", () => {
	test("is asked once: the connection goes to the address that was checked", async () => {
		publisher.serve("/", "<p>Halaman</p>");
		let questions = 0;
		// The first answer is allowed, every later one is not. Were it asked again, the connection would go astray.
		const resolve = async () => (questions++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]);
		const outcome = await fetchPage(publisher.url("/"), { ...publisher.here, resolve });
		expect(outcome).toMatchObject({ ok: true });
		expect(questions).toBe(1);
		expect(publisher.asked.map((request) => request.headers.host)).toEqual([
			`penerbit.example:${publisher.port}`,
		]);
	});

	test("is checked again at a redirect to itself", async () => {
		redirectTo("/lagi");
		publisher.serve("/lagi", "<p>Rahasia</p>");
		let questions = 0;
		const resolve = async () => (questions++ === 0 ? ["127.0.0.1"] : ["192.168.1.1"]);
		expect(await reasonFor(publisher.url("/"), { ...publisher.here, resolve })).toBe("redirect-refused");
		expect(publisher.asked).toHaveLength(1);
	});
});

describe("a redirect", () => {
	const elsewhere = [
		["this machine by number", () => `http://127.0.0.1:${neighbour.port}/`],
		["this machine by number, on the usual port", () => "http://127.0.0.1/"],
		["this machine by IPv6", () => `http://[::1]:${neighbour.port}/`],
		["this machine by IPv6, on the usual port", () => "http://[::1]/"],
		["this machine as IPv4 within IPv6", () => "http://[::ffff:127.0.0.1]/"],
		["this machine by decimal", () => "http://2130706433/"],
		["a name that resolves there", () => "http://127.0.0.1.nip.example/"],
		["the metadata of a cloud", () => "http://169.254.169.254/latest/meta-data/"],
		["another port", () => "http://penerbit.example:6379/"],
		["a file", () => "file:///etc/passwd"],
		["another protocol", () => "gopher://penerbit.example/"],
		["a name and password", () => `http://a:b@penerbit.example:${publisher.port}/`],
		["nowhere", () => ""],
		["nonsense", () => "http://["],
	] as const;
	test.each(elsewhere)("to %s is not followed", async (_, location) => {
		redirectTo(location());
		neighbour.serve("/", "<p>Rahasia</p>");
		expect(await reasonFor(publisher.url("/"))).toBe("redirect-refused");
		expect(publisher.asked).toHaveLength(1);
		expect(neighbour.asked).toHaveLength(0);
	});

	test.each([301, 302, 303, 307, 308])("with status %i to a page is followed", async (status) => {
		redirectTo("/berita?id=1#bagian", status);
		publisher.serve("/berita", "<p>Halaman</p>");
		const outcome = await fetchPage(publisher.url("/"), publisher.here);
		expect(outcome).toMatchObject({ ok: true, value: { finalUrl: publisher.url("/berita?id=1") } });
	});

	test("that leads in a circle ends after five", async () => {
		redirectTo("/");
		expect(await reasonFor(publisher.url("/"))).toBe("redirect-refused");
		expect(publisher.asked).toHaveLength(6);
	});

	test("is followed five times and no more", async () => {
		for (let step = 0; step < 6; step++)
			publisher.serve(`/${step}`, (_, response) =>
				response.writeHead(302, { location: `/${step + 1}` }).end(),
			);
		publisher.serve("/6", "<p>Halaman</p>");
		expect(await reasonFor(publisher.url("/1"))).toBe("fetched");
		expect(await reasonFor(publisher.url("/0"))).toBe("redirect-refused");
	});

	test("within a page is not followed at all", async () => {
		publisher.serve(
			"/",
			`<meta http-equiv=refresh content="0; url=http://127.0.0.1:${neighbour.port}/"><p>Halaman`,
		);
		expect(await reasonFor(publisher.url("/"))).toBe("fetched");
		expect(neighbour.asked).toHaveLength(0);
	});
});

describe("what the publisher is told", () => {
	test("who asks, and nothing about a reader", async () => {
		publisher.serve("/", (_, response) =>
			response.writeHead(302, { location: "/b", "set-cookie": "a=b; path=/" }).end(),
		);
		publisher.serve("/b", "<p>Halaman</p>");
		await fetchPage(publisher.url("/#bagian"), publisher.here);
		expect(publisher.asked).toHaveLength(2);
		for (const { headers, method } of publisher.asked) {
			expect(method).toBe("GET");
			expect(headers["user-agent"]).toBe("Tagih (+http://tagih.test.localhost/about)");
			expect(Object.keys(headers).sort()).toEqual([
				"accept",
				"accept-encoding",
				"accept-language",
				"connection",
				"host",
				"user-agent",
			]);
		}
	});
});

describe("a page that is no page", () => {
	const serving = (headers: Record<string, string>, body: string | Buffer = "isi", status = 200) =>
		publisher.serve("/", (_, response) => response.writeHead(status, headers).end(body));

	test.each([
		"image/png",
		"application/json",
		"application/octet-stream",
		"text/css",
		"video/mp4",
		"text/htmlx",
		"",
	])("of type “%s”", async (type) => {
		serving(type === "" ? {} : { "content-type": type });
		expect(await reasonFor(publisher.url("/"))).toBe("page-type");
	});

	test.each([
		["text/html", "text/html", null],
		["TEXT/HTML; Charset=windows-1252", "text/html", "windows-1252"],
		['text/plain; format=flowed; charset="utf-8"', "text/plain", "utf-8"],
		["application/pdf", "application/pdf", null],
		["application/xhtml+xml", "application/xhtml+xml", null],
	])("while %s is one", async (type, mediaType, charset) => {
		serving({ "content-type": type });
		const outcome = await fetchPage(publisher.url("/"), publisher.here);
		expect(outcome).toMatchObject({ ok: true, value: { mediaType, charset } });
	});

	test.each([
		[404, "page-gone"],
		[410, "page-gone"],
		[401, "page-forbidden"],
		[403, "page-forbidden"],
		[429, "page-forbidden"],
		[451, "page-forbidden"],
		[204, "page-failed"],
		[304, "page-failed"],
		[500, "page-failed"],
		[503, "page-failed"],
	])("answered with %i", async (status, reason) => {
		serving({ "content-type": "text/html" }, "", status);
		expect(await fetchPage(publisher.url("/"), publisher.here)).toEqual({ ok: false, reason, status });
	});
});

describe("a page that is too much", () => {
	const html = { "content-type": "text/html" };
	const packed = [
		["gzip", gzipSync],
		["br", brotliCompressSync],
		["deflate", deflateSync],
	] as const;

	test("one byte more than 5 MB, said beforehand or not", async () => {
		const body = Buffer.alloc(MAX_PAGE_BYTES + 1, "a");
		publisher.serve("/said", (_, response) =>
			response.writeHead(200, { ...html, "content-length": body.length }).end(body),
		);
		publisher.serve("/unsaid", (_, response) => response.writeHead(200, html).end(body));
		publisher.serve("/full", (_, response) => response.writeHead(200, html).end(body.subarray(1)));
		expect(await reasonFor(publisher.url("/said"))).toBe("page-too-large");
		expect(await reasonFor(publisher.url("/unsaid"))).toBe("page-too-large");
		expect(await reasonFor(publisher.url("/full"))).toBe("fetched");
	});

	test.each(packed)("a little parcel of %s that holds a mountain", async (encoding, pack) => {
		const bomb = pack(Buffer.alloc(64 * 1024 * 1024));
		expect(bomb.length).toBeLessThan(100_000);
		publisher.serve("/", (_, response) =>
			response.writeHead(200, { ...html, "content-encoding": encoding }).end(bomb),
		);
		expect(await reasonFor(publisher.url("/"))).toBe("page-too-large");
	});

	test.each(packed)("while an honest parcel of %s is unpacked", async (encoding, pack) => {
		publisher.serve("/", (_, response) =>
			response.writeHead(200, { ...html, "content-encoding": encoding }).end(pack("<p>Halaman</p>")),
		);
		const outcome = await fetchPage(publisher.url("/"), publisher.here);
		expect(outcome.ok && outcome.value.bytes.toString()).toBe("<p>Halaman</p>");
	});

	test.each([
		["gzip, gzip", gzipSync(gzipSync("isi"))],
		["zstd", Buffer.from("isi")],
		["compress", Buffer.from("isi")],
	])("a parcel in %s", async (encoding, body) => {
		publisher.serve("/", (_, response) =>
			response.writeHead(200, { ...html, "content-encoding": encoding }).end(body),
		);
		expect(await reasonFor(publisher.url("/"))).toBe("page-type");
	});

	test("a parcel that is none, or is cut off", async () => {
		publisher.serve("/none", (_, response) =>
			response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("isi"),
		);
		const whole = gzipSync(Buffer.from("isi ".repeat(1000)));
		publisher.serve("/cut", (_, response) =>
			response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(whole.subarray(0, 20)),
		);
		expect(await reasonFor(publisher.url("/none"))).toBe("connection-failed");
		expect(await reasonFor(publisher.url("/cut"))).toBe("connection-failed");
	});

	test("headers without end", async () => {
		publisher.serve("/", (request) => {
			request.socket.write("HTTP/1.1 200 OK\r\n");
			const more = setInterval(() => request.socket.write(`x: ${"a".repeat(8000)}\r\n`), 5);
			request.socket.once("close", () => clearInterval(more)).on("error", () => undefined);
		});
		const reason = await reasonFor(publisher.url("/"), { ...publisher.here, milliseconds: 2000 });
		// Their size ends it, or the clock where that is noticed late.
		expect(["connection-failed", "page-too-slow"]).toContain(reason);
	});
});

describe("a publisher that keeps us waiting", () => {
	const soon = { milliseconds: 300 };

	test("a byte at a time", async () => {
		publisher.serve("/", (_, response) => {
			response.writeHead(200, { "content-type": "text/html" });
			const more = setInterval(() => response.write("a"), 20);
			response.once("close", () => clearInterval(more));
		});
		expect(await reasonFor(publisher.url("/"), { ...publisher.here, ...soon })).toBe("page-too-slow");
	});

	test("a byte at a time, packed", async () => {
		publisher.serve("/", (_, response) => {
			response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
			const bytes = gzipSync(Buffer.from("isi"));
			let sent = 0;
			const more = setInterval(() => sent < 12 && response.write(bytes.subarray(sent, ++sent)), 20);
			response.once("close", () => clearInterval(more));
		});
		expect(await reasonFor(publisher.url("/"), { ...publisher.here, ...soon })).toBe("page-too-slow");
	});

	test("with its first byte", async () => {
		publisher.serve("/", () => undefined);
		expect(await reasonFor(publisher.url("/"), { ...publisher.here, ...soon })).toBe("page-too-slow");
	});

	test("with one redirect after another", async () => {
		publisher.serve("/", (_, response) => {
			setTimeout(() => response.writeHead(302, { location: "/" }).end(), 100);
		});
		expect(await reasonFor(publisher.url("/"), { ...publisher.here, ...soon })).toBe("page-too-slow");
	});

	test("with its name", async () => {
		const resolve = () => new Promise<string[]>(() => undefined);
		expect(await reasonFor(publisher.url("/"), { ...publisher.here, ...soon, resolve })).toBe(
			"page-too-slow",
		);
	});

	test("or hangs up", async () => {
		publisher.serve("/", (request) => request.socket.destroy());
		publisher.serve("/half", (request, response) => {
			response.writeHead(200, { "content-type": "text/html", "content-length": 100 });
			response.write("isi", () => request.socket.destroy());
		});
		expect(await reasonFor(publisher.url("/"))).toBe("connection-failed");
		expect(await reasonFor(publisher.url("/half"))).toBe("connection-failed");
	});
});

test("every refusal says in both languages what to do next", () => {
	for (const reason of PAGE_REFUSALS) {
		expect(id).toHaveProperty([reason]);
		expect(en).toHaveProperty([reason]);
	}
});

import { request as httpRequest, type IncomingHttpHeaders } from "node:http";

/** A request as its bytes go over the wire: nothing is added, normalised or followed. */
export interface Ask {
	method?: string;
	headers?: Record<string, string>;
	body?: string | Buffer;
}

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	text: string;
}

/** @param url the path is sent as it is written, "%E0%A4%A" and all */
export function ask(url: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
	const [, host, port, path] = /^http:\/\/([^:/]+):(\d+)(\/.*)?$/.exec(url) ?? [];
	return new Promise((resolve, reject) => {
		const outgoing = httpRequest(
			{
				host,
				port,
				path: path ?? "/",
				method,
				agent: false,
				headers: { ...headers, ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }) },
			},
			(incoming) => {
				const chunks: Buffer[] = [];
				incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
				incoming.on("error", reject);
				incoming.on("end", () => {
					const bytes = Buffer.concat(chunks);
					resolve({
						status: incoming.statusCode ?? 0,
						headers: incoming.headers,
						bytes,
						text: bytes.toString("utf8"),
					});
				});
			},
		);
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}

export type Fields = Record<string, string | string[]>;

export function urlencoded(fields: Fields): string {
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(fields))
		for (const one of [value].flat()) form.append(name, one);
	return form.toString();
}

export interface Upload {
	field: string;
	name: string;
	type: string;
	bytes: Buffer;
}

/** @returns the body and the header that goes with it */
export function multipart(fields: Fields, upload?: Upload): { body: Buffer; contentType: string } {
	const boundary = "----tagih-test-boundary";
	const parts: Buffer[] = [];
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat())
			parts.push(
				Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`),
			);
	}
	if (upload) {
		parts.push(
			Buffer.from(
				`--${boundary}\r\nContent-Disposition: form-data; name="${upload.field}"; filename="${upload.name}"\r\nContent-Type: ${upload.type}\r\n\r\n`,
			),
			upload.bytes,
			Buffer.from("\r\n"),
		);
	}
	parts.push(Buffer.from(`--${boundary}--\r\n`));
	return { body: Buffer.concat(parts), contentType: `multipart/form-data; boundary=${boundary}` };
}

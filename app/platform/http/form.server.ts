import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { discardFile, type FileRefusal, type ReceivedFile, receiveFile } from "~/platform/storage.server";

/** Bytes of one text field, and of all of them. */
const MAX_FIELD_BYTES = 64 * 1024;
const MAX_FIELDS = 200;
const MAX_TEXT_BODY_BYTES = 256 * 1024;

export interface FileRule {
	field: string;
	maxBytes: number;
	allowedTypes: readonly string[] | "any";
	/** Looks into a file that has arrived, or makes something of it. What it refuses is discarded. */
	examine?: (file: ReceivedFile) => Promise<ReceivedFile | FileRefusal>;
}

export interface Form {
	/** Every value of every field, in order. */
	fields: Record<string, string[]>;
	/** The file of the rule's field, or why it was refused; undefined when none was chosen. The caller keeps or discards it. */
	file?: ReceivedFile | FileRefusal;
}

/**
 * Reads a submitted form. `maxFieldBytes` is for a multipart form with a long text in it.
 * @throws Response 413 (too large), 415 (not a form) or 400 (broken), for the error page
 */
export async function readForm(
	request: Request,
	fileRule?: FileRule,
	{ maxFieldBytes = MAX_FIELD_BYTES } = {},
): Promise<Form> {
	const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
	const isMultipart = type === "multipart/form-data";
	if (type !== "application/x-www-form-urlencoded" && !isMultipart) {
		// A button with nothing to say may come without a body and without a type.
		if (type === "" && (request.headers.get("Content-Length") ?? "0") === "0") return { fields: {} };
		throw new Response(null, { status: 415 });
	}
	if (isMultipart) return readMultipart(request, fileRule, maxFieldBytes);
	return { fields: toFields(new URLSearchParams(await readText(request))) };
}

async function readText(request: Request): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of bodyOf(request)) {
		bytes += chunk.byteLength;
		// Read to the end all the same: a browser that is cut off shows its own error instead of ours.
		if (bytes <= MAX_TEXT_BODY_BYTES) chunks.push(chunk);
	}
	if (bytes > MAX_TEXT_BODY_BYTES) throw new Response(null, { status: 413 });
	return Buffer.concat(chunks).toString("utf8");
}

function toFields(
	entries: Iterable<[string, string]>,
	maxFieldBytes = MAX_FIELD_BYTES,
): Record<string, string[]> {
	const fields: Record<string, string[]> = Object.create(null);
	let count = 0;
	for (const [name, value] of entries) {
		count += 1;
		if (count > MAX_FIELDS || Buffer.byteLength(value) > maxFieldBytes)
			throw new Response(null, { status: 413 });
		fields[name] ??= [];
		fields[name].push(value);
	}
	return fields;
}

async function readMultipart(
	request: Request,
	rule: FileRule | undefined,
	maxFieldBytes: number,
): Promise<Form> {
	const entries: Array<[string, string]> = [];
	let tooLarge = false;
	let file: Promise<ReceivedFile | FileRefusal> | undefined;
	const contentType = request.headers.get("Content-Type") ?? "";
	if (!/\bboundary="?[^";\s]/i.test(contentType)) throw new Response(null, { status: 400 });
	let parser: InstanceType<typeof Busboy>;
	const arriving: Readable[] = [];
	try {
		parser = new Busboy({
			headers: { "content-type": contentType },
			limits: {
				fieldSize: maxFieldBytes,
				fields: MAX_FIELDS,
				files: 1,
				parts: MAX_FIELDS + 1,
				headerPairs: 20,
			},
		});
	} catch {
		throw new Response(null, { status: 400 });
	}
	const parsed = new Promise<void>((done, fail) => {
		parser.on("field", (name, value, nameTruncated, valueTruncated) => {
			if (nameTruncated || valueTruncated) tooLarge = true;
			entries.push([name, value]);
		});
		parser.on("file", (name, stream, fileName) => {
			arriving.push(stream);
			// A form that breaks off inside a file says so here, before anybody reads it: unheard, it would end the process.
			stream.on("error", (error) => {
				stream.destroy(error);
				fail(error);
			});
			if (!rule || name !== rule.field || !fileName || file) {
				stream.resume();
				return;
			}
			file = receiveFile(fileName.slice(0, 200), drained(stream), rule);
			file.catch(() => undefined);
		});
		parser.on("fieldsLimit", () => {
			tooLarge = true;
		});
		parser.on("finish", done);
		parser.on("error", fail);
	});
	try {
		const body = Readable.from(bodyOf(request));
		body.on("error", (error) => parser.destroy(error));
		body.pipe(parser);
		await parsed;
	} catch {
		// Of a sender that went away no more will come: whoever waits for the rest of a file would wait for ever.
		for (const stream of arriving) stream.destroy();
		await discardFile(await file?.catch(() => undefined));
		throw new Response(null, { status: 400 });
	}
	const received = await file;
	if (tooLarge) {
		await discardFile(received);
		throw new Response(null, { status: 413 });
	}
	const fields = toFields(entries, maxFieldBytes);
	if (received === undefined) return { fields };
	return { fields, file: await examined(received, rule!) };
}

async function examined(file: ReceivedFile | FileRefusal, { examine }: FileRule) {
	if (typeof file === "string" || !examine) return file;
	let kept = false;
	try {
		const found = await examine(file);
		kept = typeof found !== "string";
		return found;
	} finally {
		if (!kept) await discardFile(file);
	}
}

/** Hands on a file's bytes, and reads on to its end when nobody wants the rest: the form behind it must still arrive. */
async function* drained(stream: Readable): AsyncGenerator<Uint8Array> {
	try {
		for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
	} finally {
		stream.resume();
	}
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
	if (!request.body) return;
	for await (const chunk of Readable.fromWeb(request.body as NodeWebStream<Uint8Array>))
		yield chunk as Uint8Array;
}

export type FieldErrors = Record<string, string>;

export type Checked<Value> = { ok: true; value: Value } | { ok: false; errors: FieldErrors };

export function errorsOf(checked: Checked<unknown>): FieldErrors {
	return checked.ok ? {} : checked.errors;
}

/**
 * Checks a form against a zod object. Messages in the schema are codes of i18n's `errors`.
 * Fields named in `lists` arrive as arrays, all others as their first value or "".
 */
export function checkForm<Shape extends z.ZodRawShape>(
	form: Form,
	schema: z.ZodObject<Shape>,
	lists: readonly (keyof Shape)[] = [],
): Checked<z.output<z.ZodObject<Shape>>> {
	const input = Object.fromEntries(
		Object.keys(schema.shape).map((name) => [
			name,
			(lists as readonly string[]).includes(name)
				? (form.fields[name] ?? [])
				: (form.fields[name]?.[0] ?? ""),
		]),
	);
	const result = schema.safeParse(input);
	if (result.success) return { ok: true, value: result.data };
	const errors: FieldErrors = {};
	for (const issue of result.error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
	return { ok: false, errors };
}

/** The answer to a form that is refused: what is wrong by field, and all that was typed. */
export function refuseForm(
	form: Form,
	errors: FieldErrors,
	status = 422,
	headers: Record<string, string> = {},
) {
	return data({ errors, values: form.fields }, { status, headers });
}

/** The answer to a form that comes at a bad moment: it is kept, and may be sent again after `seconds`. */
export function busyForm(form: Form, seconds: number) {
	return refuseForm(form, { "": "rate-limited" }, 429, { "Retry-After": String(seconds) });
}

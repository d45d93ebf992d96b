import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { StoreError } from "~/platform/storage/file-store";
import { type S3Settings, s3Store } from "~/platform/storage/s3.server";
import { KEYS, type LocalS3, startS3, startSilentServer } from "../support/s3";

const BUCKET = "tagih-test";
let s3: LocalS3;
let folder: string;

beforeAll(async () => {
	s3 = await startS3(BUCKET);
	folder = await mkdtemp(join(tmpdir(), "tagih-test-waiting-"));
});
afterAll(async () => {
	await s3.stop();
	await rm(folder, { recursive: true, force: true });
});

function store(changes: Partial<S3Settings> = {}) {
	return s3Store({
		endpoint: s3.endpoint,
		bucket: BUCKET,
		region: "us-east-1",
		pathStyle: true,
		...KEYS,
		...changes,
	});
}

async function aWaitingFile(bytes: Buffer = randomBytes(300_000)) {
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const path = join(folder, sha256);
	await writeFile(path, bytes);
	return { bytes, sha256, path };
}

async function failureOf(asked: Promise<unknown>): Promise<{ message: string; refused: boolean }> {
	const error = await asked.then(
		() => new Error("it did not fail"),
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(StoreError);
	return error as StoreError;
}

test("a file is kept under its hash, is read again byte for byte, and waits no longer", async () => {
	const { bytes, sha256, path } = await aWaitingFile();
	expect(await store().read(sha256)).toBeUndefined();
	await store().keep(sha256, path);
	expect(existsSync(path)).toBe(false);
	const found = await store().read(sha256);
	expect(found!.byteSize).toBe(bytes.length);
	expect(Buffer.from(await new Response(found!.bytes).arrayBuffer()).equals(bytes)).toBe(true);
});

test("the same file twice is kept once", async () => {
	const { bytes, sha256, path } = await aWaitingFile(Buffer.from("sama"));
	await store().keep(sha256, path);
	await aWaitingFile(bytes);
	await store().keep(sha256, path);
	expect(Buffer.from(await new Response((await store().read(sha256))!.bytes).arrayBuffer())).toEqual(bytes);
});

test("a bucket that is ours says nothing", async () => {
	await store().check();
});

test.each([
	["keys it does not know", { accessKeyId: "nobody" }, /keys/],
	["a wrong secret", { secretAccessKey: "wrong" }, /keys|answers 4/],
	["a bucket that is not there", { bucket: "tidak-ada" }, /no such bucket/],
])(
	"%s are refused: for keeping, for reading and at the start, and the file still waits",
	async (_, wrong, words) => {
		const { sha256, path } = await aWaitingFile();
		for (const ask of [
			() => store(wrong).keep(sha256, path),
			() => store(wrong).read(sha256),
			() => store(wrong).check(),
		]) {
			const { message, refused } = await failureOf(ask());
			expect(message).toMatch(words);
			expect(refused).toBe(true);
		}
		expect(existsSync(path)).toBe(true);
	},
);

test("a store that is away is no refusal: the file still waits", async () => {
	const gone = await startS3(BUCKET);
	await gone.stop();
	const { sha256, path } = await aWaitingFile();
	const away = store({ endpoint: gone.endpoint });
	for (const ask of [() => away.keep(sha256, path), () => away.read(sha256), () => away.check()])
		expect(await failureOf(ask())).toMatchObject({
			message: expect.stringMatching(/cannot be reached/),
			refused: false,
		});
	expect(existsSync(path)).toBe(true);
});

test("a store that never answers is given up", async () => {
	const silent = await startSilentServer();
	const { sha256, path } = await aWaitingFile();
	const slow = store({ endpoint: silent.endpoint, patience: 300 });
	for (const ask of [() => slow.keep(sha256, path), () => slow.read(sha256)])
		expect(await failureOf(ask())).toMatchObject({
			message: expect.stringMatching(/in time|reached/),
			refused: false,
		});
	silent.stop();
	expect(existsSync(path)).toBe(true);
});

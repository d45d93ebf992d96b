import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { useApp } from "../support/app";
import { ACTIVIST, CASE, MODERATOR, SECOND_MODERATOR, WATCHDOG } from "../support/citizens";
import { anEvidenceFile } from "../support/evidence";
import { elementById, tagsOf, textOf } from "../support/html";
import type { Fields, Upload } from "../support/http";
import { aPdf } from "../support/pdf";
import { snapshotRows } from "../support/rows";
import { eventually } from "../support/wait";

const app = useApp();
let moderator: { Cookie: string };
const sha = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

beforeAll(async () => {
	moderator = { Cookie: await app.signIn(MODERATOR) };
});

async function aPhotograph(background: string): Promise<Buffer> {
	return sharp({ create: { width: 1600, height: 900, channels: 3, background } })
		.jpeg()
		.withExif({
			IFD0: { Artist: "Pelapor Rahasia" },
			IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 7/1 0/1" },
		})
		.toBuffer();
}

const redaction = (changes: Fields = {}): Fields => ({
	seen: "0",
	kind: "covered",
	reason: "personal_data",
	explanation: "Alamat rumah seorang saksi ditutup.",
	...changes,
});
const cover = (bytes: Buffer): Upload => ({
	field: "evidence_file",
	name: "tertutup.jpg",
	type: "image/jpeg",
	bytes,
});

describe("the page of a piece of evidence", () => {
	test("shows both hashes, what was taken out, a small picture and what rests on it, in both languages", async () => {
		const original = await aPhotograph("#135");
		expect(original.toString("latin1")).toContain("Pelapor Rahasia");
		const id = await anEvidenceFile(app, original, { evidence_title: "Foto rapat" });
		const file = await app.get(`/files/${id}`);
		expect(file.text).not.toContain("Rahasia");
		for (const [prefix, words] of [
			["", ["Bukti: Foto rapat", "lokasi pengambilan gambar", "keterangan kamera", "pemantau"]],
			["/en", ["Evidence: Foto rapat", "where the picture was taken", "notes of the camera", "watchdog"]],
		] as const) {
			const page = await app.get(`${prefix}/evidence/${id}`);
			expect(page.status).toBe(200);
			const text = textOf(page.text);
			for (const word of [...words, sha(original), sha(file.bytes), "sha256sum surat.jpg"])
				expect(text).toContain(word);
			expect(page.text).toMatch(new RegExp(`href="${prefix}/cases/${CASE}#event-`));
			// Whose account attached it is in the timeline's line, and is not repeated with the file.
			expect(text).not.toContain("Pemantau (uji coba)");
		}
		const preview = await app.get(`/evidence/${id}/preview.webp`);
		expect([preview.status, preview.headers["content-type"]]).toEqual([200, "image/webp"]);
		expect(preview.headers["content-security-policy"]).toContain("sandbox");
		expect(await sharp(preview.bytes).metadata()).toMatchObject({ width: 1200, height: 675, format: "webp" });
	});

	test("of a PDF offers the copy and shows nothing of it on the page", async () => {
		const id = await anEvidenceFile(
			app,
			aPdf([["Isi"]], { catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }),
		);
		const page = await app.get(`/evidence/${id}`);
		expect(tagsOf(page.text, "img").filter(({ attributes }) => attributes.src?.includes(id))).toEqual([]);
		expect(page.text).not.toMatch(/<(iframe|object|embed)/);
		expect(textOf(page.text)).toContain("skrip dan perintah otomatis");
		expect((await app.get(`/files/${id}`)).text).not.toMatch(/JavaScript|app\.alert/);
		expect((await app.get(`/evidence/${id}/preview.webp`)).status).toBe(404);
	});

	test("never gives the file as it came to anybody but moderators", async () => {
		const original = await aPhotograph("#531");
		const id = await anEvidenceFile(app, original);
		const path = `/moderation/evidence/${id}/original`;
		expect((await app.get(path)).headers.location).toBe("/login");
		expect((await app.get(path, { Cookie: await app.signIn(WATCHDOG) })).status).toBe(403);
		const got = await app.get(path, moderator);
		expect(sha(got.bytes)).toBe(sha(original));
		expect(got.headers["cache-control"]).toBe("no-store");
		expect(got.headers["content-disposition"]).toMatch(/^attachment/);
	});
});

describe("a redaction", () => {
	test("puts a covered copy in the place of the first, says why, and keeps the hash of the original", async () => {
		const original = await aPhotograph("#351");
		const id = await anEvidenceFile(app, original);
		const first = await app.get(`/files/${id}`);
		const covered = await aPhotograph("#000");
		const sent = await app.upload(`/moderation/evidence/${id}`, redaction(), cover(covered), moderator);
		expect([sent.status, sent.headers.location]).toEqual([303, `/evidence/${id}`]);
		const now = await app.get(`/files/${id}`);
		expect(sha(now.bytes)).not.toBe(sha(first.bytes));
		expect(now.headers.etag).not.toBe(first.headers.etag);
		expect(now.text).not.toContain("Rahasia");
		const text = textOf((await app.get(`/en/evidence/${id}`)).text);
		for (const words of [
			"A part of the file was covered",
			"Holds personal data",
			"Alamat rumah seorang saksi ditutup.",
			sha(original),
			sha(now.bytes),
		])
			expect(text).toContain(words);
		expect(text).not.toContain(sha(first.bytes));
		// What the moderator's program left in the file is not kept.
		expect((await app.storedFiles()).filter((path) => path.includes(sha(covered)))).toEqual([]);
		expect((await app.storedFiles()).filter((path) => path.includes(sha(original)))).toHaveLength(1);
	});

	test("may withhold the file: nothing is handed out, and a stone stands in its place", async () => {
		const id = await anEvidenceFile(app, await aPhotograph("#153"));
		const sent = await app.upload(
			`/moderation/evidence/${id}`,
			redaction({ kind: "withheld", reason: "minor" }),
			undefined,
			moderator,
		);
		expect(sent.status).toBe(303);
		expect((await app.get(`/files/${id}`)).status).toBe(404);
		expect((await app.get(`/evidence/${id}/preview.webp`)).status).toBe(404);
		const page = await app.get(`/evidence/${id}`);
		expect(textOf(page.text)).toContain("Berkas tidak lagi dibagikan");
		expect(page.text).not.toContain(`/files/${id}`);
	});

	test("asks for its reason, its explanation and its file, and loses nothing that was typed", async () => {
		const id = await anEvidenceFile(app);
		const before = await snapshotRows(app);
		const stored = await app.storedFiles();
		for (const [changes, field] of [
			[{ reason: "" }, "reason"],
			[{ reason: "taste" }, "reason"],
			[{ explanation: " " }, "explanation"],
			[{ kind: "" }, "kind"],
			[{}, "evidence_file"],
		] as const) {
			const answer = await app.upload(
				`/moderation/evidence/${id}`,
				redaction(changes),
				field === "evidence_file" ? undefined : cover(await aPhotograph("#000")),
				moderator,
			);
			expect([field, answer.status]).toEqual([field, 422]);
			expect(elementById(answer.text, `${field}-error`)).toBeDefined();
			if (field !== "explanation") expect(answer.text).toContain("Alamat rumah seorang saksi ditutup.");
		}
		const broken = await app.upload(
			`/moderation/evidence/${id}`,
			redaction(),
			cover((await aPhotograph("#000")).subarray(0, 300)),
			moderator,
		);
		expect(broken.status).toBe(422);
		expect(await snapshotRows(app)).toEqual(before);
		expect((await app.storedFiles()).sort()).toEqual(stored.sort());
	});

	test("of two moderators at once is one's; the other is told", async () => {
		const id = await anEvidenceFile(app);
		const second = { Cookie: await app.signIn(SECOND_MODERATOR) };
		const answers = await Promise.all(
			[moderator, second].map((headers) =>
				app.upload(`/moderation/evidence/${id}`, redaction({ kind: "withheld" }), undefined, headers),
			),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
		expect(textOf(answers.find(({ status }) => status === 422)!.text)).toContain("Moderator lain baru saja");
	});

	test("is nobody's in a case of the own organisation, and no watchdog's", async () => {
		const id = await anEvidenceFile(app);
		const form = redaction({ kind: "withheld" });
		const path = `/moderation/evidence/${id}`;
		await app.query(
			`insert into account_role (account_id, role) select a.id, 'moderator' from account a where a.name = 'Pengusul (uji coba)'`,
		);
		const own = await app.upload(path, form, undefined, { Cookie: await app.signIn(ACTIVIST) });
		expect(own.status).toBe(422);
		expect(textOf(own.text)).toContain("Kasus ini milik organisasi Anda");
		const watchdog = await app.upload(path, form, undefined, { Cookie: await app.signIn(WATCHDOG) });
		expect(watchdog.status).toBe(403);
		expect((await app.get(`/files/${id}`)).status).toBe(200);
	});
});

test("a file from before there were copies gets its copy by the job after the start", async () => {
	const id = await anEvidenceFile(app, aPdf([["Lama"]], { title: "Milik Rahasia" }));
	await app.query(
		"set session_replication_role = replica; delete from evidence_copy; set session_replication_role = default",
	);
	expect((await app.get(`/files/${id}`)).status).toBe(503);
	expect(textOf((await app.get(`/evidence/${id}`)).text)).toContain("sedang dibuat");
	await app.stop();
	await app.start();
	const got = await eventually("the copy", async () => {
		const answer = await app.get(`/files/${id}`);
		return answer.status === 200 ? answer : undefined;
	});
	expect(got.text).not.toContain("Rahasia");
});

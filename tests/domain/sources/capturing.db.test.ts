import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { type Capture, captureLink, capturePaste, captureUpload } from "~/domain/sources/capture.server";
import {
	checkSource,
	MOST_ATTEMPTS,
	performArchiveRequest,
	queueDueChecks,
	retryArchive,
} from "~/domain/sources/commands.server";
import { keepSnapshot } from "~/domain/sources/keep.server";
import { findSnapshot, findSourceNotice, listDueSources } from "~/domain/sources/queries.server";
import { closeTask } from "~/domain/tasks/commands.server";
import { listOpenTasks } from "~/domain/tasks/queries.server";
import { readStoredFile } from "~/platform/storage.server";
import { savePage } from "~/platform/web-archive.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aPdf } from "../../support/pdf";
import { usePublisher } from "../../support/publisher";

const publisher = usePublisher();
const QUOTE =
	"HMB Jakarta mendesak gubernur untuk segera mencopot pejabat itu, karena keributan sering terjadi.";
const article = (more = "") =>
	`<!doctype html><html lang=id><title>Judul berita</title><article><h1>Judul berita</h1><p>${QUOTE}</p><p>“Kami menuntut audit,” kata Sari di depan kantor dinas, Kamis (19/5/2022).</p>${more}</article>`;
const ABOUT = { url: null, title: null, siteName: null, publishedOn: null };

const keep = (capture: Capture) => db.transaction().execute((trx) => keepSnapshot(trx, capture));
const captured = async (path = "/berita") => {
	const capture = await captureLink(publisher.url(path), publisher.here);
	if (!capture.ok) throw new Error(capture.reason);
	return capture.value;
};
const jobs = (name: string) =>
	asAdmin<{ data: unknown }>(
		"select data from pgboss.job where name = $1 and state = 'created' order by id",
		[name],
	);
const requests = () => db.selectFrom("archive_request").selectAll().execute();

describe("what was captured is kept", () => {
	test("of a link: the bytes, their hash, the text and where it came from", async () => {
		publisher.serve("/berita", (_, response) => response.writeHead(302, { location: "/berita/akhir" }).end());
		publisher.serve("/berita/akhir", article());
		const capture = await captured();
		const id = await keep(capture);
		const snapshot = await findSnapshot(db, id);
		const bytes = Buffer.from(article());
		expect(snapshot).toMatchObject({
			origin: "link",
			url: publisher.url("/berita"),
			finalUrl: publisher.url("/berita/akhir"),
			mediaType: "text/html",
			sha256: createHash("sha256").update(bytes).digest("hex"),
			byteSize: bytes.length,
			capturedAt: capture.capturedAt,
			title: "Judul berita",
			language: "id",
			text: expect.stringContaining(QUOTE),
			archive: { state: "requested", archivedUrl: null },
		});
		const stored = await readStoredFile(snapshot!.sha256);
		expect(Buffer.from(await new Response(stored).arrayBuffer())).toEqual(bytes);
	});

	test("of pasted words, with what was said about them", async () => {
		const about = {
			url: "https://penerbit.example/berita",
			title: "Judul",
			siteName: "Penerbit",
			publishedOn: "2022-05-19",
		};
		const capture = capturePaste(`  ${QUOTE}\r\n\r\n\r\n\u200bAlinea\u00a0kedua\u0000 `, about);
		if (!capture.ok) throw new Error(capture.reason);
		expect(await findSnapshot(db, await keep(capture.value))).toMatchObject({
			origin: "paste",
			finalUrl: null,
			...about,
			text: `${QUOTE}\n\nAlinea kedua`,
		});
	});

	test("of an uploaded PDF", async () => {
		const capture = await captureUpload(aPdf([["Siaran pers mahasiswa."]]), { url: null });
		if (!capture.ok) throw new Error(capture.reason);
		const id = await keep(capture.value);
		expect(await findSnapshot(db, id)).toMatchObject({
			origin: "upload",
			mediaType: "application/pdf",
			archive: null,
		});
		// There is nothing that an archive could be asked for.
		expect(await requests()).toEqual([]);
	});

	test("whatever the transaction did not keep is asked of nobody", async () => {
		publisher.serve("/berita", plain());
		const capture = await captured();
		await expect(
			db.transaction().execute(async (trx) => {
				await keepSnapshot(trx, capture);
				throw new Error("changed its mind");
			}),
		).rejects.toThrow("changed its mind");
		expect(await requests()).toEqual([]);
		expect(await jobs("archive-snapshot")).toEqual([]);
	});

	test("a malformed id is an unknown id", async () => {
		expect(await findSnapshot(db, "1; drop table snapshot")).toBeUndefined();
		expect(await findSnapshot(db, undefined)).toBeUndefined();
	});
});

describe("what cannot be used is refused by name", () => {
	test("pasted words", () => {
		expect(capturePaste(" \n\u200b ", ABOUT)).toEqual({ ok: false, reason: "article-empty" });
		expect(capturePaste("a".repeat(2 * 1024 * 1024), ABOUT)).toMatchObject({ ok: true });
		expect(capturePaste("a".repeat(2 * 1024 * 1024 + 1), ABOUT)).toEqual({
			ok: false,
			reason: "article-too-long",
		});
		expect(capturePaste("é".repeat(1024 * 1024 + 1), ABOUT)).toEqual({
			ok: false,
			reason: "article-too-long",
		});
	});
	test("uploads", async () => {
		for (const [bytes, reason] of [
			[Buffer.alloc(0), "article-empty"],
			[Buffer.from("Bukan halaman."), "article-type"],
			[Buffer.alloc(10 * 1024 * 1024 + 1, "<p>a"), "file-too-large"],
			[aPdf([["Rahasia."]], { locked: true }), "pdf-encrypted"],
			[aPdf(Array.from({ length: 300 }, () => ["Isi."])), "pdf-too-long"],
		] as const)
			expect(await captureUpload(bytes, { url: null })).toEqual({ ok: false, reason });
	});
	test("links", async () => {
		publisher.serve("/kosong", "<!doctype html><div id=app></div>");
		expect(await captureLink(publisher.url("/tidak-ada"), publisher.here)).toEqual({
			ok: false,
			reason: "page-gone",
			status: 404,
		});
		expect(await captureLink(publisher.url("/kosong"), publisher.here)).toEqual({
			ok: false,
			reason: "article-empty",
		});
	});
});

describe("one independent copy is asked for", () => {
	let requestId: number;
	let snapshotId: string;
	beforeEach(async () => {
		const capture = capturePaste(QUOTE, { ...ABOUT, url: "https://penerbit.example/berita?id=1" });
		if (!capture.ok) throw new Error(capture.reason);
		snapshotId = await keep(capture.value);
		const [job] = await jobs("archive-snapshot");
		requestId = (job!.data as { archiveRequestId: number }).archiveRequestId;
	});

	test("and its address is kept", async () => {
		expect(await performArchiveRequest(db, requestId, savePage)).toBe("settled");
		expect((await findSnapshot(db, snapshotId))?.archive).toEqual({
			state: "done",
			archivedUrl: "https://web.archive.org/web/20261125030000/https://penerbit.example/berita?id=1",
		});
		// A job that runs twice asks once.
		const never = async () => {
			throw new Error("asked again");
		};
		expect(await performArchiveRequest(db, requestId, never)).toBe("settled");
	});

	test("and one that fails again and again becomes a task, once, and is no error", async () => {
		const failing = async () => ({ ok: false as const, error: "answered 503" });
		for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
			expect(await performArchiveRequest(db, requestId, failing)).toBe("again");
			expect((await listOpenTasks(db, 10)).rows).toEqual([]);
		}
		expect((await requests())[0]).toMatchObject({
			state: "failed",
			attempts: MOST_ATTEMPTS - 1,
			last_error: "answered 503",
		});
		expect(await performArchiveRequest(db, requestId, failing)).toBe("settled");
		expect(await performArchiveRequest(db, requestId, failing)).toBe("settled");
		expect((await requests())[0]).toMatchObject({ state: "task", attempts: MOST_ATTEMPTS });
		expect((await listOpenTasks(db, 10)).rows).toMatchObject([
			{
				kind: "archive_failed",
				subject: `snapshot:${snapshotId}`,
				note: expect.stringContaining("answered 503"),
			},
		]);
	});

	test("and a person may have it tried again", async () => {
		const failing = async () => ({ ok: false as const, error: "answered 503" });
		for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
			await performArchiveRequest(db, requestId, failing);
		await retryArchive(db, snapshotId);
		expect(await jobs("archive-snapshot")).toHaveLength(2);
		expect(await performArchiveRequest(db, requestId, savePage)).toBe("settled");
		expect((await requests())[0]).toMatchObject({ state: "done" });
	});
});

/** The same as plain text, which takes no thread to read. */
const plain =
	(more = ""): RequestListener =>
	(_, response) =>
		response
			.writeHead(200, { "content-type": "text/plain; charset=utf-8" })
			.end(`${QUOTE}\n\n“Kami menuntut audit,” kata Sari. Ia menunggu.\n\n${more}`);

describe("a public source is looked at again", () => {
	let sourceId: number;
	beforeEach(async () => {
		publisher.serve("/berita", plain());
		const { caseFileId } = await loadFoundingCase();
		const snapshotId = await keep(await captured());
		const source = await db
			.insertInto("source")
			.values({
				case_file_id: caseFileId,
				kind: "article",
				title: "Judul",
				url: publisher.url("/berita"),
				snapshot_id: snapshotId,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		sourceId = source.id;
		await db.insertInto("quote").values({ source_id: sourceId, exact: QUOTE, translation_en: "…" }).execute();
	});
	const check = () => checkSource(db, sourceId, publisher.here);
	const tasks = async () => (await listOpenTasks(db, 10)).rows.map(({ kind, subject }) => [kind, subject]);

	test("and nothing is said while it is the same, whatever its lines are", async () => {
		expect(await check()).toBe("same");
		publisher.serve("/berita", plain("\u200b \r\n"));
		expect(await check()).toBe("same");
		expect(await tasks()).toEqual([]);
		expect(await findSourceNotice(db, sourceId)).toBeUndefined();
	});

	test("and a change is a task once, and a notice for readers", async () => {
		publisher.serve("/berita", plain("Paragraf baru."));
		expect(await check()).toBe("changed");
		expect(await check()).toBe("changed");
		expect(await tasks()).toEqual([["source_changed", `source:${sourceId}`]]);
		const [{ day }] = (await asAdmin<{ day: string }>(
			"select (now() at time zone 'Asia/Jakarta')::date::text as day",
		)) as [{ day: string }];
		expect(await findSourceNotice(db, sourceId)).toEqual({
			kind: "changed",
			noticedOn: day,
			missingQuotes: 0,
			url: publisher.url("/berita"),
			archivedUrl: null,
		});
	});

	test("and a task that was closed comes back only with another change", async () => {
		const account = await anAccount({ roles: ["moderator"] });
		publisher.serve("/berita", plain("Paragraf baru."));
		await check();
		const [task] = (await listOpenTasks(db, 1)).rows;
		expect(await closeTask(db, account, { id: task!.id, note: "Sudah dilihat" })).toMatchObject({ ok: true });
		expect(await closeTask(db, account, { id: task!.id, note: "Sudah dilihat" })).toMatchObject({
			reason: "task-closed",
		});
		await check();
		expect(await tasks()).toEqual([]);
		publisher.serve("/berita", (_, response) =>
			response.writeHead(200, { "content-type": "text/plain" }).end("Gubernur menegur pejabat itu."),
		);
		expect(await check()).toBe("changed");
		expect(await tasks()).toHaveLength(1);
		expect(await findSourceNotice(db, sourceId)).toMatchObject({ kind: "changed", missingQuotes: 1 });
	});

	test("and one that comes back as it was is no longer noticed", async () => {
		publisher.serve("/berita", plain("Paragraf baru."));
		await check();
		publisher.serve("/berita", plain());
		expect(await check()).toBe("same");
		expect(await findSourceNotice(db, sourceId)).toBeUndefined();
	});

	test("and a page that the publisher says is not there is gone", async () => {
		publisher.forget();
		expect(await check()).toBe("gone");
		expect(await check()).toBe("gone");
		expect(await tasks()).toEqual([["source_gone", `source:${sourceId}`]]);
		expect(await findSourceNotice(db, sourceId)).toMatchObject({ kind: "gone", missingQuotes: null });
	});

	test("and a site in trouble is given three looks", async () => {
		publisher.serve("/berita", (_, response) => response.writeHead(503).end());
		expect(await check()).toBe("unreachable");
		expect(await check()).toBe("unreachable");
		expect(await tasks()).toEqual([]);
		expect(await findSourceNotice(db, sourceId)).toBeUndefined();
		expect(await check()).toBe("gone");
		expect(await tasks()).toEqual([["source_gone", `source:${sourceId}`]]);
	});

	test("and two looks at once raise one task", async () => {
		publisher.forget();
		await Promise.all([check(), check(), check()]);
		expect(await tasks()).toHaveLength(1);
	});

	test("every week", async () => {
		expect(await listDueSources(db)).toEqual([]);
		await asAdmin(
			"begin; set local session_replication_role = replica; update snapshot set captured_at = now() - interval '7 days'; commit",
		);
		expect(await listDueSources(db)).toEqual([sourceId]);
		expect(await queueDueChecks(db)).toBe(1);
		expect((await jobs("check-source")).map(({ data }) => data)).toEqual([{ sourceId }]);
		await check();
		expect(await listDueSources(db)).toEqual([]);
	});

	test("but not one whose text was never captured", async () => {
		const [founding] = await db
			.selectFrom("source")
			.select("id")
			.where("snapshot_id", "is", null)
			.where("url", "is not", null)
			.execute();
		expect(await checkSource(db, founding!.id, publisher.here)).toBeUndefined();
		expect(await listDueSources(db)).not.toContain(founding!.id);
		expect(publisher.asked.length).toBe(1);
	});
});

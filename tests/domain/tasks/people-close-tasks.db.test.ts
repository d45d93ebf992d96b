import { expect, test } from "@jest/globals";
import type { Role } from "~/domain/accounts/role";
import { tellInstitutions } from "~/domain/notices/commands.server";
import { closeTask } from "~/domain/tasks/commands.server";
import { openTask } from "~/domain/tasks/open.server";
import { countOpenTasks, findTask, listOpenTasks } from "~/domain/tasks/queries.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aReport, decide } from "../../support/reports";

async function aSourceTask(): Promise<number> {
	const [source] = await asAdmin<{ id: string }>("select min(id)::text as id from source");
	await db.transaction().execute((trx) =>
		openTask(trx, {
			kind: "source_gone",
			subject: `source:${Number(source!.id)}`,
			note: "https://penerbit.example/berita",
		}),
	);
	return (await listOpenTasks(db, 1)).rows[0]!.id;
}

test("a task says which case or institution it is about, and no word that readers may not have", async () => {
	const { caseFileId, slug } = await loadFoundingCase();
	const id = await aSourceTask();
	expect(await findTask(db, String(id))).toMatchObject({ caseFile: { slug }, institution: null });
	await tellInstitutions(db, caseFileId);
	const { rows } = await listOpenTasks(db, 10);
	expect(rows.map((task) => [task.kind, task.caseFile?.slug, task.institution?.slug]).slice(0, 1)).toEqual([
		["source_gone", slug, undefined],
	]);
	expect(rows.slice(1).map((task) => [task.caseFile?.slug, task.institution?.slug])).toEqual(
		expect.arrayContaining([
			[slug, "inspektorat"],
			[slug, "pemprov-banten"],
			[slug, "diskominfo-sp-banten"],
		]),
	);
	await decide(await anAccount({ roles: ["moderator"] }), await aReport(`case:${slug}`));
	expect(await findTask(db, String(id))).toMatchObject({ caseFile: null });
});

test("of two who close a task at once the second is told, and the first one's words stay", async () => {
	await loadFoundingCase();
	const id = await aSourceTask();
	const [one, other] = [
		await anAccount({ roles: ["watchdog"] }),
		await anAccount({ roles: ["moderator"] }),
	] as const;
	const results = await Promise.all([
		closeTask(db, one, { id, note: "Kata pertama" }),
		closeTask(db, other, { id, note: "Kata kedua" }),
	]);
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "task-closed" });
	const winner = results[0]!.ok ? "Kata pertama" : "Kata kedua";
	expect(await findTask(db, String(id))).toMatchObject({
		closingNote: winner,
		closedAt: expect.any(Date),
	});
	expect(await countOpenTasks(db)).toBe(0);
});

test.each(["activist", "admin"] as const)("a task is not closed by: %s", async (role: Role) => {
	await loadFoundingCase();
	const id = await aSourceTask();
	const result = await closeTask(db, await anAccount({ roles: [role] }), { id, note: "Sudah" });
	expect(result).toEqual({ ok: false, reason: "role-missing" });
	expect(await countOpenTasks(db)).toBe(1);
});

test("the list goes on where its page ended, oldest first, without losing tasks of one moment", async () => {
	await asAdmin(`insert into task (kind, subject, opened_at)
		select 'archive_failed', 'snapshot:' || n, now() - (n / 2) * interval '1 day' from generate_series(1, 7) n`);
	const seen: string[] = [];
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof listOpenTasks>> = await listOpenTasks(db, 3, after);
		seen.push(...page.rows.map(({ subject }) => subject));
		after = page.next;
	} while (after);
	expect(seen.map((subject) => Number(subject.split(":")[1]))).toEqual([6, 7, 4, 5, 2, 3, 1]);
	expect(await countOpenTasks(db)).toBe(7);
});

test.each(["", "0", "-1", "1.5", "x", "9".repeat(30), "1 or 1=1"])("%p is the id of no task", async (id) => {
	await loadFoundingCase();
	await aSourceTask();
	expect(await findTask(db, id)).toBeUndefined();
});

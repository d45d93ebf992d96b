import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { createDatabase, createPool } from "../db/connection";
import { startEmbeddedServer } from "../db/embedded-server";
import { migrateToLatest } from "../db/migrate";
import { seedGenerated } from "../db/seeds/generated";
import { seedReference } from "../db/seeds/reference";

/**
 * How much slower pages are with 10,000 demands than with 100: `npm run bench`, after `npm run build`. Both run side by
 * side on servers and databases of their own, which it makes and removes, and each page is asked of one and of the other
 * in turn. It writes docs/bench.md and docs/bench.json and asserts nothing: a ratio that is missed is written down as missed.
 */
const SIZES = [100, 10_000] as const;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const MOST = 3;
const BASE_PORT = 34_100;

/** What the generator has at every size; addresses that answer 404 are left out, and named. */
const PAGES = [
	"/",
	"/cases",
	"/cases/contoh-kasus-20",
	"/cases/contoh-kasus-20.json",
	"/cases/contoh-kasus-20/feed.atom",
	"/demands",
	"/demands?list=overdue",
	"/demands?list=signatures",
	"/demands?list=moved",
	"/demands?list=near-goal",
	"/demands?status=unanswered",
	"/demands?timing=late",
	"/demands?institution=contoh-dinas-8",
	"/demands?region=36",
	"/demands?organisation=contoh-himpunan-1",
	"/demands/contoh-tuntutan-50",
	"/demands.csv?institution=contoh-dinas-8",
	"/demands.csv",
	"/figures",
	"/figures?region=36",
	"/institutions",
	"/institutions.csv",
	"/institutions/contoh-dinas-8",
	"/institutions/contoh-dinas-8/figures",
	"/organisations/contoh-himpunan-1",
	"/organisations/contoh-himpunan-1/figures",
	"/search?q=perbaikan+50",
	"/calendar",
	"/deadlines",
	"/deadlines.ics",
	"/audits",
	"/moderation/figures",
];

interface Site {
	url: string;
	close(): Promise<void>;
}

const sites: Site[] = [];
try {
	for (const [nth, size] of SIZES.entries()) sites.push(await open(size, BASE_PORT + nth));
	const results = [];
	const missing: string[] = [];
	for (const [nth, page] of PAGES.entries()) {
		const times = await measure(page);
		if (!times) {
			missing.push(page);
			continue;
		}
		const [few, many] = times.map(median) as [number, number];
		const ratio = many / few;
		results.push({ page, few, many, ratio, reached: ratio <= MOST });
		console.log(
			`${nth + 1}/${PAGES.length}  ${page}  ${few.toFixed(1)} → ${many.toFixed(1)} ms  × ${ratio.toFixed(2)}`,
		);
	}
	const of = { date: new Date().toISOString(), cpus: cpus().length, rounds: ROUNDS, sizes: SIZES };
	await writeFile("docs/bench.json", `${JSON.stringify({ ...of, results, missing }, null, "\t")}\n`);
	await writeFile(
		"docs/bench.md",
		`# Pages with ${SIZES[1]} demands against ${SIZES[0]}

Written by \`npm run bench\` on ${of.date.slice(0, 10)}: ${of.cpus} cores, median of ${ROUNDS} answers to an anonymous reader, both sizes in one run and in turn. With 10,000 demands there are 200,000 events, 5,000 institutions and 4,000 cases, all made up by \`db/seeds/generated.ts\`; they have no signatures, replies or files. The bar is a ratio of ${MOST}. Times are of this machine; only the ratios mean something elsewhere.

Reached: ${results.filter(({ reached }) => reached).length} of ${results.length}.

| page | ${SIZES[0]}, ms | ${SIZES[1]}, ms | ratio | |
| --- | --- | --- | --- | --- |
${results.map(({ page, few, many, ratio, reached }) => `| \`${page}\` | ${few.toFixed(1)} | ${many.toFixed(1)} | ${ratio.toFixed(2)} | ${reached ? "reached" : "**missed**"} |`).join("\n")}
${missing.length > 0 ? `\nNot there yet: ${missing.map((page) => `\`${page}\``).join(", ")}.\n` : ""}
A table of all rows (\`.csv\` without a filter) grows with its rows by nature, and can only miss.
`,
	);
	console.log("Written: docs/bench.md, docs/bench.json");
} finally {
	for (const site of sites.reverse()) await site.close();
}

async function open(size: number, port: number): Promise<Site> {
	const dataDir = await mkdtemp(join(tmpdir(), "tagih-bench-"));
	const server = await startEmbeddedServer({ dataDir, durable: false });
	const db = createDatabase(createPool(server.url));
	await migrateToLatest(db);
	await seedReference(db);
	await seedGenerated(db, size, (line) => console.log(`${size}: ${line}`));
	const pool = createPool(server.url, 1);
	await pool.query("analyze");
	await pool.end();
	await db.destroy();
	const child = spawn(process.execPath, ["build/server/index.js"], {
		env: {
			...process.env,
			DATABASE_URL: server.url,
			DATA_DIR: dataDir,
			PORT: String(port),
			LOG_LEVEL: "error",
		},
		stdio: ["ignore", "ignore", "inherit"],
	});
	const url = `http://localhost:${port}`;
	for (let tries = 0; ; tries++) {
		if (
			await fetch(`${url}/health`)
				.then(({ ok }) => ok)
				.catch(() => false)
		)
			break;
		if (tries > 300 || child.exitCode !== null)
			throw new Error("The server did not come up. Has it been built?");
		await pause(200);
	}
	return {
		url,
		async close() {
			await end(child);
			await server.stop();
			await rm(server.dataDir, { recursive: true, force: true });
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

async function end(child: ChildProcess) {
	if (child.exitCode !== null) return;
	child.kill("SIGTERM");
	await new Promise((resolve) => child.once("exit", resolve));
}

/** Milliseconds of each answer, for each size; undefined where there is no such page. */
async function measure(page: string): Promise<number[][] | undefined> {
	const times: number[][] = sites.map(() => []);
	for (let round = -2; round < ROUNDS; round++)
		for (const [nth, { url }] of sites.entries()) {
			const from = performance.now();
			const answer = await fetch(url + page, { headers: { "Cache-Control": "no-cache" } });
			await answer.arrayBuffer();
			if (answer.status === 404) return undefined;
			if (!answer.ok) throw new Error(`${url}${page} answered ${answer.status}`);
			// Two rounds to warm up.
			if (round >= 0) times[nth]!.push(performance.now() - from);
		}
	return times;
}

function median(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

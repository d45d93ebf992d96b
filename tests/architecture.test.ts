import { describe, expect, test } from "@jest/globals";
import {
	type Import,
	listImports,
	readSources,
	type SourceFile,
	withoutComments,
	withoutExtension,
} from "./support/source-files";

/**
 * The dependency table of the architecture, executed over import lines. Every rule is also shown a file that breaks it,
 * so that a rule that has stopped seeing anything fails here.
 */
interface Rule {
	promise: string;
	/** What breaks the rule, one sentence each. */
	find(files: SourceFile[]): string[];
	/** Files that break it, each of them once. */
	planted: Record<string, string>;
}

const LAYERS = ["server", "routes", "jobs", "views", "browser", "domain", "i18n", "platform"] as const;
type Layer = (typeof LAYERS)[number] | "db" | "tests" | "package";

function layerOf(path: string): Layer {
	const [top, second] = path.split("/");
	if (top === "db" || top === "tests") return top;
	if (top !== "app") return "package";
	// root.tsx, entry.*.tsx and routes.ts are the frame of the routes.
	return LAYERS.find((layer) => layer === second) ?? "routes";
}

const NEVER = () => false;
const ALWAYS = () => true;
/** A script reaches the reader as a file of its own; its code never becomes part of a page's. */
const asAddress = ({ query }: Import) => query === "worker&url";
const isServerFile = (path: string) => path.endsWith(".server");

/** from \ may import. What a row does not name, it may not import. */
const TABLE: Record<(typeof LAYERS)[number] | "db", Partial<Record<Layer, (line: Import) => boolean>>> = {
	server: { server: ALWAYS, jobs: ({ to }) => to === "app/jobs/worker.server", platform: ALWAYS },
	routes: {
		// A route knows no other route; the frame is no route.
		routes: ({ from, to }) => !from.startsWith("app/routes/") || !to.startsWith("app/routes/"),
		views: ALWAYS,
		browser: asAddress,
		domain: ALWAYS,
		i18n: ALWAYS,
		platform: ALWAYS,
	},
	jobs: {
		jobs: ALWAYS,
		// A mail has links in it.
		views: ({ to }) => to.startsWith("app/views/mail/") || to === "app/views/paths",
		domain: ALWAYS,
		i18n: ALWAYS,
		platform: ALWAYS,
	},
	views: {
		views: ALWAYS,
		browser: asAddress,
		domain: ({ to, typeOnly }) => typeOnly || !isServerFile(to),
		i18n: ALWAYS,
		platform: ({ to }) => to === "app/platform/clock" || to === "app/platform/ids",
	},
	browser: { browser: ALWAYS, views: ({ typeOnly }) => typeOnly, domain: ({ typeOnly }) => typeOnly },
	domain: { domain: ALWAYS, platform: ALWAYS },
	i18n: { i18n: ALWAYS },
	platform: { platform: ALWAYS, db: ({ from }) => from === "app/platform/database.server.ts" },
	db: { db: ALWAYS, domain: ({ from }) => from === "db/seeds/demo.ts" },
};

/** Of another noun, the domain may import these besides its queries and its pure files. */
const SHARED_WRITERS = [
	"app/domain/accounts/open-session.server",
	"app/domain/case-files/publish.server",
	"app/domain/email-addresses/email-address.server",
	"app/domain/clocks/start.server",
	"app/domain/events/append.server",
	"app/domain/evidence/keep.server",
	"app/domain/counts/add.server",
	"app/domain/mail/outbox.server",
	"app/domain/moderation/decide.server",
	"app/domain/notices/send.server",
	"app/domain/replies/link.server",
	"app/domain/sources/capture.server",
	"app/domain/sources/keep.server",
	"app/domain/tasks/close.server",
	"app/domain/tasks/open.server",
	"app/domain/verifications/claim.server",
	"app/domain/verifications/token.server",
];

/** Files with SQL in them, besides every noun's queries and commands. */
const WRITERS = [
	"app/domain/accounts/open-session.server.ts",
	"app/domain/case-files/publish.server.ts",
	"app/domain/clocks/start.server.ts",
	"app/domain/events/append.server.ts",
	"app/domain/evidence/keep.server.ts",
	"app/domain/mail/outbox.server.ts",
	"app/domain/moderation/decide.server.ts",
	"app/domain/counts/add.server.ts",
	"app/domain/notices/send.server.ts",
	"app/domain/replies/link.server.ts",
	"app/domain/sources/keep.server.ts",
	"app/domain/tasks/close.server.ts",
	"app/domain/tasks/open.server.ts",
	"app/domain/verifications/claim.server.ts",
	"app/platform/database.server.ts",
	"app/platform/health.server.ts",
	"app/platform/queue.server.ts",
];
const MAY_HOLD_SQL = /^app\/domain\/[^/]+\/(queries|commands)\.server\.ts$/;
const SQL =
	/\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\b|\bsql\s*(<[^`]*>)?\s*`|\.query\(\s*["'`]/;

const READS_ENVIRONMENT = [
	"app/platform/env.server.ts",
	"db/cli.ts",
	"db/connection.ts",
	// Hands PostgreSQL's programs an environment that holds nothing of ours.
	"db/embedded-server/run-program.ts",
];
/** React reads this while it is loaded: the entries set it, and read nothing. */
const SETS_NODE_ENV = /process\.env\.NODE_ENV \?\?=/g;

const DRAWERS = /^(utils?|helpers?|misc|common|lib|types|services?|managers?|shared)$/;

const nounOf = (path: string) => /^app\/domain\/([^/]+)\//.exec(path)?.[1];

const dependencyRules: Rule[] = [...LAYERS, "db" as const].map((layer) => ({
	promise: `${layer} imports only what its row of the table allows`,
	find: (files) =>
		files
			.filter(({ path }) => layerOf(path) === layer)
			.flatMap(listImports)
			.filter((line) => {
				const target = layerOf(line.to);
				return target !== "package" && !(TABLE[layer][target] ?? NEVER)(line);
			})
			.map(({ from, to }) => `${from} imports ${to}`),
	planted: {
		server: { "app/server/a.ts": 'import { db } from "../domain/result";' },
		routes: {
			"app/routes/a.tsx": 'import { b } from "./b";',
			"app/routes/c.tsx": 'import type { Database } from "../../db/schema";',
			"app/root.tsx": 'import "./server/start";',
			"app/routes/d.tsx": 'import { release } from "~/browser/busy";',
		},
		jobs: {
			"app/jobs/a.server.ts": 'import {\n\tButton,\n} from "~/views/kit/button";',
			"app/jobs/b.server.ts": 'export { b } from "~/server/start";',
		},
		views: {
			"app/views/a.tsx": 'import { listDemands } from "~/domain/demands/queries.server";',
			"app/views/b.tsx": 'import { env } from "~/platform/env.server";',
			"app/views/c.tsx": 'const x = await import("../jobs/reactions");',
			"app/views/d.tsx": 'import busy from "~/browser/busy?url";',
		},
		browser: {
			"app/browser/a.ts": 'import { wordsFor } from "~/i18n/translate";',
			"app/browser/b.ts": 'import { pathsFor } from "../views/paths";',
		},
		domain: {
			"app/domain/a.ts": 'import { words } from "~/i18n/translate";',
			"app/domain/b.server.ts": 'import type { Database } from "../../db/schema";',
		},
		i18n: { "app/i18n/a.ts": 'import type { Status } from "~/domain/demands/status";' },
		platform: { "app/platform/a.server.ts": 'import { createPool } from "../../db/connection";' },
		db: {
			"db/seeds/a.ts": 'import { emailTag } from "../../app/domain/email-addresses/email-address.server";',
		},
	}[layer] as Record<string, string>,
}));

const rules: Rule[] = [
	...dependencyRules,
	{
		promise: "the app never imports its tests",
		find: (files) =>
			files
				.flatMap(listImports)
				.filter(({ to }) => layerOf(to) === "tests" || /^@jest\/|^msw$|^fast-check$/.test(to))
				.map(({ from, to }) => `${from} imports ${to}`),
		planted: {
			"app/platform/a.ts": 'import { handlers } from "../../tests/mocks";',
			"app/platform/b.ts": 'import { jest } from "@jest/globals";',
		},
	},
	{
		promise: "a migration imports kysely and nothing else",
		find: (files) =>
			files
				.filter(({ path }) => /^db\/migrations\/\d/.test(path))
				.flatMap(listImports)
				.filter(({ to }) => to !== "kysely")
				.map(({ from, to }) => `${from} imports ${to}`),
		planted: { "db/migrations/20270101T0000_x.ts": 'import type { Database } from "../schema";' },
	},
	{
		promise: "a script for readers brings no library along",
		find: (files) =>
			files
				.filter(({ path }) => layerOf(path) === "browser")
				.flatMap(listImports)
				.filter(({ to, typeOnly }) => layerOf(to) === "package" && !typeOnly)
				.map(({ from, to }) => `${from} imports ${to}`),
		planted: { "app/browser/a.ts": 'import { hydrateRoot } from "react-dom/client";' },
	},
	{
		promise: "the domain knows neither React nor HTTP",
		find: (files) =>
			files
				.filter(({ path }) => layerOf(path) === "domain")
				.flatMap(listImports)
				.filter(({ to }) => /^react|^@remix-run|^node:http|^app\/platform\/http\//.test(to))
				.map(({ from, to }) => `${from} imports ${to}`),
		planted: {
			"app/domain/a.ts": 'import { redirect } from "@remix-run/node";',
			"app/domain/b.ts": 'import { readForm } from "~/platform/http/form.server";',
		},
	},
	{
		promise: "no noun runs another noun's commands",
		find: (files) =>
			files
				.flatMap(listImports)
				.filter(({ from, to }) => {
					if (layerOf(from) !== "domain" || layerOf(to) !== "domain" || nounOf(from) === nounOf(to))
						return false;
					return isServerFile(to) && !to.endsWith("/queries.server") && !SHARED_WRITERS.includes(to);
				})
				.map(({ from, to }) => `${from} imports ${to}`),
		planted: {
			"app/domain/demands/a.server.ts": 'import { invite } from "~/domain/accounts/commands.server";',
			"app/domain/demands/b.server.ts": 'import { foldCounts } from "../counts/commands.server";',
		},
	},
	{
		promise: "a noun's queries write nothing",
		find: (files) =>
			files
				.filter(({ path }) => path.endsWith("/queries.server.ts"))
				.filter(({ text }) =>
					/\b(insertInto|updateTable|deleteFrom|mergeInto)\b|\bforUpdate\b|\btransaction\(\)/.test(
						withoutComments(text),
					),
				)
				.map(({ path }) => `${path} writes`),
		planted: { "app/domain/demands/queries.server.ts": 'db.deleteFrom("demand")' },
	},
	{
		promise: "no cycle of imports in the domain",
		find: (files) => findCycles(files.filter(({ path }) => layerOf(path) === "domain")),
		planted: {
			"app/domain/a/a.ts": 'import { b } from "~/domain/b/b";',
			"app/domain/b/b.ts": 'import type { c } from "../c/c.server";',
			"app/domain/c/c.server.ts": 'export { a } from "~/domain/a/a";',
		},
	},
	{
		promise: "SQL is in queries, commands and the named writers",
		find: (files) =>
			files
				.filter(({ path }) => path.startsWith("app/") && !MAY_HOLD_SQL.test(path) && !WRITERS.includes(path))
				.filter(({ text }) => SQL.test(withoutComments(text)))
				.map(({ path }) => `${path} holds SQL`),
		planted: {
			"app/routes/a.ts": 'db.selectFrom("demand")',
			"app/jobs/b.ts": "sql`select 1`",
			"app/views/c.ts": "sql<{ n: number }>`select 1`",
			"app/domain/demands/d.server.ts": 'trx.updateTable("demand")',
			"app/platform/e.ts": 'pool.query("select 1")',
		},
	},
	{
		promise: "settings are read in one place",
		find: (files) =>
			files
				.filter(({ path }) => !READS_ENVIRONMENT.includes(path))
				.filter(({ text }) =>
					/\bprocess\.env\b|\bimport\.meta\.env\b/.test(withoutComments(text).replace(SETS_NODE_ENV, "")),
				)
				.map(({ path }) => `${path} reads the environment`),
		planted: {
			"app/routes/a.ts": "process.env.PORT",
			"app/server/b.ts": "process.env.NODE_ENV ??= 1; if (process.env.NODE_ENV) {}",
			"db/c.ts": "const { DATABASE_URL } = process.env",
		},
	},
	{
		promise: "the domain asks the clock for the time",
		find: (files) =>
			files
				.filter(({ path }) => layerOf(path) === "domain")
				.filter(({ text }) =>
					/\bnew Date\(\s*\)|\bDate\.now\(|\bnew Date\b(?!\s*\()/.test(withoutComments(text)),
				)
				.map(({ path }) => `${path} reads the time`),
		planted: { "app/domain/a.ts": "const now = new Date();", "app/domain/b.ts": "Date.now()" },
	},
	{
		promise: "no drawer: a file's name says what is in it",
		find: (files) =>
			files
				.filter(({ path }) => path.split("/").some((part) => DRAWERS.test(part.split(".")[0]!)))
				.map(({ path }) => `${path} is a drawer`),
		planted: {
			"app/utils/a.ts": "",
			"app/domain/demands/helpers.ts": "",
			"app/platform/misc.server.ts": "",
			"db/lib/b.ts": "",
			"tests/support/common.ts": "",
			"app/views/types.ts": "",
		},
	},
	{
		promise: "files are called in kebab-case",
		find: (files) =>
			files
				.filter(({ path }) => !path.startsWith("app/routes/") && !/^db\/migrations\/\d/.test(path))
				.map(({ path }) => path.split("/").at(-1)!)
				.filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name) && name !== "README.md"),
		planted: { "app/domain/demands/DemandStatus.ts": "", "app/views/kit/field_parts.tsx": "" },
	},
];

const app = await readSources("app", "db");
const all = [...app, ...(await readSources("tests"))];

describe.each(rules.map((rule) => [rule.promise, rule] as const))("%s", (_, rule) => {
	test("holds", () => {
		expect(rule.find(/drawer|kebab/.test(rule.promise) ? all : app)).toEqual([]);
	});
	test("would be noticed if it were broken", () => {
		const planted = Object.entries(rule.planted).map(([path, text]) => ({ path, text }));
		expect(planted.length).toBeGreaterThan(0);
		if (rule.promise.includes("cycle")) expect(rule.find(planted)).toHaveLength(1);
		else expect(rule.find(planted)).toHaveLength(planted.length);
		// And not by being read as broken whatever it says.
		expect(rule.find([{ path: "app/platform/clock.ts", text: "export const one = 1;" }])).toEqual([]);
	});
});

test("every import of a file of ours leads to a file", () => {
	const known = new Set(all.map(({ path }) => withoutExtension(path)));
	const lines = all.flatMap(listImports).filter(({ to }) => layerOf(to) !== "package");
	expect(lines.length).toBeGreaterThan(300);
	const lost = lines.filter(
		({ from, to }) => !from.endsWith("architecture.test.ts") && !known.has(to) && !known.has(`${to}/index`),
	);
	expect(lost).toEqual([]);
});

test("import lines are read in all their forms", () => {
	const text = `
import a, { type B } from "./a";
import type { C } from "~/c.server";
import { type D, type E } from "../e";
import {
	f,
	type G,
} from "./f.tsx";
import "./h.css?url";
export * from "./i";
export { type J } from "./j";
const k = await import("./k");
type L = typeof import("./l");
// import m from "./m";
/* import n from "./n"; */
`;
	expect(listImports({ path: "app/views/x.ts", text }).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
		["app/views/a", false],
		["app/c.server", true],
		["app/e", true],
		["app/views/f", false],
		["app/views/i", false],
		["app/views/j", true],
		["app/views/h.css", false],
		["app/views/k", false],
		["app/views/l", true],
	]);
});

/** Each cycle once, as the files along it. */
function findCycles(files: SourceFile[]): string[] {
	const graph = new Map(
		files.map((file) => [withoutExtension(file.path), listImports(file).map(({ to }) => to)] as const),
	);
	const cycles = new Set<string>();
	const done = new Set<string>();
	const visit = (path: string, trail: string[]) => {
		const at = trail.indexOf(path);
		if (at >= 0) {
			const cycle = trail.slice(at);
			const first = cycle.indexOf([...cycle].sort()[0]!);
			cycles.add([...cycle.slice(first), ...cycle.slice(0, first)].join(" > "));
			return;
		}
		if (done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return [...cycles];
}

import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { asAdmin } from "../support/database";

interface Column {
	nullable: boolean;
	/** The database fills it when an insert leaves it out. */
	generated: boolean;
	type: string;
	/** The texts it may hold, where the type lists them. */
	words?: string[];
}

type Table = Record<string, Column>;

/** Filled by the triggers guard_event, start_clock and guard_clock_change, which no catalogue shows. */
const FILLED_BY_TRIGGER = [
	"event.status_ordinal",
	"clock.calendar_revision_id",
	"clock.first_due_on",
	"clock_change.ordinal",
	"clock_change.due_on",
];

const files = (await readdir("db/tables")).sort();

describe("db/tables says of each column what the database does", () => {
	test.each(files.map((file) => [file]))("%s", async (file) => {
		const table = file.replace(/\.ts$/, "").replaceAll("-", "_");
		const written = parseTable(await readFile(`db/tables/${file}`, "utf8"));
		const real = await readTable(table);
		if (await isView(table)) {
			// A view shows no nullability.
			expect(Object.keys(written).sort()).toEqual(Object.keys(real).sort());
		} else {
			expect(written).toEqual(real);
		}
	});
});

test("db/schema.ts lists every table and view, and no other", async () => {
	const rows = await asAdmin<{ name: string }>(
		`select table_name as name from information_schema.tables
			where table_schema = 'public' and table_name not like 'kysely_%'`,
	);
	const listed = [...(await readFile("db/schema.ts", "utf8")).matchAll(/^\t(\w+): \w+Table;/gm)].map(
		([, name]) => name,
	);
	expect(listed.sort()).toEqual(rows.map(({ name }) => name).sort());
	expect(files.map((file) => file.replace(/\.ts$/, "").replaceAll("-", "_"))).toEqual(
		expect.arrayContaining(listed as string[]),
	);
	expect(files).toHaveLength(listed.length);
});

test("no column asks for what the site must not know", async () => {
	const rows = await asAdmin<{ name: string }>(
		"select column_name as name from information_schema.columns where table_schema = 'public'",
	);
	const forbidden =
		/(^|_)(nik|ktp|birth|dob|religion|agama|ethnicity|suku|gender|phone|address|ip|user_agent)(_|$)/;
	expect(rows.map(({ name }) => name).filter((name) => forbidden.test(name))).toEqual([]);
	expect("birth_date").toMatch(forbidden);
	expect("signer_ip").toMatch(forbidden);
});

test("the reader of db/tables sees a wrong column", () => {
	const source =
		'export interface TestTable {\n\tid: Generated<number>;\n\tkind: "a" | "b";\n\tnote: string | null;\n}\n';
	expect(parseTable(source)).toEqual({
		id: { nullable: false, generated: true, type: "number" },
		kind: { nullable: false, generated: false, type: "string", words: ["a", "b"] },
		note: { nullable: true, generated: false, type: "string" },
	});
});

function parseTable(source: string): Table {
	const body = /export interface \w+Table \{\n(.*?)\n\}/s.exec(source)?.[1] ?? "";
	const table: Table = {};
	for (const [, name, text] of body.matchAll(/^\t(\w+):\s*(.*?);$/gms)) {
		const generated = text!.startsWith("Generated<");
		const inner = generated ? text!.slice("Generated<".length, -1) : text!;
		const words = [...inner.matchAll(/"(\w+)"/g)].map(([, word]) => word!);
		const isJson = inner.startsWith("JSONColumnType");
		const base = inner.replace(/\s*\|\s*null$/, "");
		table[name!] = {
			nullable: /\|\s*null$/.test(inner),
			generated,
			type: isJson ? "json" : words.length === 0 ? base : base.endsWith("[]") ? "string[]" : "string",
			...(words.length > 0 && !isJson ? { words: words.sort() } : {}),
		};
	}
	return table;
}

const TYPES: Record<string, string> = {
	bigint: "number",
	integer: "number",
	smallint: "number",
	text: "string",
	tsvector: "string",
	uuid: "string",
	date: "string",
	boolean: "boolean",
	bytea: "Buffer",
	jsonb: "json",
	"timestamp with time zone": "Date",
	ARRAY: "number[]",
};

async function readTable(name: string): Promise<Table> {
	const columns = await asAdmin<{
		column_name: string;
		is_nullable: string;
		data_type: string;
		udt_name: string;
		generated: boolean;
	}>(
		`select column_name, is_nullable, data_type, udt_name, column_default is not null or is_identity = 'YES' as generated
			from information_schema.columns where table_schema = 'public' and table_name = $1`,
		[name],
	);
	const checks = await asAdmin<{ column: string; definition: string }>(
		`select a.attname as column, pg_get_constraintdef(c.oid) as definition
			from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
			where c.contype = 'c' and c.conrelid = $1::regclass and pg_get_constraintdef(c.oid) like '%ARRAY[%'`,
		[name],
	);
	return Object.fromEntries(
		columns.map((column) => {
			const definition = checks.find((check) => check.column === column.column_name)?.definition ?? "";
			const words = [...definition.matchAll(/'(\w+)'::text/g)].map(([, word]) => word!);
			const described: Column = {
				nullable: column.is_nullable === "YES",
				generated: column.generated || FILLED_BY_TRIGGER.includes(`${name}.${column.column_name}`),
				type: column.udt_name === "_text" ? "string[]" : (TYPES[column.data_type] ?? column.data_type),
				...(words.length > 0 ? { words: words.sort() } : {}),
			};
			return [column.column_name, described];
		}),
	);
}

async function isView(name: string): Promise<boolean> {
	const rows = await asAdmin(
		"select from information_schema.views where table_schema = 'public' and table_name = $1",
		[name],
	);
	return rows.length > 0;
}

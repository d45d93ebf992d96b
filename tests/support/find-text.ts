import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import { asAdmin } from "./database";

/**
 * Looks for words in every column of every table, the job queue's included, and behind every ciphertext that the
 * installation can open. @returns where they are, as "table.column"
 */
export async function findInDatabase(words: string[]): Promise<string[]> {
	const wanted = words.map((word) => word.toLowerCase());
	const columns = await asAdmin<{ schema: string; name: string; column: string; type: string }>(
		`select c.table_schema as schema, c.table_name as name, c.column_name as column, c.data_type as type
			from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
			where c.table_schema in ('public', 'pgboss') and t.table_type = 'BASE TABLE'`,
	);
	const found: string[] = [];
	for (const { schema, name, column, type } of columns) {
		const rows = await asAdmin<{ text: string | null; bytes: Buffer | null }>(
			type === "bytea"
				? `select null as text, "${column}" as bytes from "${schema}"."${name}"`
				: `select "${column}"::text as text, null as bytes from "${schema}"."${name}"`,
		);
		const holds = rows.some(({ text, bytes }) => {
			const readable = [text ?? "", bytes?.toString("latin1") ?? "", bytes ? open(bytes) : ""]
				.join("\n")
				.toLowerCase();
			return wanted.some((word) => readable.includes(word));
		});
		if (holds) found.push(`${name}.${column}`);
	}
	return found.sort();
}

function open(bytes: Buffer): string {
	try {
		return decryptEmail(bytes);
	} catch {
		// A hash, or a cipher of another kind.
		return "";
	}
}

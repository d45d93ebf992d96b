import type { ImportColumn, PlannedRow } from "~/domain/institutions/import-table.server";
import { csvOf } from "~/views/kit/csv";

/** An empty table with two invented rows, to fill in. */
export function templateCsv(columns: readonly ImportColumn[]): string {
	const rows: Array<Partial<Record<ImportColumn, string>>> = [
		{ slug: "pemkab-contoh", name: "Pemerintah Kabupaten Contoh", level: "regency", region: "36.04" },
		{
			slug: "inspektorat-contoh",
			name: "Inspektorat Kabupaten Contoh",
			name_en: "Inspectorate of Contoh Regency",
			level: "regency",
			parent: "pemkab-contoh",
			region: "36.04",
			website: "https://inspektorat.contoh.example",
			aliases: "Itkab Contoh|Inspektorat Daerah Contoh",
		},
	];
	return csvOf(
		columns,
		rows.map((row) => columns.map((column) => row[column] ?? "")),
	);
}

/** The rows of a table that are refused: one line for each problem. Codes, which every language shares. */
export function refusedCsv(rows: readonly PlannedRow[]): string {
	return csvOf(
		["line", "slug", "name", "column", "problem"],
		rows
			.filter(({ outcome }) => outcome === "refused")
			.flatMap(({ line, slug, name, problems }) =>
				problems.map(({ column, code }) => [line, slug, name, column ?? "", code]),
			),
	);
}

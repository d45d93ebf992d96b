import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface FoldingTableColumn {
	key: string;
	label: string;
	/** Figures stand at the end of their cell, one below the other. */
	numeric?: boolean;
}

export interface FoldingTableProps {
	caption: ReactNode;
	/** The first column names the row. */
	columns: readonly FoldingTableColumn[];
	rows: ReadonlyArray<{ key: string; cells: readonly ReactNode[] }>;
	emptyText: ReactNode;
}

/**
 * A table that folds where it has little room, as on a phone or with large text: each row becomes an entry, and each cell
 * says the name of its column, since the heads above are gone. Nothing is cut off and nothing scrolls sideways.
 */
export function FoldingTable({ caption, columns, rows, emptyText }: FoldingTableProps) {
	return (
		<div className="folding-table">
			<table className="folding-table__table">
				<caption className="folding-table__caption">{caption}</caption>
				<thead className="folding-table__head">
					<tr>
						{columns.map(({ key, label, numeric }) => (
							<th key={key} scope="col" className={cellClass(numeric)}>
								{label}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.length === 0 ? (
						<tr className="folding-table__row">
							<td className="folding-table__empty" colSpan={columns.length}>
								{emptyText}
							</td>
						</tr>
					) : null}
					{rows.map((row) => (
						<tr key={row.key} className="folding-table__row">
							{columns.map(({ key, label, numeric }, index) =>
								index === 0 ? (
									<th key={key} scope="row" className="folding-table__cell folding-table__cell--name">
										{row.cells[index]}
									</th>
								) : (
									<td key={key} className={cellClass(numeric)}>
										<span className="folding-table__label">{label}</span>
										<span>{row.cells[index]}</span>
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function cellClass(numeric: boolean | undefined): string {
	return classNames("folding-table__cell", numeric && "folding-table__cell--numeric");
}

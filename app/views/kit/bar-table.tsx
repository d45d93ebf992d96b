import type { ReactNode } from "react";

export interface BarTableProps {
	caption: ReactNode;
	columns: readonly [string, string];
	rows: ReadonlyArray<{
		key: string;
		label: ReactNode;
		value: number /** The value as people read it. */;
		text: string;
		lang?: string;
	}>;
	emptyText: ReactNode;
	/** What a full bar stands for, where these are not all the rows; the largest value otherwise. */
	largest?: number;
}

/** Numbers to compare. The table says everything; the bar in the third cell is an ornament, drawn against the largest value. */
export function BarTable({ caption, columns, rows, emptyText, largest }: BarTableProps) {
	const full = largest ?? Math.max(0, ...rows.map((row) => row.value));
	return (
		<table className="bar-table">
			<caption className="bar-table__caption">{caption}</caption>
			<thead>
				<tr>
					<th scope="col" className="bar-table__column">
						{columns[0]}
					</th>
					<th scope="col" className="bar-table__column">
						{columns[1]}
					</th>
					<td className="bar-table__column bar-table__column--bar" aria-hidden="true" />
				</tr>
			</thead>
			<tbody>
				{rows.length === 0 ? (
					<tr>
						<td className="bar-table__empty" colSpan={2}>
							{emptyText}
						</td>
					</tr>
				) : null}
				{rows.map(({ key, label, value, text, lang }) => (
					<tr key={key} className="bar-table__row">
						<th scope="row" className="bar-table__label" lang={lang}>
							{label}
						</th>
						<td className="bar-table__text">{text}</td>
						<td className="bar-table__bar" aria-hidden="true">
							<Bar share={full > 0 ? Math.max(0, value) / full : 0} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Bar({ share }: { share: number }) {
	return (
		<svg
			className="bar-table__svg"
			viewBox="0 0 100 4"
			preserveAspectRatio="none"
			focusable="false"
			aria-hidden="true"
		>
			<rect className="bar-table__track" width="100" height="4" />
			<rect className="bar-table__fill" width={Math.round(share * 1000) / 10} height="4" />
		</svg>
	);
}

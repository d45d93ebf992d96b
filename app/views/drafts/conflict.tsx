import { Checkbox } from "~/views/kit/choice";
import { FoldingTable } from "~/views/kit/folding-table";
import type { Refused } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";

/**
 * What somebody else has saved in a part while it was being written here, field by field where the two differ. Nothing is
 * replaced before the writer says that both were compared; `compared` is the version that this page shows.
 */
export function Conflict({
	refused,
	saved,
	savedBy,
	version,
	labels,
	href,
}: {
	refused: Refused;
	saved: Record<string, string[]>;
	savedBy: string;
	version: number;
	labels: Record<string, string>;
	href: string;
}) {
	const { words } = usePage();
	const { conflict } = words.drafts;
	const written = (values: string[] | undefined) => (values ?? []).filter(Boolean).join(", ");
	const differing = Object.keys(saved).filter(
		(name) => written(saved[name]) !== written(refused.values[name]),
	);
	return (
		<Notice tone="warning" title={conflict.title} titleAs="h2">
			<p>{conflict.lead(savedBy)}</p>
			{differing.length > 0 ? (
				<FoldingTable
					caption={conflict.theirs}
					columns={[
						{ key: "field", label: conflict.field },
						{ key: "theirs", label: conflict.theirs },
					]}
					emptyText={conflict.empty}
					rows={differing.map((name) => ({
						key: name,
						cells: [labels[name] ?? name, written(saved[name]) || conflict.empty],
					}))}
				/>
			) : null}
			<input type="hidden" name="compared" value={version} />
			<Checkbox label={conflict.overwrite} name="overwrite" value="yes" />
			<p>
				<a href={href}>{conflict.keep}</a>
			</p>
		</Notice>
	);
}

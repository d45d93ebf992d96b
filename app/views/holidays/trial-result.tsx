import type { Trial } from "~/domain/holidays/revision-input.server";
import { FoldingTable } from "~/views/kit/folding-table";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";
import { Changes } from "./changes";

/** What a dry run found: nothing of it has happened. */
export function TrialResult({ trial }: { trial: Trial }) {
	const { words } = usePage();
	const { form, problems, trial: text } = words.holidays;
	const { added, removed, changed, same } = trial.changes;
	return (
		<section className="section" aria-labelledby="trial">
			<h2 id="trial">{text.title}</h2>
			<Notice tone={trial.isReady ? "success" : "warning"} role="status">
				<p>{form.untested}</p>
			</Notice>
			<p>{text.against(trial.year, trial.base)}</p>
			<ul>
				<li>{text.added(added.length)}</li>
				<li>{text.removed(removed.length)}</li>
				<li>{text.changed(changed.length)}</li>
				<li>{text.same(same.length)}</li>
				<li>{text.refused(trial.refused.length)}</li>
			</ul>
			{trial.refused.length > 0 ? (
				<FoldingTable
					caption={text.refused(trial.refused.length)}
					columns={[
						{ key: "row", label: text.rowHead },
						{ key: "why", label: text.why },
						{ key: "written", label: text.written },
					]}
					rows={trial.refused.map(({ row, problem, text: written }) => ({
						key: `${row} ${written}`,
						cells: [text.row(row), problems[problem], written],
					}))}
					emptyText=""
				/>
			) : null}
			{trial.days.length > 0 ? <Changes changes={trial.changes} /> : null}
			<p>
				<strong>{trial.isReady ? text.ready : trial.refused.length > 0 ? text.mend : text.nothing}</strong>
			</p>
		</section>
	);
}

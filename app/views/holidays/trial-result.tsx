import type { DeadlineMove } from "~/domain/clocks/queries.server";
import type { Trial } from "~/domain/holidays/revision-input.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { FoldingTable } from "~/views/kit/folding-table";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";
import { Changes } from "./changes";

/** What a dry run found: nothing of it has happened. */
export function TrialResult({ trial }: { trial: Trial }) {
	const { locale, words } = usePage();
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
			{trial.isReady ? (
				<FoldingTable
					caption={text.moves(trial.moves.length)}
					columns={[
						{ key: "about", label: text.about },
						{ key: "rule", label: words.demands.deadline.rule },
						{ key: "from", label: text.from },
						{ key: "to", label: text.to },
					]}
					rows={trial.moves.map((move) => ({
						key: String(move.clockId),
						cells: [
							<MovedDemand key="about" move={move} />,
							words.clocks.rules[move.rule].name,
							formatDay(locale, move.from),
							formatDay(locale, move.to),
						],
					}))}
					emptyText={text.movesNone}
				/>
			) : null}
			<p>
				<strong>{trial.isReady ? text.ready : trial.refused.length > 0 ? text.mend : text.nothing}</strong>
			</p>
		</section>
	);
}

/** What a deadline is about, with the way there. */
function MovedDemand({ move }: { move: DeadlineMove }) {
	const { locale, paths } = usePage();
	const title = pick(
		locale,
		move.demandTitle ?? move.caseTitle,
		move.demandTitle ? move.demandTitleEn : move.caseTitleEn,
	);
	return (
		<a
			href={move.demandSlug ? paths.demand(move.demandSlug) : paths.caseFile(move.caseSlug)}
			lang={title.lang}
		>
			{title.text}
		</a>
	);
}

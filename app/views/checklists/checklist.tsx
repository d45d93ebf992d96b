import { CHECKS, type Finding } from "~/domain/checklists/checklist";
import type { SimilarDemand } from "~/domain/checklists/queries.server";
import { formatNumber } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { Badge } from "~/views/kit/badge";
import { Button } from "~/views/kit/button";
import { ProgressWithText } from "~/views/kit/progress-text";
import { usePage } from "~/views/layout/use-page";
import { findingText } from "./finding-text";

/** What a draft keeps and what it still lacks, check by check. */
export function Checklist({
	findings,
	similar,
	itemNames,
	hrefOf,
	judge,
}: {
	findings: readonly Finding[];
	similar: readonly SimilarDemand[];
	/** Names of the items, by their ids. */
	itemNames: Readonly<Record<string, string>>;
	/** Where the item, or with null the case, is written. */
	hrefOf: (itemId: string | null) => string;
	/** Where a similar demand is said to be another; without it nobody is asked. */
	judge?: { action: string; seen: number } | undefined;
}) {
	const { locale, words } = usePage();
	const { checklists } = words;
	const open = new Set(findings.filter(({ level }) => level === "must").map(({ check }) => check));
	const done = CHECKS.length - open.size;
	return (
		<div className="stack">
			<ProgressWithText
				value={done}
				max={CHECKS.length}
				text={checklists.progress(formatNumber(locale, done), formatNumber(locale, CHECKS.length))}
			/>
			<ol className="plain-list stack">
				{CHECKS.map((check) => {
					const own = findings.filter((finding) => finding.check === check);
					const mark = open.has(check) ? "open" : own.length > 0 ? "moderator" : "done";
					const { title, why } = checklists.checks[check];
					return (
						<li key={check} className="demand-row stack stack--tight">
							<p className="cluster">
								<strong>{title}</strong>
								<Badge tone={mark === "open" ? "warn" : mark === "done" ? "good" : "info"}>
									{checklists.marks[mark]}
								</Badge>
							</p>
							{mark === "done" ? null : <p className="aside-note">{why}</p>}
							{own.length > 0 ? (
								<ul className="plain-list stack stack--tight">
									{own.map((finding) => {
										const { itemId, field, problem } = finding;
										const demand = similar.find(
											(one) => check === "similar" && one.slug === finding.words && one.itemId === itemId,
										);
										return (
											<li key={`${itemId} ${field} ${problem} ${finding.words}`}>
												{demand ? (
													<Similar demand={demand} judge={judge} />
												) : (
													<a href={hrefOf(itemId)}>
														{itemId !== null && itemNames[itemId] ? `${itemNames[itemId]}: ` : ""}
														{findingText(words, finding)}
													</a>
												)}
											</li>
										);
									})}
								</ul>
							) : null}
						</li>
					);
				})}
			</ol>
		</div>
	);
}

function Similar({
	demand,
	judge,
}: {
	demand: SimilarDemand;
	judge: { action: string; seen: number } | undefined;
}) {
	const { locale, words, paths } = usePage();
	const { checklists } = words;
	const title = pick(locale, demand.title, demand.titleEn);
	const caseTitle = pick(locale, demand.caseTitle, demand.caseTitleEn);
	return (
		<div className="stack stack--tight">
			<p lang={title.lang}>
				<strong>{title.text}</strong>
			</p>
			<p className="aside-note">
				<span className="label">{checklists.ofCase}</span> <span lang={caseTitle.lang}>{caseTitle.text}</span>
			</p>
			<p className="figure">{words.demands.signatures(demand.signatures)}</p>
			<p>
				<a href={paths.demand(demand.slug)} aria-label={`${checklists.join}: ${title.text}`}>
					{checklists.join}
				</a>
			</p>
			{judge ? (
				<form method="post" action={judge.action}>
					<input type="hidden" name="seen" value={judge.seen} />
					<input type="hidden" name="slug" value={demand.slug} />
					<Button tone="quiet">{checklists.notTheSame}</Button>
				</form>
			) : null}
		</div>
	);
}

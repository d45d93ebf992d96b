import type { CaseFile } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import { pick } from "~/i18n/translate";
import { StatusBadge } from "~/views/demands/status-badge";
import { LinkButton } from "~/views/kit/button";
import { usePage } from "~/views/layout/use-page";

/** A case in a list: what it is about, each demand with its status, and how many have signed. */
export function CaseCard({
	caseFile,
	demands,
	people,
}: {
	caseFile: CaseFile;
	demands: Demand[];
	people: number;
}) {
	const { locale, words, paths } = usePage();
	return (
		<article className="case-card stack">
			<header className="stack stack--tight">
				<h3>
					<a href={paths.caseFile(caseFile.slug)}>{pick(locale, caseFile.title, caseFile.titleEn).text}</a>
				</h3>
				<p className="aside-note">{words.caseFiles.proposer(caseFile.proposer)}</p>
			</header>
			<p>{pick(locale, caseFile.summary, caseFile.summaryEn).text}</p>
			<ol className="case-card__demands">
				{demands.map((demand) => (
					<li key={demand.id}>
						<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>{" "}
						<StatusBadge status={demand.status} />
					</li>
				))}
			</ol>
			<p className="demand-card__foot">
				<strong className="figure">{words.caseFiles.people(people)}</strong>
				<LinkButton tone="primary" href={paths.caseFile(caseFile.slug)}>
					{words.site.home.readCase}
				</LinkButton>
			</p>
		</article>
	);
}

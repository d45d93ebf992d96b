import type { Source } from "~/domain/case-files/queries.server";
import { formatDay } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";

/** The article a case began with, in a few words; its title is among the sources, further down. Its body is its publisher's and stays private. */
export function CaseSource({ article }: { article: Source }) {
	const { locale, words } = usePage();
	const { source } = words.caseFiles;
	const { quotes } = words;
	return (
		<p className="case-source">
			<span className="label">{source.heading}</span> {article.publisher ?? quotes.publisherNotStated},{" "}
			{article.statementDate ? (
				<time dateTime={article.statementDate}>
					{quotes.statedOn(formatDay(locale, article.statementDate))}
				</time>
			) : (
				quotes.dayNotStated
			)}
			{article.url ? (
				<>
					{". "}
					<a href={article.url} rel="noopener external">
						{source.open}
					</a>
				</>
			) : null}
			. <span className="aside-note">{source.bodyPrivate}</span>
		</p>
	);
}

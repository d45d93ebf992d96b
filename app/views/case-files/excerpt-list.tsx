import type { Excerpt } from "~/domain/case-files/queries.server";
import { Badge } from "~/views/kit/badge";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";
import { SourceLine } from "~/views/quotes/source-line";

/** What else the article says: claims of institutions, and background. */
export function ExcerptList({ excerpts }: { excerpts: readonly Excerpt[] }) {
	const { locale, words } = usePage();
	return (
		<ol className="plain-list stack stack--loose">
			{excerpts.map(({ kind, position, exact, translationEn, note, source }) => (
				<li key={position} className="stack stack--tight">
					<p>
						<Badge tone="neutral">{words.drafts.kinds[kind]}</Badge>
					</p>
					<Quote lang="id" citeUrl={source.url ?? undefined}>
						{exact}
					</Quote>
					{locale === "en" && translationEn ? (
						<p className="translation">
							<span className="label">{words.site.translationNote}</span> {translationEn}
						</p>
					) : null}
					{note ? <p lang="id">{note}</p> : null}
					<SourceLine source={source} exact={exact} />
				</li>
			))}
		</ol>
	);
}

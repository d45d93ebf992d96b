import { addressOfQuote, type QuoteSource } from "~/domain/quotes/quote";
import { linkToQuote } from "~/domain/sources/text-fragment";
import { formatDay } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";

/** Under a quote: who published it, when it was said, and the way to these very words in the article. */
export function SourceLine({ source, exact }: { source: QuoteSource; exact: string }) {
	const { locale, words } = usePage();
	const { quotes } = words;
	return (
		<p className="source-line">
			<span className="label">{quotes.source}</span> {source.publisher ?? quotes.publisherNotStated},{" "}
			{source.statementDate ? (
				<time dateTime={source.statementDate}>
					{quotes.statedOn(formatDay(locale, source.statementDate))}
				</time>
			) : (
				quotes.dayNotStated
			)}
			{source.url ? (
				<>
					{". "}
					<a
						href={
							source.place
								? linkToQuote(source.url, { exact, ...source.place }, source.place.isRepeated)
								: addressOfQuote(source.url, exact)
						}
						rel="noopener external"
					>
						{quotes.seeInArticle}
					</a>
				</>
			) : null}
		</p>
	);
}

import type { Proposal } from "~/domain/drafts/proposal";
import { Badge } from "~/views/kit/badge";
import { Button } from "~/views/kit/button";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";
import { WhySuggested } from "~/views/suggestions/why-suggested";

/** What the rules found in the article; each becomes part of the draft by its own button only. */
export function ProposalList({
	proposals,
	draftId,
	seen,
}: {
	proposals: readonly Proposal[];
	draftId: string;
	seen: number;
}) {
	const { words, paths } = usePage();
	const { page, kinds } = words.drafts;
	const fresh = proposals.filter(({ taken }) => !taken);
	if (fresh.length === 0) return <p>{proposals.length === 0 ? page.noSuggestions : page.allTaken}</p>;
	return (
		<ol className="plain-list stack stack--loose">
			{fresh.map(({ kind, quote, who, because }) => (
				<li key={`${kind}-${quote.start}`} className="proposal stack stack--tight">
					<p className="cluster">
						<Badge tone="neutral">{kinds[kind]}</Badge>
						<span className="aside-note">
							{kind === "demand" ? who && page.asked(who) : who ? page.said(who) : page.unclear}
						</span>
					</p>
					<Quote lang="id">{quote.exact}</Quote>
					<WhySuggested kind={kind === "demand" ? "demands" : "statements"} because={because} />
					<form method="post" action={paths.draftItems(draftId)}>
						<input type="hidden" name="seen" value={seen} />
						<input type="hidden" name="exact" value={quote.exact} />
						<input type="hidden" name="start" value={quote.start} />
						<input type="hidden" name="kind" value={kind} />
						<input type="hidden" name="suggested" value="yes" />
						<Button busyText={words.site.sending}>
							{page.take[kind]}
							<span className="visually-hidden">: {quote.exact.slice(0, 60)}</span>
						</Button>
					</form>
				</li>
			))}
		</ol>
	);
}

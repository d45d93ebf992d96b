import type { DraftContent } from "~/domain/drafts/draft";
import { type DraftItem, ITEM_KINDS } from "~/domain/drafts/draft";
import { placeOf } from "~/domain/drafts/proposal";
import { Button } from "~/views/kit/button";
import { usePage } from "~/views/layout/use-page";

/**
 * The article with what is marked in it. `data-start` of each paragraph is where it begins in the stored text, so that
 * `browser/select-quote` can say which words were chosen.
 */
export function MarkedArticle({
	text,
	content,
	hrefOf,
}: {
	text: string;
	content: DraftContent;
	hrefOf: (itemId: string) => string;
}) {
	const { words } = usePage();
	return (
		<div className="article-text" lang="id">
			{paragraphsOf(text).map(({ start, end }) => (
				<p key={start} data-start={start}>
					{piecesOf(start, end, content.items).map(({ from, to, items }) => {
						const piece = text.slice(from, to);
						const item = items[0];
						if (!item) return piece;
						return (
							<a
								key={from}
								className={`mark mark--${item.kind}`}
								href={hrefOf(item.id)}
								title={`${words.drafts.kinds[item.kind]} ${placeOf(content, item)}`}
							>
								{piece}
							</a>
						);
					})}
				</p>
			))}
		</div>
	);
}

function paragraphsOf(text: string): Array<{ start: number; end: number }> {
	const paragraphs = [];
	let start = 0;
	for (const match of text.matchAll(/\n+/g)) {
		if (match.index > start) paragraphs.push({ start, end: match.index });
		start = match.index + match[0].length;
	}
	if (start < text.length) paragraphs.push({ start, end: text.length });
	return paragraphs;
}

/** A paragraph cut where a mark begins or ends. */
function piecesOf(start: number, end: number, items: readonly DraftItem[]) {
	const inside = items.filter(({ quote }) => quote.start < end && quote.end > start);
	const cuts = [
		...new Set([
			start,
			end,
			...inside.flatMap(({ quote }) => [Math.max(start, quote.start), Math.min(end, quote.end)]),
		]),
	].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => {
		const to = cuts[index + 1]!;
		return { from, to, items: inside.filter(({ quote }) => quote.start <= from && quote.end >= to) };
	});
}

/** Buttons that appear at the foot of the page once words are chosen; the script fills the fields. */
export function SelectionBar({ action, seen }: { action: string; seen: number }) {
	const { words } = usePage();
	const { kinds, page } = words.drafts;
	return (
		<form className="selection-bar" method="post" action={action} data-selection="" hidden>
			<input type="hidden" name="seen" value={seen} />
			{["exact", "prefix", "suffix", "start"].map((name) => (
				<input key={name} type="hidden" name={name} value="" />
			))}
			<fieldset className="selection-bar__buttons">
				<legend>{page.markAs}</legend>
				{ITEM_KINDS.map((kind) => (
					<Button key={kind} name="kind" value={kind}>
						{kinds[kind]}
					</Button>
				))}
			</fieldset>
		</form>
	);
}

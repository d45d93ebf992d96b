import type { Finding } from "~/domain/checklists/checklist";
import { type DraftContent, type DraftItem, ITEM_KINDS } from "~/domain/drafts/draft";
import { placeOf } from "~/domain/drafts/proposal";
import { Badge } from "~/views/kit/badge";
import { Button, LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";

/** What somebody has marked, by kind, with what is still to be done for each. */
export function ItemList({
	draftId,
	seen,
	content,
	findings,
	mayEdit,
}: {
	draftId: string;
	seen: number;
	content: DraftContent;
	findings: readonly Finding[];
	mayEdit: boolean;
}) {
	const { words } = usePage();
	const { page } = words.drafts;
	if (content.items.length === 0)
		return (
			<EmptyState titleAs="h3" title={page.noItems}>
				<p>{page.noItemsHint}</p>
			</EmptyState>
		);
	return (
		<ol className="plain-list stack">
			{ITEM_KINDS.flatMap((kind) => content.items.filter((item) => item.kind === kind)).map((item) => (
				<li key={item.id} id={`item-${item.id}`} className="draft-item stack stack--tight">
					<ItemSummary
						item={item}
						content={content}
						open={findings.filter(({ itemId, level }) => itemId === item.id && level === "must").length}
					/>
					{mayEdit ? <ItemActions draftId={draftId} seen={seen} item={item} content={content} /> : null}
				</li>
			))}
		</ol>
	);
}

/** Its kind and place, its title or speaker. */
export function nameOfItem(
	item: DraftItem,
	content: DraftContent,
	kinds: Record<DraftItem["kind"], string>,
): string {
	const name = `${kinds[item.kind]} ${placeOf(content, item)}`;
	const own = item.kind === "demand" ? item.title : item.kind === "statement" ? item.speaker : item.note;
	return own ? `${name}: ${own}` : name;
}

function ItemSummary({ item, content, open }: { item: DraftItem; content: DraftContent; open: number }) {
	const { words } = usePage();
	const { kinds, page } = words.drafts;
	return (
		<>
			<h3 className="draft-item__title">{nameOfItem(item, content, kinds)}</h3>
			<p>
				<Badge tone={open > 0 ? "warn" : "good"}>{open > 0 ? page.incomplete(open) : page.complete}</Badge>
			</p>
			<Quote lang="id">{item.quote.exact}</Quote>
		</>
	);
}

function ItemActions({
	draftId,
	seen,
	item,
	content,
}: {
	draftId: string;
	seen: number;
	item: DraftItem;
	content: DraftContent;
}) {
	const { words, paths } = usePage();
	const { kinds, page } = words.drafts;
	const which = <span className="visually-hidden">: {nameOfItem(item, content, kinds)}</span>;
	return (
		<div className="form__actions">
			<LinkButton href={paths.draftItem(draftId, item.id)}>
				{page.edit}
				{which}
			</LinkButton>
			<form method="post" action={paths.draftItemMove(draftId, item.id)} className="cluster">
				<input type="hidden" name="seen" value={seen} />
				<Button tone="quiet" name="by" value="-1">
					{page.up}
					{which}
				</Button>
				<Button tone="quiet" name="by" value="1">
					{page.down}
					{which}
				</Button>
			</form>
			<form method="post" action={paths.draftItemRemoval(draftId, item.id)}>
				<input type="hidden" name="seen" value={seen} />
				<Button tone="quiet">
					{page.remove}
					{which}
				</Button>
			</form>
		</div>
	);
}

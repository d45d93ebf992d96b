import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireDraft } from "~/actor.server";
import selectQuote from "~/browser/select-quote?worker&url";
import submitOnce from "~/browser/submit-once?worker&url";
import { isReady } from "~/domain/checklists/checklist";
import { SUPPORTERS_NEEDED } from "~/domain/drafts/draft";
import { listNames, listProposals, PROPOSED_FROM } from "~/domain/drafts/proposal";
import { listDraftDecisions, readChecklist, supportToken } from "~/domain/drafts/queries.server";
import { reviewDueOn } from "~/domain/drafts/review";
import { findSnapshot } from "~/domain/sources/queries.server";
import { formatDay, formatInstant, formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { Checklist } from "~/views/checklists/checklist";
import { DraftStateBadge } from "~/views/drafts/draft-state";
import { FoundNameLists } from "~/views/drafts/found-names";
import { Gathering } from "~/views/drafts/gathering";
import { ItemList, nameOfItem } from "~/views/drafts/item-list";
import { MarkForm } from "~/views/drafts/mark-form";
import { MarkedArticle, SelectionBar } from "~/views/drafts/marked-article";
import { ProposalList } from "~/views/drafts/proposal-list";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button, LinkButton } from "~/views/kit/button";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, selectQuote] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { draft } = await requireDraft(request, params.id);
	const [snapshot, checklist, decisions] = await Promise.all([
		findSnapshot(db, draft.snapshotId),
		readChecklist(db, draft.content),
		listDraftDecisions(db, draft.id),
	]);
	const { content } = draft;
	const title = content.source.title || snapshot!.title;
	return {
		draft,
		text: snapshot!.text,
		names: draft.state === "open" ? listNames({ title, text: snapshot!.text }) : null,
		proposals: draft.state === "open" ? listProposals({ title, text: snapshot!.text }, content.items) : [],
		...checklist,
		decisions,
		dueOn: reviewDueOn(draft.stateSince),
		supportUrl:
			env().APP_URL + pathsFor(localeOf(new URL(request.url).pathname)).draftSupport(supportToken(draft.id)),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	const title = data
		? data.draft.content.title || words.drafts.list.untitled
		: words.site.problems["404"].title;
	return pageMeta(location.pathname, title);
};

export default function DraftPage() {
	const { draft, text, names, proposals, findings, similar, decisions, dueOn, supportUrl } =
		useLoaderData<typeof loader>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const { done, kinds, list, page } = words.drafts;
	const { moderation } = words;
	const { content, state, version } = draft;
	const isOpen = state === "open";
	const said = done[search.get("done") as keyof typeof done];
	const isRefusal = ["overtaken", "closed", "unfinished"].includes(search.get("done") ?? "");
	const removed = search.get("removed");
	const [decision] = decisions;
	const hrefOf = (itemId: string | null) =>
		itemId === null
			? isOpen
				? paths.draftCase(draft.id)
				: "#case"
			: isOpen
				? paths.draftItem(draft.id, itemId)
				: `#item-${itemId}`;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: list.title, href: paths.drafts() }, { label: content.title || list.untitled }]}
			/>
			<PageHeader title={content.title || list.untitled} eyebrow={draft.organisation.name}>
				<p className="cluster">
					<DraftStateBadge state={state} />
					<span className="aside-note">
						{list.saved(draft.savedBy, formatInstant(locale, draft.savedAt))}
					</span>
				</p>
			</PageHeader>
			{said ? (
				<Notice tone={isRefusal ? "warning" : "success"} role="status">
					<p>{said}</p>
					{removed && isOpen ? (
						<form method="post" action={paths.draftItemReturn(draft.id, removed)}>
							<input type="hidden" name="seen" value={version} />
							<Button>{page.undo}</Button>
						</form>
					) : null}
				</Notice>
			) : null}
			{decision && (isOpen || state === "refused" || state === "published") ? (
				<Notice
					tone={decision.action === "published" ? "success" : "warning"}
					title={page.decision[decision.action]}
					titleAs="h2"
				>
					<p>
						{formatDay(locale, decision.decidedAt.toISOString().slice(0, 10))}.{" "}
						{moderation.reasons[decision.reason]}.
					</p>
					{decision.explanation ? (
						<p lang={decision.language === locale ? undefined : decision.language}>{decision.explanation}</p>
					) : null}
					{draft.caseSlug ? (
						<p>
							<a href={paths.caseFile(draft.caseSlug)}>{page.seeCase}</a>
						</p>
					) : null}
				</Notice>
			) : null}
			{state === "gathering" || state === "in_review" ? (
				<Gathering
					title={content.title}
					url={supportUrl}
					supporters={draft.supporters}
					dueOn={state === "in_review" ? dueOn : null}
				/>
			) : null}
			<div className="columns">
				<aside className="columns__aside" aria-labelledby="checklist">
					<h2 id="checklist">{page.checklist}</h2>
					<Checklist
						findings={findings}
						similar={similar}
						itemNames={Object.fromEntries(
							content.items.map((item) => [item.id, nameOfItem(item, content, kinds)]),
						)}
						hrefOf={hrefOf}
						judge={isOpen ? { action: paths.draftSimilar(draft.id), seen: version } : undefined}
					/>
					{isOpen ? (
						<form className="form" method="post" action={paths.draftState(draft.id)}>
							<input type="hidden" name="seen" value={version} />
							<p className="aside-note">
								{draft.supporters >= SUPPORTERS_NEEDED
									? page.submitReturned
									: page.submitHint(SUPPORTERS_NEEDED)}
							</p>
							<Button
								tone={isReady(findings) ? "primary" : "secondary"}
								name="change"
								value="submit"
								wide
								busyText={words.site.sending}
							>
								{page.submit}
							</Button>
						</form>
					) : null}
				</aside>
				<div className="columns__main">
					<section className="section" aria-labelledby="case">
						<h2 id="case">{page.case}</h2>
						{content.summary ? <p lang="id">{content.summary}</p> : <p>{page.noSummary}</p>}
						{isOpen ? (
							<p>
								<LinkButton href={paths.draftCase(draft.id)}>{page.caseEdit}</LinkButton>
							</p>
						) : null}
					</section>
					<section className="section" aria-labelledby="items">
						<h2 id="items">{page.items}</h2>
						<ItemList
							draftId={draft.id}
							seen={version}
							content={content}
							findings={findings}
							mayEdit={isOpen}
						/>
					</section>
					{isOpen ? (
						<>
							<section className="section" aria-labelledby="suggestions">
								<h2 id="suggestions">{page.suggestions}</h2>
								<p>{page.suggestionsLead}</p>
								{text.length > PROPOSED_FROM ? (
									<p className="aside-note">{page.suggestionsCut(formatNumber(locale, PROPOSED_FROM))}</p>
								) : null}
								<ProposalList proposals={proposals} draftId={draft.id} seen={version} />
								{names ? <FoundNameLists names={names} /> : null}
							</section>
							<section className="section" aria-labelledby="mark">
								<h2 id="mark">{page.mark}</h2>
								<MarkForm draftId={draft.id} seen={version} />
							</section>
						</>
					) : null}
					<section className="section" aria-labelledby="article">
						<h2 id="article">{page.article}</h2>
						{isOpen ? <p className="aside-note needs-script">{page.articleHint}</p> : null}
						<MarkedArticle text={text} content={content} hrefOf={hrefOf} />
						{isOpen ? <SelectionBar action={paths.draftItems(draft.id)} seen={version} /> : null}
					</section>
					<DraftEnd state={state} draftId={draft.id} />
				</div>
			</div>
		</>
	);
}

/** What else can be done with a draft: taken back, put away. */
function DraftEnd({ state, draftId }: { state: string; draftId: string }) {
	const { words, paths } = usePage();
	const { page } = words.drafts;
	const changes = [
		...(state === "gathering" ? [["reopen", page.reopen, page.reopenHint] as const] : []),
		...(state === "open" || state === "gathering"
			? [["discard", page.discard, page.discardHint] as const]
			: []),
		...(state === "discarded" ? [["restore", page.restore, page.discardHint] as const] : []),
	];
	if (changes.length === 0) return null;
	return (
		<section className="section stack">
			{changes.map(([change, label, hint]) => (
				<form key={change} className="stack stack--tight" method="post" action={paths.draftState(draftId)}>
					<p className="aside-note">{hint}</p>
					<p>
						<Button name="change" value={change} tone={change === "discard" ? "danger" : "secondary"}>
							{label}
						</Button>
					</p>
				</form>
			))}
		</section>
	);
}

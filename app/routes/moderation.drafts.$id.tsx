import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { publishDraft, refuseDraft, returnDraft } from "~/domain/drafts/commands.server";
import { namesToAgree } from "~/domain/drafts/named";
import { findDraft, isOwn, listDraftDecisions, readChecklist } from "~/domain/drafts/queries.server";
import { listOfficeChoices } from "~/domain/institutions/queries.server";
import { DRAFT_DECISIONS, DRAFT_REASONS } from "~/domain/moderation/moderation";
import { findSnapshot } from "~/domain/sources/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { text } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Checklist } from "~/views/checklists/checklist";
import { DraftReading } from "~/views/drafts/draft-reading";
import { DraftStateBadge } from "~/views/drafts/draft-state";
import { nameOfItem } from "~/views/drafts/item-list";
import { MarkedArticle } from "~/views/drafts/marked-article";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { Checkbox, ChoiceList } from "~/views/kit/choice";
import { Disclosure } from "~/views/kit/disclosure";
import { SelectField, TextArea } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FormErrors, messagesOf, ticked, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	seen: z.coerce.number().int().catch(0),
	action: z.enum(DRAFT_DECISIONS, "decision-required"),
	reason: z.enum(["", ...DRAFT_REASONS], "reason-required"),
	explanation: text(2000),
	names: z.string(),
	confirm: z.string().refine((value) => value === "yes", "confirm-required"),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const draft = await findDraft(db, params.id);
	// What nobody has brought to the moderators is its writers' affair.
	if (!draft || draft.state === "open" || draft.state === "gathering" || draft.state === "discarded")
		notFound();
	const locale = localeOf(new URL(request.url).pathname);
	const [snapshot, checklist, decisions, offices] = await Promise.all([
		findSnapshot(db, draft.snapshotId),
		readChecklist(db, draft.content),
		listDraftDecisions(db, draft.id),
		listOfficeChoices(db),
	]);
	return {
		draft,
		names: namesToAgree(draft.content, checklist.findings),
		isOwn: isOwn(actor, draft),
		article: { text: snapshot!.text, url: snapshot!.finalUrl ?? snapshot!.url },
		...checklist,
		decisions,
		officeNames: Object.fromEntries(
			offices.map(({ slug, name, nameEn }) => [slug, pick(locale, name, nameEn).text]),
		),
	};
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const draft = await findDraft(db, params.id);
	if (!draft) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { action, reason, names, explanation, seen } = checked.value;
	if (action !== "published" && !reason) return refuseForm(form, { reason: "reason-required" });
	const locale = localeOf(new URL(request.url).pathname);
	const paths = pathsFor(locale);
	const review = { draftId: draft.id, seen, explanation, language: locale };
	if (action === "published") {
		const result = await publishDraft(db, actor, { ...review, agreesToNames: names === "yes" });
		if (result.ok) return redirect(paths.caseFile(result.value.slug), 303);
		return refuseForm(form, { [result.reason === "names-not-agreed" ? "names" : ""]: result.reason });
	}
	const decide = action === "returned" ? returnDraft : refuseDraft;
	const result = await decide(db, actor, { ...review, reason: reason as (typeof DRAFT_REASONS)[number] });
	return result.ok ? redirect(paths.moderationDrafts(), 303) : refuseForm(form, { "": result.reason });
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, data ? data.draft.content.title : words.site.problems["404"].title);
};

export default function Review() {
	const {
		draft,
		isOwn: own,
		article,
		findings,
		similar,
		decisions,
		officeNames,
	} = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { drafts, moderation } = words;
	const { review, queue, page, kinds } = drafts;
	const { content } = draft;
	const waits = draft.state === "in_review";
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: queue.title, href: paths.moderationDrafts() }, { label: content.title }]}
			/>
			<PageHeader title={content.title} eyebrow={queue.proposedBy(draft.organisation.name)} lang="id">
				<p>
					<DraftStateBadge state={draft.state} />
				</p>
			</PageHeader>
			<div className="columns">
				<aside className="columns__aside" aria-labelledby="checklist">
					<h2 id="checklist">{page.checklist}</h2>
					<Checklist
						findings={findings}
						similar={similar}
						itemNames={Object.fromEntries(
							content.items.map((item) => [item.id, nameOfItem(item, content, kinds)]),
						)}
						hrefOf={(itemId) => (itemId === null ? "#demands" : `#item-${itemId}`)}
					/>
				</aside>
				<div className="columns__main">
					<DraftReading content={content} officeNames={officeNames} />
					<section className="section" aria-labelledby="article">
						<h2 id="article">{page.article}</h2>
						{article.url ? (
							<p>
								<a href={article.url} rel="noopener external nofollow">
									{words.caseFiles.source.open}
								</a>
							</p>
						) : null}
						<Disclosure summary={page.article}>
							<MarkedArticle text={article.text} content={content} hrefOf={(itemId) => `#item-${itemId}`} />
						</Disclosure>
					</section>
					{decisions.length > 0 ? (
						<section className="section" aria-labelledby="previous">
							<h2 id="previous">{review.previous}</h2>
							<ol className="plain-list stack">
								{decisions.map((decision) => (
									<li key={decision.id}>
										{formatInstant(locale, decision.decidedAt)}: {moderation.actions[decision.action]}.{" "}
										{moderation.reasons[decision.reason]}. {decision.explanation}
									</li>
								))}
							</ol>
						</section>
					) : null}
					<section className="section" aria-labelledby="decide">
						<h2 id="decide">{review.decision}</h2>
						{waits ? null : <p>{review.settled}</p>}
						{waits && own ? <p>{review.own}</p> : null}
						{(waits && !own) || refused ? <ReviewForm refused={refused} /> : null}
					</section>
				</div>
			</div>
		</>
	);
}

function ReviewForm({ refused }: { refused: ReturnType<typeof useActionData<typeof action>> }) {
	const { draft, names } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const { review } = words.drafts;
	const { reasons, decide } = words.moderation;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<form className="form" method="post" action={paths.moderationDraft(draft.id)} noValidate>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="seen" value={draft.version} />
			<ChoiceList
				kind="radio"
				legend={review.decision}
				name="action"
				options={DRAFT_DECISIONS.map((value) => ({
					value,
					label: review.decisions[value],
					hint: review.hints[value],
				}))}
				selected={refused?.values.action ?? []}
				{...texts}
				{...(messages.action ? { error: messages.action } : {})}
			/>
			<SelectField
				label={review.reason}
				hint={review.reasonHint}
				placeholder="–"
				options={DRAFT_REASONS.map((value) => ({ value, label: reasons[value] }))}
				{...texts}
				{...typed(refused, messages, "reason")}
			/>
			<TextArea
				label={review.explanation}
				hint={review.explanationHint}
				optionalText={`(${words.site.optional})`}
				maxLength={2000}
				{...texts}
				{...typed(refused, messages, "explanation")}
			/>
			{names.length > 0 ? (
				<Fieldset legend={review.names}>
					<ul lang="id">
						{names.map(({ name, reason }) => (
							<li key={name}>
								{name}: {reason ?? review.speaker}
							</li>
						))}
					</ul>
					<Checkbox label={review.agree} {...texts} {...ticked(refused, messages, "names")} />
				</Fieldset>
			) : null}
			<Checkbox label={decide.confirm} {...texts} {...ticked(refused, messages, "confirm")} />
			<div className="form__actions">
				<Button tone="danger" busyText={words.site.sending}>
					{review.submit}
				</Button>
			</div>
		</form>
	);
}

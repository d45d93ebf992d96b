import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireDraft } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { saveDraft } from "~/domain/drafts/commands.server";
import type { DraftItem } from "~/domain/drafts/draft";
import { itemSchema, itemValues, toItemFields } from "~/domain/drafts/draft-input.server";
import { listNames } from "~/domain/drafts/proposal";
import { type Draft, findDraftVersion, readChecklist } from "~/domain/drafts/queries.server";
import { listOfficeChoices } from "~/domain/institutions/queries.server";
import { findSnapshot } from "~/domain/sources/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { findingText } from "~/views/checklists/finding-text";
import { ItemForm } from "~/views/drafts/item-form";
import { nameOfItem } from "~/views/drafts/item-list";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

/** An item as it is; one that somebody has removed meanwhile, as the writer of a form about it saw it. */
async function findItem(draft: Draft, itemId: string | undefined, request: Request): Promise<DraftItem> {
	const item = draft.content.items.find(({ id }) => id === itemId);
	if (item) return item;
	const seen = new URL(request.url).searchParams.get("seen") ?? "";
	const before = /^[1-9]\d{0,5}$/.test(seen) ? await findDraftVersion(db, draft.id, Number(seen)) : undefined;
	return before?.content.items.find(({ id }) => id === itemId) ?? notFound();
}

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { draft } = await requireDraft(request, params.id);
	const item = await findItem(draft, params.itemId, request);
	const [offices, snapshot, { findings }] = await Promise.all([
		listOfficeChoices(db),
		findSnapshot(db, draft.snapshotId),
		readChecklist(db, draft.content),
	]);
	return {
		id: draft.id,
		version: draft.version,
		content: draft.content,
		item,
		saved: itemValues(item),
		savedBy: draft.savedBy,
		isOpen: draft.state === "open",
		offices,
		found: listNames({ title: draft.content.source.title, text: snapshot!.text }).offices.map(
			({ exact }) => exact,
		),
		findings: findings.filter(({ itemId, level }) => itemId === item.id && level === "must"),
	};
}

export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const item = await findItem(draft, params.itemId, request);
	const form = await readForm(request);
	const checked = checkForm(form, itemSchema(item.kind));
	if (!checked.ok) return refuseForm(form, checked.errors);
	const overwrites = form.fields.overwrite?.[0] === "yes";
	const { exact } = checked.value;
	const saved = await saveDraft(db, actor, {
		draftId: draft.id,
		seen: overwrites ? Number(form.fields.compared?.[0] ?? 0) : checked.value.seen,
		edit: {
			part: "item",
			change: "edit",
			id: item.id,
			fields: toItemFields(item.kind, checked.value),
			...(exact === item.quote.exact ? {} : { quote: { exact, start: item.quote.start } }),
		},
	});
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (saved.ok) return redirect(paths.draft(draft.id, saved.value.mergedWith ? "merged" : "saved"), 303);
	const isGone = !draft.content.items.some(({ id }) => id === item.id);
	if (isGone) return refuseForm(form, { "": "draft-item-removed" }, 409);
	if (saved.reason === "draft-overtaken") return refuseForm(form, { overwrite: "draft-overtaken" }, 409);
	if (saved.reason === "quote-not-found" || saved.reason === "quote-ambiguous")
		return refuseForm(form, { exact: saved.reason });
	return refuseForm(form, { "": saved.reason });
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? nameOfItem(data.item, data.content, words.drafts.kinds) : words.site.problems["404"].title,
	);
};

/** The names of the form's fields, where a check calls them otherwise. */
const FIELD_NAMES: Record<string, string> = {
	addressee: "office",
	claimType: "claim_type",
	claimNote: "claim_note",
	courtDecisionUrl: "court_decision_url",
	speakerRole: "speaker_role",
	quote: "exact",
};

export default function DraftItemPage() {
	const { id, content, findings, ...form } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [search] = useSearchParams();
	const { words, paths } = usePage();
	const { done, kinds, list } = words.drafts;
	const title = nameOfItem(form.item, content, kinds);
	const isNew = search.get("done") === "added";
	const notes = Object.fromEntries(
		// What has never been looked at is not yet wrong.
		(isNew ? [] : findings).map((finding) => [
			FIELD_NAMES[finding.field ?? ""] ?? finding.field ?? "",
			findingText(words, finding),
		]),
	);
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: list.title, href: paths.drafts() },
					{ label: content.title || list.untitled, href: paths.draft(id) },
					{ label: title },
				]}
			/>
			<PageHeader title={title} />
			{isNew && !refused ? (
				<Notice tone="success" role="status">
					{done.added}
				</Notice>
			) : null}
			<ItemForm draftId={id} {...form} notes={notes} refused={refused} />
		</>
	);
}

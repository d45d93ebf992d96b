import { randomBytes } from "node:crypto";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireDraft } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { saveDraft } from "~/domain/drafts/commands.server";
import { markSchema } from "~/domain/drafts/draft-input.server";
import type { ItemFields } from "~/domain/drafts/edit";
import { fieldsOfProposal } from "~/domain/drafts/proposal";
import { listOfficeChoices } from "~/domain/institutions/queries.server";
import { findSnapshot } from "~/domain/sources/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { MarkForm } from "~/views/drafts/mark-form";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { draft } = await requireDraft(request, params.id);
	return { id: draft.id, version: draft.version, title: draft.content.title };
}

/** Marks words of the article, by hand or as a suggestion that somebody takes. */
export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const form = await readForm(request);
	const checked = checkForm(form, markSchema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { seen, exact, kind, prefix, suffix, start } = checked.value;
	let fields: ItemFields = { kind };
	if (form.fields.suggested?.[0] === "yes" && (kind === "demand" || kind === "statement")) {
		const [snapshot, offices] = await Promise.all([
			findSnapshot(db, draft.snapshotId),
			listOfficeChoices(db),
		]);
		fields =
			fieldsOfProposal(
				{ title: draft.content.source.title || snapshot!.title, text: snapshot!.text },
				kind,
				Number(start),
				offices,
			) ?? fields;
	}
	const id = randomBytes(4).toString("hex");
	const saved = await saveDraft(db, actor, {
		draftId: draft.id,
		seen,
		edit: {
			part: "item",
			change: "add",
			id,
			quote: {
				exact,
				...(prefix ? { prefix } : {}),
				...(suffix ? { suffix } : {}),
				...(start ? { start: Number(start) } : {}),
			},
			fields,
		},
	});
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (saved.ok) return redirect(`${paths.draftItem(draft.id, id)}?done=added`, 303);
	if (saved.reason === "quote-not-found" || saved.reason === "quote-ambiguous")
		return refuseForm(form, { exact: saved.reason });
	return refuseForm(form, { "": saved.reason });
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).drafts.page.mark);

export default function MarkWords() {
	const { id, version, title } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { list, page } = words.drafts;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: list.title, href: paths.drafts() },
					{ label: title || list.untitled, href: paths.draft(id) },
					{ label: page.mark },
				]}
			/>
			<PageHeader title={page.mark} />
			<MarkForm draftId={id} seen={version} refused={refused} />
		</>
	);
}

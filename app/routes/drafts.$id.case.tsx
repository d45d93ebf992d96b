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
import { caseSchema, caseValues, toCaseFields } from "~/domain/drafts/draft-input.server";
import { listNames } from "~/domain/drafts/proposal";
import { listInstitutionNames } from "~/domain/institutions/queries.server";
import { listProvinces } from "~/domain/regions/queries.server";
import { findSnapshot } from "~/domain/sources/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { CaseForm } from "~/views/drafts/case-form";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { draft } = await requireDraft(request, params.id);
	const [provinces, institutions, snapshot] = await Promise.all([
		listProvinces(db),
		listInstitutionNames(db),
		findSnapshot(db, draft.snapshotId),
	]);
	return {
		dates: listNames({ title: draft.content.source.title, text: snapshot!.text }).dates.flatMap(
			({ iso }) => iso ?? [],
		),
		id: draft.id,
		version: draft.version,
		title: draft.content.title,
		saved: caseValues(draft.content),
		savedBy: draft.savedBy,
		isOpen: draft.state === "open",
		provinces,
		institutions,
	};
}

export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const form = await readForm(request);
	const checked = checkForm(form, caseSchema, ["subjects"]);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const [provinces, institutions] = await Promise.all([listProvinces(db), listInstitutionNames(db)]);
	const known = new Set(institutions.map(({ slug }) => slug));
	const fields = toCaseFields(
		{ ...checked.value, subjects: checked.value.subjects.filter((slug) => known.has(slug)) },
		provinces,
	);
	const overwrites = form.fields.overwrite?.[0] === "yes";
	const saved = await saveDraft(db, actor, {
		draftId: draft.id,
		seen: overwrites ? Number(form.fields.compared?.[0] ?? 0) : checked.value.seen,
		edit: { part: "case", fields },
	});
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (saved.ok) return redirect(paths.draft(draft.id, saved.value.mergedWith ? "merged" : "saved"), 303);
	if (saved.reason === "draft-overtaken") return refuseForm(form, { overwrite: "draft-overtaken" }, 409);
	return refuseForm(form, { "": saved.reason });
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).drafts.caseForm.title);

export default function DraftCase() {
	const { id, title, ...form } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { caseForm, list } = words.drafts;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: list.title, href: paths.drafts() },
					{ label: title || list.untitled, href: paths.draft(id) },
					{ label: caseForm.title },
				]}
			/>
			<PageHeader title={caseForm.title} />
			<CaseForm draftId={id} {...form} refused={refused} />
		</>
	);
}

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { changeInstitution } from "~/domain/institutions/commands.server";
import { institutionSchema, toFields } from "~/domain/institutions/institution-input.server";
import { findInstitutionRecord } from "~/domain/institutions/queries.server";
import { listRegions } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { InstitutionForm } from "~/views/institutions/institution-form";
import { KeepingHead } from "~/views/institutions/keeping-head";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const record = await findInstitutionRecord(db, params.slug);
	if (!record) notFound();
	return { record, regions: await listRegions(db) };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const record = await findInstitutionRecord(db, params.slug);
	if (!record) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, institutionSchema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { reason, source_url: sourceUrl, base } = checked.value;
	const result = await changeInstitution(db, actor, {
		slug: record.slug,
		base,
		fields: toFields(checked.value),
		grounds: { reason, sourceUrl },
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { [fieldOf(result.reason)]: result.reason });
	}
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(record.slug, "kept"), 303);
}

function fieldOf(reason: string): string {
	if (reason.startsWith("parent-")) return "parent";
	return reason === "directory-region-unknown" ? "region" : "";
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.form.editTitle : words.site.problems["404"].title,
	);
};

export default function EditInstitution() {
	const { record, regions } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { form } = words.institutions;
	const { slug, fields, base } = record;
	return (
		<>
			<KeepingHead institution={{ slug, ...fields }} title={form.editTitle} lead={form.lead} />
			<InstitutionForm action={paths.institutionEdit(slug)} {...{ fields, base, regions, refused }} />
		</>
	);
}

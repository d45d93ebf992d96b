import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { addInstitution } from "~/domain/institutions/commands.server";
import { institutionSchema, toFields } from "~/domain/institutions/institution-input.server";
import { listRegions } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { InstitutionForm } from "~/views/institutions/institution-form";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	return { regions: await listRegions(db) };
}

export async function action({ request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const form = await readForm(request);
	const checked = checkForm(form, institutionSchema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { reason, source_url: sourceUrl } = checked.value;
	const result = await addInstitution(db, actor, toFields(checked.value), { reason, sourceUrl });
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, {
			[result.reason === "directory-region-unknown" ? "region" : "parent"]: result.reason,
		});
	}
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(result.value, "kept"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).institutions.form.newTitle);

export default function NewInstitution() {
	const { regions } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { form } = words.institutions;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: words.site.nav.institutions, href: paths.institutions() }, { label: form.newTitle }]}
			/>
			<PageHeader title={form.newTitle} lead={form.lead} />
			<InstitutionForm action={paths.newInstitution()} base={0} {...{ regions, refused }} />
		</>
	);
}

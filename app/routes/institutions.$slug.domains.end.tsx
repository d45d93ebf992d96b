import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { endDomain } from "~/domain/institutions/commands.server";
import { findInstitution, listVerifiedDomains } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText, text } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { DomainsPage } from "~/views/institutions/domains-page";
import { pageMeta } from "~/views/layout/page-meta";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({ domain: text(300), how: requiredText(500, "why-required") });

/** Whoever comes here without a form, as after signing in again, finds the list. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	return { institution, domains: await listVerifiedDomains(db, institution.id) };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const result = await endDomain(db, actor, {
		institutionId: institution.id,
		domain: checked.value.domain,
		why: checked.value.how,
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { "": result.reason });
	}
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institutionDomains(institution.slug, "ended"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.domains.title : words.site.problems["404"].title,
	);
};

export default function DomainEnd() {
	const { institution, domains } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return <DomainsPage {...{ institution, domains }} ending={refused} done={null} />;
}

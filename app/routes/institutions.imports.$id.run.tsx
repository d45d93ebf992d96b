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
import { runImport } from "~/domain/institutions/commands.server";
import { findImport } from "~/domain/institutions/queries.server";
import { readTrial } from "~/domain/institutions/trial.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { optionalUrl, requiredText, text } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { TrialPage } from "~/views/institutions/trial-page";
import { pageMeta } from "~/views/layout/page-meta";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	seal: text(64),
	reason: requiredText(1000, "why-required"),
	source_url: optionalUrl,
});

/** What is shown below a refusal is always what the table would do now. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const kept = await findImport(db, params.id);
	if (!kept) notFound();
	return readTrial(db, kept, null);
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const kept = await findImport(db, params.id);
	if (!kept) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { seal, reason, source_url: sourceUrl } = checked.value;
	const result = await runImport(db, actor, { id: kept.id, seal, grounds: { reason, sourceUrl } });
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { "": result.reason });
	}
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).directoryImport(kept.id), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.import.resultTitle : words.site.problems["404"].title,
	);
};

export default function RunImport() {
	return <TrialPage trial={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

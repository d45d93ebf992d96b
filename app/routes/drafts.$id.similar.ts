import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireDraft } from "~/actor.server";
import { saveDraft } from "~/domain/drafts/commands.server";
import { seenSchema } from "~/domain/drafts/draft-input.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { isSlug } from "~/platform/ids";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Notes that an open demand, which looks like one of the draft, is another one. */
export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const form = await readForm(request);
	const checked = checkForm(form, seenSchema);
	const slug = form.fields.slug?.[0];
	if (!checked.ok || !isSlug(slug)) notFound();
	const saved = await saveDraft(db, actor, {
		draftId: draft.id,
		seen: checked.value.seen,
		edit: { part: "not-the-same", slug },
	});
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.draft(draft.id, saved.ok ? "judged" : "closed"), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireDraft } from "~/actor.server";
import { saveDraft } from "~/domain/drafts/commands.server";
import { seenSchema } from "~/domain/drafts/draft-input.server";
import { findRemovedItem } from "~/domain/drafts/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Brings back an item that was taken out, as it was and where it was. */
export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const checked = checkForm(await readForm(request), seenSchema);
	const removed = await findRemovedItem(db, draft.id, params.itemId);
	if (!checked.ok || !removed) notFound();
	const saved = await saveDraft(db, actor, {
		draftId: draft.id,
		seen: checked.value.seen,
		edit: { part: "item", change: "restore", ...removed },
	});
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (saved.ok) return redirect(paths.draft(draft.id, "returned"), 303);
	return redirect(paths.draft(draft.id, saved.reason === "draft-closed" ? "closed" : "overtaken"), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

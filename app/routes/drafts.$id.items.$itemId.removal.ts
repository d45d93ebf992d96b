import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireDraft } from "~/actor.server";
import { saveDraft } from "~/domain/drafts/commands.server";
import { seenSchema } from "~/domain/drafts/draft-input.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Takes an item out of a draft. It asks nothing, because the page after it has a button that brings the item back. */
export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const checked = checkForm(await readForm(request), seenSchema);
	if (!checked.ok || !/^[0-9a-f]{8}$/.test(params.itemId ?? "")) notFound();
	const saved = await saveDraft(db, actor, {
		draftId: draft.id,
		seen: checked.value.seen,
		edit: { part: "item", change: "remove", id: params.itemId! },
	});
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (saved.ok) return redirect(`${paths.draft(draft.id, "removed")}&removed=${params.itemId}`, 303);
	if (saved.reason === "item-unknown") notFound();
	return redirect(paths.draft(draft.id, saved.reason === "draft-closed" ? "closed" : "overtaken"), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

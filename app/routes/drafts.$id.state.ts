import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireDraft } from "~/actor.server";
import { discardDraft, reopenDraft, restoreDraft, submitDraft } from "~/domain/drafts/commands.server";
import { seenSchema } from "~/domain/drafts/draft-input.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

const REFUSED: Record<string, string> = {
	"draft-closed": "closed",
	"draft-overtaken": "overtaken",
	"checklist-open": "unfinished",
};

/** Ends the writing of a draft, takes it back, puts it away or brings it back. */
export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, draft } = await requireDraft(request, params.id);
	const form = await readForm(request);
	const checked = checkForm(form, seenSchema);
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	const after = (result: { ok: boolean; reason?: string }, done: string) =>
		redirect(paths.draft(draft.id, result.ok ? done : (REFUSED[result.reason ?? ""] ?? "closed")), 303);
	switch (form.fields.change?.[0]) {
		case "submit": {
			const seen = checked.ok ? checked.value.seen : 0;
			return after(await submitDraft(db, actor, { draftId: draft.id, seen }), "submitted");
		}
		case "reopen":
			return after(await reopenDraft(db, actor, draft.id), "reopened");
		case "restore":
			return after(await restoreDraft(db, actor, draft.id), "restored");
		case "discard": {
			const result = await discardDraft(db, actor, draft.id);
			return result.ok ? redirect(paths.drafts("discarded"), 303) : after(result, "");
		}
		default:
			return notFound();
	}
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

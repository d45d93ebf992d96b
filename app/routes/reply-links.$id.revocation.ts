import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refuseRole, requireRole } from "~/actor.server";
import { revokeReplyLink } from "~/domain/replies/commands.server";
import { findReplyLinkById } from "~/domain/replies/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Ends the link by which an institution answers. Pressed twice, the second time changes nothing. */
export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const link = await findReplyLinkById(db, params.id);
	if (!link) notFound();
	const result = await revokeReplyLink(db, actor, link.id);
	if (!result.ok) refuseRole("keep-directory");
	return redirect(
		pathsFor(localeOf(new URL(request.url).pathname)).replyLinks(link.caseSlug, "revoked"),
		303,
	);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

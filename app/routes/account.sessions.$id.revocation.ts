import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/actor.server";
import { endSession } from "~/domain/accounts/commands.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Ends one session of one's own; another's is as unknown as one that is not there. */
export async function action({ params, request }: ActionFunctionArgs) {
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	const actor = await requireActor(request);
	if (!(await endSession(db, actor, params.id))) notFound();
	return redirect(paths.account("session-ended"), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

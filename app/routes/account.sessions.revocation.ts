import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endOtherSessions } from "~/domain/accounts/commands.server";
import { findActorBySession } from "~/domain/accounts/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed } from "~/platform/http/problem.server";
import { readSessionToken } from "~/platform/http/session.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Ends every session of one's own but this one. */
export async function action({ request }: ActionFunctionArgs) {
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	const token = await readSessionToken(request);
	const actor = await findActorBySession(db, token);
	if (!actor || !token) return redirect(paths.login(), 303);
	await endOtherSessions(db, actor, token);
	return redirect(paths.account("sessions-ended"), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

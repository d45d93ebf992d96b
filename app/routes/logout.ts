import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/domain/accounts/commands.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed } from "~/platform/http/problem.server";
import { endSessionHeader, readSessionToken } from "~/platform/http/session.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

export async function action({ request }: ActionFunctionArgs) {
	const token = await readSessionToken(request);
	if (token) await signOut(db, token);
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).home(), {
		status: 303,
		headers: { "Set-Cookie": await endSessionHeader() },
	});
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { findActorBySession } from "~/domain/accounts/queries.server";
import { askForPasskey } from "~/domain/passkeys/commands.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { readSessionToken } from "~/platform/http/session.server";

/** Only scripts come here: a refusal is no page. */
export function loader() {
	throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** The question with which a browser makes a passkey for whoever is signed in. */
export async function action({ request }: ActionFunctionArgs) {
	const token = await readSessionToken(request);
	const actor = await findActorBySession(db, token);
	const { site } = wordsFor(localeOf(new URL(request.url).pathname));
	const question = actor && token && (await askForPasskey(db, actor, { token, siteName: site.name }));
	if (!question) throw new Response(null, { status: 401 });
	return Response.json(question);
}

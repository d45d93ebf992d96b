import type { ActionFunctionArgs } from "@remix-run/node";
import { askToSignIn } from "~/domain/passkeys/commands.server";
import { db } from "~/platform/database.server";
import { takePoint } from "~/platform/http/rate-limit.server";

/** Only scripts come here: a refusal is no page. */
export function loader() {
	throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** The question that a passkey of anybody's answers. */
export async function action({ context }: ActionFunctionArgs) {
	const wait = await takePoint("proof", context.clientAddress);
	if (wait > 0) throw new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
	return Response.json(await askToSignIn(db));
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { renewSignature } from "~/domain/signatures/commands.server";
import { findVerificationByToken } from "~/domain/verifications/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { isSlug } from "~/platform/ids";
import { pathsFor } from "~/views/paths";

const schema = z.object({
	demand: z.string().refine(isSlug, "demand-unknown"),
	/** The version that the signer has read. */
	version: z.string().regex(/^[1-9]\d{0,5}$/, "version-moved-on"),
});

export function loader() {
	methodNotAllowed("POST");
}

/** Takes a signature over to the version that its signer has just read. */
export async function action({ params, request }: ActionFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	if (!verification) notFound();
	const checked = checkForm(await readForm(request), schema);
	if (!checked.ok) throw new Response(null, { status: 422 });
	const { demand, version } = checked.value;
	const result = await renewSignature(db, verification.id, demand, Number(version));
	if (!result.ok && result.reason === "signature-not-found") notFound();
	const done = result.ok ? "renewed" : result.reason;
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(`${paths.receipt(params.token!)}?${done}`, 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { changeNameDisplay } from "~/domain/signatures/commands.server";
import { findVerificationByToken } from "~/domain/verifications/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

const schema = z.object({ display: z.enum(["hidden", "initials"], "choice-unknown") });

export function loader() {
	methodNotAllowed("POST");
}

/** Hides a signer's name, or shows its initials again. */
export async function action({ params, request }: ActionFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	if (!verification) notFound();
	const checked = checkForm(await readForm(request), schema);
	if (!checked.ok) throw new Response(null, { status: 422 });
	const result = await changeNameDisplay(db, verification.id, checked.value.display);
	if (!result.ok) notFound();
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(`${paths.receipt(params.token!)}?saved`, 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { resendVerification } from "~/domain/verifications/commands.server";
import { findVerificationByToken } from "~/domain/verifications/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Mails a signer the link to their own page. */
export async function action({ params, request, context }: ActionFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	if (!verification) notFound();
	if ((await takePoint("mail", context.clientAddress)) === 0) await resendVerification(db, verification.id);
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(`${paths.receipt(params.token!)}?resent`, 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refuseRole, requireRole } from "~/actor.server";
import { endAddress } from "~/domain/institutions/commands.server";
import { findInstitution } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Says that an institution's address is not valid any more. Pressed twice, the second time changes nothing. */
export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const result = await endAddress(db, actor, institution.id);
	if (!result.ok && result.reason === "role-missing") refuseRole("keep-directory");
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(institution.slug, "address-ended"), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

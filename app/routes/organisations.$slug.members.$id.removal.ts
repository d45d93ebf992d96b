import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refuseRole, requireActor } from "~/actor.server";
import { removeMember } from "~/domain/organisations/commands.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** Takes a member out of an organisation; oneself: leaves it. */
export async function action({ params, request }: ActionFunctionArgs) {
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	const actor = await requireActor(request);
	const organisation = await findOrganisation(db, params.slug);
	if (!organisation || !/^\d{1,15}$/.test(params.id ?? "")) notFound();
	const accountId = Number(params.id);
	const isSelf = accountId === actor.accountId;
	const result = await removeMember(db, actor, { organisationId: organisation.id, accountId });
	if (result.ok)
		return redirect(isSelf ? paths.account("left") : paths.members(organisation.slug, "removed"), 303);
	if (result.reason === "role-missing") {
		const action = isSelf ? "leave-organisation" : "remove-member";
		refuseRole(action, organisation);
	}
	if (result.reason === "member-unknown") notFound();
	return redirect(paths.members(organisation.slug, result.reason), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

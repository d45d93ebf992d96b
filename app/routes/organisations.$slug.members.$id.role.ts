import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { refuseRole, requireActor } from "~/actor.server";
import { ORGANISATION_ROLES } from "~/domain/accounts/role";
import { changeMemberRole } from "~/domain/organisations/commands.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { methodNotAllowed, notFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";

const schema = z.object({ role: z.enum(ORGANISATION_ROLES) });

export function loader() {
	methodNotAllowed("POST");
}

/** Makes a member an owner, or an owner a member. Its buttons know only these two: anything else is nobody's mistake. */
export async function action({ params, request }: ActionFunctionArgs) {
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	const actor = await requireActor(request);
	const organisation = await findOrganisation(db, params.slug);
	if (!organisation || !/^\d{1,15}$/.test(params.id ?? "")) notFound();
	const checked = checkForm(await readForm(request), schema);
	if (!checked.ok) notFound();
	const result = await changeMemberRole(db, actor, {
		organisationId: organisation.id,
		accountId: Number(params.id),
		role: checked.value.role,
	});
	if (result.ok) return redirect(paths.members(organisation.slug, "role-changed"), 303);
	if (result.reason === "role-missing") refuseRole("change-member-role", organisation);
	if (result.reason === "member-unknown") notFound();
	return redirect(paths.members(organisation.slug, result.reason), 303);
}

/** Never shown: without it Remix would answer a refusal as JSON instead of as our page. */
export default function FormOnly() {
	return null;
}

import { redirect } from "@remix-run/node";
import { findActorBySession } from "~/domain/accounts/queries.server";
import { type Action, type Actor, may, type RoleMissing } from "~/domain/accounts/role";
import { type Draft, findDraft } from "~/domain/drafts/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { forbidden, notFound } from "~/platform/http/problem.server";
import { readSessionToken } from "~/platform/http/session.server";
import { pathsFor } from "~/views/paths";

/** Who asks, by the session cookie of a request; undefined for a reader without an account. */
export async function findActor(request: Request): Promise<Actor | undefined> {
	return findActorBySession(db, await readSessionToken(request));
}

/** Who asks, signed in. @throws Response that leads everybody else to sign in */
export async function requireActor(request: Request): Promise<Actor> {
	const actor = await findActor(request);
	if (!actor) throw redirect(pathsFor(localeOf(new URL(request.url).pathname)).login(), 303);
	return actor;
}

/**
 * Who asks, as somebody who may do this.
 * @param organisation where it would be done; without it only roles on the site count
 * @throws Response that leads to sign in, or 403 with the role that is missing
 */
export async function requireRole(
	request: Request,
	action: Action,
	organisation?: { id: number; shortName: string },
): Promise<Actor> {
	const actor = await requireActor(request);
	if (!may(actor, action, organisation?.id)) refuseRole(action, organisation);
	return actor;
}

/** @throws 403 whose page says who may do it */
export function refuseRole(action: Action, organisation?: { shortName: string }): never {
	forbidden({
		action,
		...(organisation ? { organisation: organisation.shortName } : {}),
	} satisfies RoleMissing);
}

/**
 * Who asks, with a draft that they may write.
 * @throws Response that leads to sign in, 404, or 403 with the organisation whose draft it is
 */
export async function requireDraft(
	request: Request,
	id: string | undefined,
): Promise<{ actor: Actor; draft: Draft }> {
	const actor = await requireActor(request);
	const draft = await findDraft(db, id);
	if (!draft) notFound();
	if (!may(actor, "write-draft", draft.organisation.id)) refuseRole("write-draft", draft.organisation);
	return { actor, draft };
}

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireActor } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { type Action, may, ORGANISATION_ROLES } from "~/domain/accounts/role";
import { inviteMember } from "~/domain/organisations/commands.server";
import {
	findOrganisation,
	listMemberInvitations,
	listOrganisationMembers,
} from "~/domain/organisations/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField, requiredText } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { MemberInvitationForm } from "~/views/organisations/member-invitation-form";
import { MemberList } from "~/views/organisations/member-list";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	name: requiredText(100, "name-required"),
	email: emailField,
	role: z.enum(ORGANISATION_ROLES, "choice-unknown"),
});

async function requireMember(request: Request, slug: string | undefined, action: Action) {
	// First who asks: an organisation that is not public is not told of to strangers.
	const actor = await requireActor(request);
	const organisation = await findOrganisation(db, slug);
	if (!organisation) notFound();
	if (!may(actor, action, organisation.id)) refuseRole(action, organisation);
	return { actor, organisation };
}

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { actor, organisation } = await requireMember(request, params.slug, "see-members");
	const mayInvite = may(actor, "invite-member", organisation.id);
	const [members, invitations] = await Promise.all([
		listOrganisationMembers(db, organisation.id),
		mayInvite ? listMemberInvitations(db, organisation.id) : [],
	]);
	return {
		organisation,
		members,
		invitations,
		self: actor.accountId,
		mayInvite,
		mayChangeRole: may(actor, "change-member-role", organisation.id),
		mayRemove: may(actor, "remove-member", organisation.id),
		mayLeave: may(actor, "leave-organisation", organisation.id),
	};
}

/** Invites somebody by mail. */
export async function action({ params, request, context }: ActionFunctionArgs) {
	const { actor, organisation } = await requireMember(request, params.slug, "invite-member");
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const locale = localeOf(new URL(request.url).pathname);
	const result = await inviteMember(db, actor, {
		...checked.value,
		organisationId: organisation.id,
		locale,
	});
	if (!result.ok) refuseRole("invite-member", organisation);
	return redirect(pathsFor(locale).members(organisation.slug, "invited"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).organisations.members.title);

export default function Members() {
	const { organisation, members, invitations, self, ...allowed } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [search] = useSearchParams();
	const { words, paths } = usePage();
	const text = words.organisations.members;
	const done = text.done[search.get("done") as keyof typeof text.done];
	// Where a change was refused by its own address, that says why in the reader's next page.
	const kept = search.get("done") === "last-owner" ? words.errors["last-owner"] : undefined;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: organisation.shortName, href: paths.organisation(organisation.slug) },
					{ label: text.title },
				]}
			/>
			<PageHeader title={text.title} lead={text.lead(organisation.name)} />
			{done && !refused ? (
				<Notice tone="success" role="status">
					{done}
				</Notice>
			) : null}
			{kept ? (
				<Notice tone="warning" role="status">
					{kept}
				</Notice>
			) : null}
			<MemberList slug={organisation.slug} members={members} self={self} {...allowed} />
			{allowed.mayInvite ? (
				<MemberInvitationForm slug={organisation.slug} invitations={invitations} refused={refused} />
			) : null}
		</>
	);
}

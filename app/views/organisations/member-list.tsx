import type { OrganisationMember } from "~/domain/organisations/queries.server";
import { formatDay } from "~/i18n/format";
import { dayOf } from "~/platform/clock";
import { Button } from "~/views/kit/button";
import { Disclosure } from "~/views/kit/disclosure";
import { usePage } from "~/views/layout/use-page";

interface MemberListProps {
	slug: string;
	members: OrganisationMember[];
	/** The account that looks. */
	self: number;
	mayChangeRole: boolean;
	mayRemove: boolean;
	mayLeave: boolean;
}

/** Who belongs to an organisation, with what the reader may do about it folded away: a slip of the thumb removes nobody. */
export function MemberList({ slug, members, self, mayChangeRole, mayRemove, mayLeave }: MemberListProps) {
	const { locale, words, paths } = usePage();
	const { accounts, organisations } = words;
	const text = organisations.members;
	return (
		<section className="section" aria-labelledby="members">
			<h2 id="members">{text.list}</h2>
			{members.length === 0 ? <p>{text.none}</p> : null}
			<ul className="plain-list stack own-things">
				{members.map(({ accountId, name, email, role, joinedAt }) => {
					const isSelf = accountId === self;
					return (
						<li key={accountId} className="own-things__item">
							<p>
								<strong>{name}</strong> ({accounts.organisationRoles[role]})
								<br />
								{email}
								<br />
								{text.joined(formatDay(locale, dayOf(joinedAt)))}
							</p>
							{mayChangeRole || (isSelf ? mayLeave : mayRemove) ? (
								<Disclosure summary={isSelf ? text.changeSelf : text.change(name)}>
									<div className="form__actions">
										{mayChangeRole ? (
											<form method="post" action={paths.memberRole(slug, accountId)}>
												<input type="hidden" name="role" value={role === "owner" ? "member" : "owner"} />
												<Button>{role === "owner" ? text.makeMember : text.makeOwner}</Button>
											</form>
										) : null}
										{(isSelf ? mayLeave : mayRemove) ? (
											<form method="post" action={paths.memberRemoval(slug, accountId)}>
												<Button tone="danger">{isSelf ? text.leave : text.remove}</Button>
											</form>
										) : null}
									</div>
								</Disclosure>
							) : null}
						</li>
					);
				})}
			</ul>
		</section>
	);
}

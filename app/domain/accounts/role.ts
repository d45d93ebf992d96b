/** Roles on the whole site. */
export const ROLES = ["activist", "watchdog", "moderator", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Roles in one organisation. */
export const ORGANISATION_ROLES = ["owner", "member"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export interface Membership {
	organisationId: number;
	role: OrganisationRole;
}

/** Somebody who is signed in. */
export interface Actor {
	accountId: number;
	name: string;
	roles: Role[];
	memberships: Membership[];
}

interface Permission {
	/** Who has one of these roles on the site may do it everywhere. */
	site: readonly Role[];
	/** Who has one of these roles in an organisation may do it there. */
	organisation: readonly OrganisationRole[];
}

/**
 * Who may do what: the one table behind the checks, the buttons, the page that refuses and the table on the about page.
 * A new action is a row here and its words in i18n (accounts.actions, both languages).
 */
export const PERMISSIONS = {
	"add-event": { site: ["watchdog", "moderator"], organisation: [] },
	"move-status": { site: ["activist", "watchdog", "moderator"], organisation: [] },
	"keep-clock": { site: ["watchdog", "moderator"], organisation: [] },
	/** Small corrections, by moderators and by whoever proposed the case. */
	correct: { site: ["moderator"], organisation: ["owner", "member"] },
	revise: { site: [], organisation: ["owner", "member"] },
	"decide-revision": { site: ["moderator"], organisation: [] },
	moderate: { site: ["moderator"], organisation: [] },
	"close-task": { site: ["watchdog", "moderator"], organisation: [] },
	"keep-directory": { site: ["moderator", "admin"], organisation: [] },
	"keep-calendar": { site: ["admin"], organisation: [] },
	invite: { site: ["admin"], organisation: [] },
	"write-draft": { site: [], organisation: ["owner", "member"] },
	"see-members": { site: ["admin"], organisation: ["owner", "member"] },
	// An admin too: somebody has to invite the first owner, and the next one when the last has gone.
	"invite-member": { site: ["admin"], organisation: ["owner"] },
	"change-member-role": { site: [], organisation: ["owner"] },
	"remove-member": { site: [], organisation: ["owner"] },
	"leave-organisation": { site: [], organisation: ["owner", "member"] },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** @param organisationId where it would be done; without it only roles on the site count */
export function may(actor: Actor | undefined, action: Action, organisationId?: number): boolean {
	if (!actor) return false;
	const { site, organisation }: Permission = PERMISSIONS[action];
	return (
		actor.roles.some((role) => site.includes(role)) ||
		actor.memberships.some(
			(membership) => membership.organisationId === organisationId && organisation.includes(membership.role),
		)
	);
}

/** The role on the site in whose name somebody does it; the first of the table where they have several. */
export function roleFor(actor: Actor, action: Action): Role | undefined {
	const { site }: Permission = PERMISSIONS[action];
	return site.find((role) => actor.roles.includes(role));
}

/** Why somebody is refused: what they wanted to do, and in which organisation. The page says who may, and whom to ask. */
export interface RoleMissing {
	action: Action;
	organisation?: string;
}

export function isRoleMissing(reason: unknown): reason is RoleMissing {
	return (
		typeof reason === "object" &&
		reason !== null &&
		"action" in reason &&
		(ACTIONS as unknown[]).includes(reason.action)
	);
}

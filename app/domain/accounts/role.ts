export const ROLES = ["activist", "watchdog", "moderator", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who is signed in. */
export interface Actor {
	accountId: number;
	name: string;
	roles: Role[];
}

export type Action = "add-event" | "move-status" | "invite" | "see-operations";

/** Who may do what: the one table behind the checks and the buttons. */
const PERMISSIONS: Record<Action, readonly Role[]> = {
	"add-event": ["watchdog", "moderator"],
	"move-status": ["activist", "watchdog", "moderator"],
	invite: ["admin"],
	"see-operations": ["admin"],
};

export function may(actor: Actor | undefined, action: Action): boolean {
	return actor?.roles.some((role) => PERMISSIONS[action].includes(role)) ?? false;
}

/** The role in whose name somebody adds an event. */
export function roleFor(actor: Actor, action: Action): Role | undefined {
	return PERMISSIONS[action].find((role) => actor.roles.includes(role));
}

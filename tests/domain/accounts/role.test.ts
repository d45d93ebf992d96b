import { describe, expect, test } from "@jest/globals";
import {
	ACTIONS,
	type Action,
	type Actor,
	isRoleMissing,
	may,
	ORGANISATION_ROLES,
	ROLES,
	roleFor,
} from "~/domain/accounts/role";

const HERE = 7;
const ELSEWHERE = 8;

function actor(changes: Partial<Actor>): Actor {
	return { accountId: 1, name: "", roles: [], memberships: [], ...changes };
}

/** Written down once more by hand: a slip in the table is seen here. */
const EXPECTED: Record<Action, string[]> = {
	"add-event": ["watchdog", "moderator"],
	"move-status": ["activist", "watchdog", "moderator"],
	"keep-clock": ["watchdog", "moderator"],
	correct: ["moderator", "owner", "member"],
	revise: ["owner", "member"],
	"decide-revision": ["moderator"],
	moderate: ["moderator"],
	"close-task": ["watchdog", "moderator"],
	"keep-directory": ["moderator", "admin"],
	"keep-calendar": ["admin"],
	invite: ["admin"],
	"write-draft": ["owner", "member"],
	"see-members": ["admin", "owner", "member"],
	"invite-member": ["admin", "owner"],
	"change-member-role": ["owner"],
	"remove-member": ["owner"],
	"leave-organisation": ["owner", "member"],
};

describe.each(ACTIONS)("%s", (action) => {
	test("is for the roles that the table says, and for no other", () => {
		const allowed = [
			...ROLES.filter((role) => may(actor({ roles: [role] }), action, HERE)),
			...ORGANISATION_ROLES.filter((role) =>
				may(actor({ memberships: [{ organisationId: HERE, role }] }), action, HERE),
			),
		];
		expect(allowed).toEqual(EXPECTED[action]);
	});

	test("is for nobody without a role, and for no member of another organisation", () => {
		expect(may(undefined, action, HERE)).toBe(false);
		expect(may(actor({}), action, HERE)).toBe(false);
		const stranger = actor({ memberships: [{ organisationId: ELSEWHERE, role: "owner" }] });
		expect(may(stranger, action, HERE)).toBe(false);
		expect(may(stranger, action)).toBe(false);
	});
});

test("roles add up, and the first of the table names what was done", () => {
	const both = actor({ roles: ["moderator", "watchdog"] });
	expect(roleFor(both, "add-event")).toBe("watchdog");
	expect(roleFor(actor({ roles: ["admin"] }), "add-event")).toBeUndefined();
	expect(roleFor(actor({ memberships: [{ organisationId: HERE, role: "owner" }] }), "see-members")).toBe(
		undefined,
	);
});

test("a reason for a refusal is told from anything else that a page may be refused with", () => {
	expect(isRoleMissing({ action: "invite" })).toBe(true);
	for (const other of [null, undefined, "invite", {}, { action: "fly" }, { action: null }])
		expect(isRoleMissing(other)).toBe(false);
});

import type { Role } from "~/domain/accounts/role";

/** Statuses in the order of a demand's life. domain/README.md says what each means. */
export const STATUSES = [
	"draft",
	"in_review",
	"published",
	"delivered",
	"acknowledged",
	"in_process",
	"responded",
	"fulfilled",
	"partly_fulfilled",
	"refused",
	"not_competent",
	"unanswered",
	"withdrawn",
	"merged",
] as const;

export type Status = (typeof STATUSES)[number];

/** What must be shown for a move; the words are in i18n, the check is in the database. */
export type EvidenceNeed =
	| "source"
	| "review"
	| "letter"
	| "receipt"
	| "process"
	| "reply"
	| "primary-document"
	| "rule-and-office"
	| "reminder"
	| "reason"
	| "claim"
	| "target"
	| "undoing";

/** Who moves demands. An institution has no account: it speaks through its own link, and only of its own steps. */
export type MoverRole = Exclude<Role, "admin"> | "system" | "institution";

export interface Transition {
	from: Status | "";
	to: Status;
	role: MoverRole;
	/** Another person of the same role must have proposed it. */
	secondPerson: boolean;
	/** The weakest tier of evidence that will do: 1 primary document … 4 own observation. */
	maxTier: 1 | 2 | 3 | 4;
	needs: EvidenceNeed;
}

const open = ["published", "delivered", "acknowledged", "in_process", "responded"] as const;
const closed = ["fulfilled", "partly_fulfilled", "refused", "not_competent", "unanswered"] as const;

function move(
	from: Transition["from"],
	to: Status,
	role: Transition["role"],
	needs: EvidenceNeed,
	maxTier: Transition["maxTier"],
	secondPerson = false,
): Transition {
	return { from, to, role, needs, maxTier, secondPerson };
}

/**
 * Every move a demand can make. It drives the command, the buttons, the about page and the tests, and the database
 * holds the same table (status_transition); a test compares the two.
 */
export const TRANSITIONS: readonly Transition[] = [
	move("", "draft", "activist", "source", 4),
	move("", "published", "system", "source", 4),
	move("", "published", "moderator", "review", 4),
	move("draft", "in_review", "activist", "source", 4),
	move("in_review", "published", "moderator", "review", 4),
	move("in_review", "draft", "moderator", "review", 4),
	move("published", "delivered", "activist", "letter", 4),
	move("published", "delivered", "watchdog", "letter", 4),
	move("delivered", "acknowledged", "watchdog", "receipt", 2),
	move("delivered", "in_process", "watchdog", "process", 3),
	move("acknowledged", "in_process", "watchdog", "process", 3),
	...(["published", "delivered", "acknowledged", "in_process"] as const).map((from) =>
		move(from, "responded", "watchdog", "reply", 3),
	),
	...(["in_process", "responded"] as const).flatMap((from) => [
		move(from, "fulfilled", "watchdog", "primary-document", 2, true),
		move(from, "partly_fulfilled", "watchdog", "primary-document", 2, true),
	]),
	move("responded", "refused", "watchdog", "reply", 3),
	move("responded", "not_competent", "watchdog", "rule-and-office", 3),
	move("delivered", "unanswered", "watchdog", "reminder", 4),
	move("acknowledged", "unanswered", "watchdog", "reminder", 4),
	...(["draft", "in_review", ...open] as const).map((from) =>
		move(from, "withdrawn", "activist", "reason", 4),
	),
	// What an institution says of itself is its claim; it never judges, and never ends anything.
	move("delivered", "acknowledged", "institution", "receipt", 2),
	move("delivered", "in_process", "institution", "claim", 4),
	move("acknowledged", "in_process", "institution", "claim", 4),
	...(["published", "delivered", "acknowledged", "in_process"] as const).map((from) =>
		move(from, "responded", "institution", "reply", 3),
	),
	// Not a draft, which is nobody's business yet, and not what its proposer has taken back.
	...[...open, ...closed].map((from) => move(from, "merged", "moderator", "target", 4)),
	...open.map((to) => move("merged", to, "moderator", "undoing", 4)),
	...closed.flatMap((from) =>
		(["delivered", "acknowledged", "in_process", "responded"] as const).flatMap((to) => [
			move(from, to, "watchdog", "reason", 3, true),
			move(from, to, "moderator", "reason", 3),
		]),
	),
];

/** A demand that gathers signatures. */
export function isOpen(status: string): boolean {
	return (open as readonly string[]).includes(status);
}

/** A demand that somebody has judged: met, in part, refused, beyond the power of its addressee, or left unanswered. */
export function isVerdict(status: string): boolean {
	return (closed as readonly string[]).includes(status);
}

/** Statuses in which an answer is still waited for, so that a clock runs. */
export const AWAITING_ANSWER: readonly Status[] = ["published", "delivered", "acknowledged", "in_process"];

/** Statuses that readers may see. */
export const PUBLIC_STATUSES = STATUSES.filter((status) => status !== "draft" && status !== "in_review");

/** The moves somebody with these roles may make now. */
export function movesFrom(status: Status, roles: ReadonlyArray<Role | "institution">): Transition[] {
	return TRANSITIONS.filter(
		(transition) => transition.from === status && (roles as readonly string[]).includes(transition.role),
	);
}

/** What a move to this status leads to, and must name: the demand it is merged into, or whoever has the power. */
export function leadsTo(to: Status): "merged_into" | "successor" | undefined {
	if (to === "merged") return "merged_into";
	return to === "not_competent" ? "successor" : undefined;
}

/** Moves at which a receipt may be shown; the first one that is starts the clock. */
export function mayCarryReceipt(to: Status): boolean {
	return to === "delivered" || to === "acknowledged";
}

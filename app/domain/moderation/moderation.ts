import { isSlug } from "~/platform/ids";

/** Public reasons of what is decided about a public item. */
export const ITEM_REASONS = [
	"personal_data",
	"minor",
	"unproven_accusation",
	"hate",
	"wrong_quote",
	"copyright",
	"spam",
	"court_order",
	"no_violation",
] as const;

/** Public reasons why a draft is returned or refused. */
export const DRAFT_REASONS = [
	"no_demand",
	"not_checkable",
	"wrong_addressee",
	"duplicate",
	"named_person",
	"wrong_quote",
	"unproven_accusation",
	"personal_data",
	"minor",
	"hate",
	"copyright",
	"spam",
] as const;
export type DraftReason = (typeof DRAFT_REASONS)[number];

/** Public reasons of all decisions: one closed list, equal to the check in db/migrations. `rules_kept`: a draft is published. */
export const REASONS = [
	...ITEM_REASONS,
	"rules_kept",
	"no_demand",
	"not_checkable",
	"wrong_addressee",
	"duplicate",
	"named_person",
] as const;
export type Reason = (typeof REASONS)[number];

/** What a reader may give as the reason of a report. */
export const REPORT_REASONS = ITEM_REASONS.filter((reason) => reason !== "no_violation");

/** What a decision does with the item: nothing, or how visible it is from then on. */
export const DECISIONS = ["none", "normal", "limited", "hidden", "removed"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a decision does with a draft. */
export const DRAFT_DECISIONS = ["published", "returned", "refused"] as const;
export type DraftDecision = (typeof DRAFT_DECISIONS)[number];

/** Stands for the words of what moderators took from readers, where something else must still be said of it. */
export const TAKEN_AWAY = "[…]";

export const PARTIES = ["reporter", "concerned"] as const;
export type Party = (typeof PARTIES)[number];

/** The first decision is promised within this time. */
export const PROMISE_HOURS = 24;

export const ITEM_KINDS = ["case", "demand", "statement"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A public item as addresses and forms name it: "demand:audit-anggaran", "statement:kasus:3". */
export interface ItemName {
	kind: ItemKind;
	/** Of the case for a statement. */
	slug: string;
	/** Of a statement; 0 otherwise. */
	position: number;
}

export function writeItem({ kind, slug, position }: ItemName): string {
	return kind === "statement" ? `${kind}:${slug}:${position}` : `${kind}:${slug}`;
}

/** @returns undefined for what names nothing; it never reaches the database */
export function readItem(text: string | null | undefined): ItemName | undefined {
	const [kind, slug, position, ...rest] = (text ?? "").split(":");
	if (rest.length > 0 || !isSlug(slug)) return undefined;
	if (kind === "statement")
		return /^[1-9]\d{0,3}$/.test(position ?? "") ? { kind, slug, position: Number(position) } : undefined;
	if ((kind !== "case" && kind !== "demand") || position !== undefined) return undefined;
	return { kind, slug, position: 0 };
}

const TICKET = /^L-[2-9A-HJ-NP-Z]{12}$/;

export function isTicket(text: string | undefined): text is string {
	return text !== undefined && TICKET.test(text);
}

/** When the first decision is due, and whether that has passed. */
export function readPromise(createdAt: Date, now: Date): { dueAt: Date; overdue: boolean } {
	const dueAt = new Date(createdAt.getTime() + PROMISE_HOURS * 60 * 60 * 1000);
	return { dueAt, overdue: now > dueAt };
}

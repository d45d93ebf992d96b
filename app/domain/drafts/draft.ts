import type { QuoteSelector } from "~/domain/sources/quote-selector";

/** What words of an article can be marked as. */
export const ITEM_KINDS = ["demand", "statement", "claim", "background"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const DEMAND_CLAIMS = ["none", "allegation", "concern", "conditional"] as const;
export type DemandClaim = (typeof DEMAND_CLAIMS)[number];
export const STATEMENT_CLAIMS = ["allegation", "opinion", "hearsay", "allegation_and_opinion"] as const;
export type StatementClaim = (typeof STATEMENT_CLAIMS)[number];

/**
 * Where a draft stands. `open`: being written. `gathering`: its text stands still while supporters are asked.
 * `in_review`: five have come, moderators read it. A draft that is returned is open again.
 */
export const DRAFT_STATES = ["open", "gathering", "in_review", "published", "refused", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Mailboxes that must stand behind a draft before moderators read it. The proposer's own is not one of them. */
export const SUPPORTERS_NEEDED = 5;
/** Days of work within which moderators promise to decide. */
export const REVIEW_WORKING_DAYS = 10;
/** Days for which a discarded draft can be taken back. */
export const DISCARD_DAYS = 30;
/** Items of one draft; a longer list is several cases. */
export const MOST_ITEMS = 60;

interface ItemBase {
	/** Eight hexadecimal digits, for addresses and forms. */
	id: string;
	/** Where the words stand in the text of the draft's snapshot. */
	quote: QuoteSelector;
	/** The quote in English; "" where nobody has translated it. */
	translationEn: string;
}

/** To whom a demand is addressed: an office of the directory, or one that is proposed for it. */
export type Addressee =
	| { kind: "office"; slug: string }
	| { kind: "proposed"; institution: string; office: string };

/** All text is "" until it is written; `En` is the English of what stands before it, and optional. */
export interface DemandItem extends ItemBase {
	kind: "demand";
	/** One verb and what it is done to. */
	title: string;
	titleEn: string;
	/** The sentence against which "fulfilled" is judged. */
	outcome: string;
	outcomeEn: string;
	/** Whom or what it is about. */
	subject: string;
	subjectEn: string;
	addressee: Addressee | null;
	/** "" until chosen. */
	claimType: DemandClaim | "";
	claimNote: string;
	/** Address of a court decision that bears the hard words of this demand out; "" where there is none. */
	courtDecisionUrl: string;
}

export interface StatementItem extends ItemBase {
	kind: "statement";
	/** "" where the source does not settle who spoke; then `ambiguity` says why. */
	speaker: string;
	speakerRole: string;
	directness: "direct" | "indirect";
	claimType: StatementClaim | "";
	ambiguity: string;
	/** The words of attribution, as the source has them. */
	attribution: string;
}

/** A claim (what an institution says of itself) or background: words that are kept beside the demands. */
export interface ExcerptItem extends ItemBase {
	kind: "claim" | "background";
	/** What it tells, or who claims it. */
	note: string;
}

export type DraftItem = DemandItem | StatementItem | ExcerptItem;

/** A natural person whose name stands somewhere in the draft, and why it must. */
export interface NamedPerson {
	name: string;
	reason: string;
}

/** What the article says of itself, as its reader corrected it. */
export interface DraftSource {
	title: string;
	publisher: string;
	author: string;
	/** Days, "2022-05-19"; "" where the article does not say. */
	publishedOn: string;
	statementDate: string;
}

/** Everything that is written in a draft, as one document. */
export interface DraftContent {
	title: string;
	titleEn: string;
	summary: string;
	summaryEn: string;
	/** Kemendagri code, 36 for Banten; null: the whole country, or not stated. */
	provinceCode: number | null;
	source: DraftSource;
	items: DraftItem[];
	named: NamedPerson[];
	/** Slugs of institutions that the case is about and that are told of it. */
	subjectInstitutions: string[];
	/** Slugs of open demands that were shown as similar and judged to be others. */
	notTheSame: string[];
}

export function isDemand(item: DraftItem): item is DemandItem {
	return item.kind === "demand";
}

export function demandsOf(content: DraftContent): DemandItem[] {
	return content.items.filter(isDemand);
}

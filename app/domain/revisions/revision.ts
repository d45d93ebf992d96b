/** Why a moderator refuses a revision: one closed list, equal to the check in db/migrations. */
export const REVISION_REASONS = [
	"another_demand",
	"outcome_unclear",
	"unproven_accusation",
	"not_in_source",
	"wrong_addressee",
	"erratum_is_enough",
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

export const CLAIM_TYPES = ["none", "allegation", "concern", "conditional"] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** What signers sign: what a revision may change. The quote is the source's and stays. */
export interface VersionText {
	title: string;
	titleEn: string | null;
	outcome: string;
	outcomeEn: string | null;
	subject: string | null;
	subjectEn: string | null;
	/** Slug of the office. */
	addressee: string;
	claimType: ClaimType;
	claimNote: string | null;
	claimNoteEn: string | null;
}

export const VERSION_FIELDS = [
	"title",
	"titleEn",
	"outcome",
	"outcomeEn",
	"subject",
	"subjectEn",
	"addressee",
	"claimType",
	"claimNote",
	"claimNoteEn",
] as const satisfies ReadonlyArray<keyof VersionText>;
export type VersionField = (typeof VERSION_FIELDS)[number];

/** The parts in which two texts differ. */
export function changedFields(before: VersionText, after: VersionText): VersionField[] {
	return VERSION_FIELDS.filter((field) => before[field] !== after[field]);
}

export interface Difference {
	/** The same in both, before and after what differs. */
	start: string;
	end: string;
	removed: string;
	added: string;
}

/** Where two texts differ, in whole words: one stretch, from the first word that differs to the last. */
export function differenceOf(before: string, after: string): Difference {
	const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
	let start = 0;
	while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	return {
		start: a.slice(0, start).join(""),
		end: a.slice(a.length - end).join(""),
		removed: a.slice(start, a.length - end).join(""),
		added: b.slice(start, b.length - end).join(""),
	};
}

/** Public reasons why readers get another copy of a file, or none: one closed list, equal to the check in db/migrations. */
export const REDACTION_REASONS = [
	"personal_data",
	"minor",
	"endangered",
	"copyright",
	"court_order",
] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** A copy in which something is covered, or none at all. */
export const REDACTION_KINDS = ["covered", "withheld"] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

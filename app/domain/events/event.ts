export const EVENT_KINDS = [
	"statement_made",
	"status_changed",
	"verdict_proposed",
	"reminder_sent",
	"note_added",
	"correction_made",
	"erratum_made",
	"version_published",
	"reply_published",
	"deadline_moved",
	"clock_paused",
	"clock_resumed",
	"clock_extended",
	"audit_moved",
	"recommendation_moved",
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Kinds that a person adds by hand. */
export const ADDABLE_KINDS = [
	"note_added",
	"reminder_sent",
	"correction_made",
] as const satisfies readonly EventKind[];
export type AddableKind = (typeof ADDABLE_KINDS)[number];

/** What the database refuses (errcode raised by the triggers in db/migrations), as a reason a reader can be told. */
export const REFUSAL_BY_CODE: Record<string, EventRefusal> = {
	TG002: "date-in-future",
	TG003: "role-missing",
	TG004: "demand-unknown",
	TG005: "status-moved-on",
	TG006: "move-not-allowed",
	TG007: "evidence-too-weak",
	TG008: "second-person-needed",
	TG009: "not-overdue-enough",
	TG051: "clock-moved-on",
	TG052: "before-last-change",
	TG053: "clock-overdue",
	TG054: "extension-too-long",
	TG080: "document-missing",
	TG081: "before-the-case",
	TG082: "before-last-step",
	TG083: "report-first",
	TG010: "date-before-source",
	TG011: "target-required",
	TG012: "target-unfit",
	TG013: "not-the-addressee",
};

export type EventRefusal =
	| "date-in-future"
	| "role-missing"
	| "demand-unknown"
	| "status-moved-on"
	| "move-not-allowed"
	| "evidence-too-weak"
	| "second-person-needed"
	| "not-overdue-enough"
	| "clock-moved-on"
	| "before-last-change"
	| "clock-overdue"
	| "extension-too-long"
	| "document-missing"
	| "before-the-case"
	| "before-last-step"
	| "report-first"
	| "already-proposed"
	| "file-not-kept"
	| "date-before-source"
	| "target-required"
	| "target-unfit"
	| "rule-required"
	| "not-the-addressee"
	| "event-unknown";

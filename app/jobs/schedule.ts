/** Every recurring job and its hour, Jakarta time. */
export const NIGHTLY = [
	{ job: "recount-signatures", cron: "15 2 * * *" },
	{ job: "compact-counters", cron: "30 2 * * *" },
	{ job: "check-sources", cron: "0 4 * * *" },
	{ job: "tell-institutions", cron: "30 4 * * *" },
	{ job: "make-public-copies", cron: "50 * * * *" },
	{ job: "expire-verifications", cron: "45 * * * *" },
] as const;

/** Milliseconds between two folds of the counts by region and day: readers see them at most 5 s late. */
export const FOLD_EVERY = 2000;

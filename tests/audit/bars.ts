/** What every page must reach. The one place for these numbers; docs/decisions/0021-measured-pages.md says why. */
export const BARS = {
	/** Scores of Lighthouse for a phone, of 100. */
	performance: 98,
	accessibility: 100,
	bestPractices: 100,
	seo: 100,
	/** Seconds until the largest part of the first screen is there. */
	largestPaint: 1.5,
	/** How far things jump while the page loads. */
	layoutShift: 0.02,
	/** Milliseconds during which the page could not answer. */
	blocking: 50,
	/** Bytes over the wire at the first view, headers included: of all, of scripts, of fonts. */
	bytes: 60_000,
	scriptBytes: 25_000,
	fontBytes: 30_000,
	/** CSS pixels of a target, each way. */
	target: 44,
	/** Seconds of motion for whoever asked for none. */
	motion: 0.01,
} as const;

export const WIDTHS = [360, 768, 1280] as const;
export const SCHEMES = ["light", "dark"] as const;

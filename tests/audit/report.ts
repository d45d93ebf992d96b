import type { Finding, Subject } from "./subject";

/** All that was found: by subject, then by the name of the check. */
export type Results = Map<Subject, Map<string, Finding>>;

/** One row of docs/audit.md per page and language. Figures only, no date and no machine: the same pages give the same text. */
export function asMarkdown(results: Results, notes: string[]): string {
	const rows = [...results].map(([subject, checks]) => {
		const figure = (check: string, name: string, digits = 0) => {
			const value = checks.get(check)?.figures?.[name];
			return value === undefined ? "–" : value.toFixed(digits);
		};
		const kilobytes = (name: string) => {
			const value = checks.get("weight")?.figures?.[name];
			return value === undefined ? "–" : (value / 1000).toFixed(value === 0 ? 0 : 1);
		};
		const faults = (check: string) => String(checks.get(check)?.missed.length ?? "–");
		return [
			subject.name,
			subject.locale,
			faults("axe"),
			faults("operation"),
			faults("html"),
			figure("lighthouse", "performance"),
			figure("lighthouse", "accessibility"),
			figure("lighthouse", "bestPractices"),
			figure("lighthouse", "seo"),
			figure("lighthouse", "largestPaint", 1),
			figure("lighthouse", "layoutShift", 2),
			figure("lighthouse", "blocking"),
			kilobytes("bytes"),
			kilobytes("scriptBytes"),
			kilobytes("fontBytes"),
		];
	});
	const head = [
		["page", "language", "axe", "operation", "HTML", "performance", "accessibility", "best practices"],
		["SEO", "LCP (s)", "CLS", "TBT (ms)", "KB", "KB of scripts", "KB of fonts"],
	].flat();
	const missed = missedBars(results);
	return [
		"# Audit of the pages",
		"",
		"Written by `npm run audit:pages`, which measures every kind of public page in both languages; [0021](decisions/0021-measured-pages.md) says how and why. Do not edit it.",
		"",
		"Columns: faults that axe finds at 360, 768 and 1280 px, light and dark; faults in operation (keyboard, targets of 44 px, text at 200 %, no motion); errors of html-validate and the Nu checker; scores of Lighthouse for a phone; kilobytes (of 1000) over the wire at a first visit.",
		"",
		...table([head, ...rows]),
		"",
		...notes.map((note) => `- ${note}`),
		"",
		missed.length === 0
			? "Every bar is reached."
			: `## Bars missed\n\n${missed.map((one) => `- ${one}`).join("\n")}`,
		"",
	].join("\n");
}

/** Every bar that was missed, by page. */
export function missedBars(results: Results): string[] {
	return [...results].flatMap(([{ name, locale }, checks]) =>
		[...checks.values()].flatMap(({ missed }) => missed.map((one) => `${name} (${locale}): ${one}`)),
	);
}

/** What was left out, each once with the pages it is left out of. */
export function exclusions(results: Results): string[] {
	const pages = new Map<string, Set<string>>();
	for (const [{ name }, checks] of results)
		for (const { excluded = [] } of checks.values())
			for (const one of excluded) pages.set(one, (pages.get(one) ?? new Set()).add(name));
	return [...pages].map(([one, names]) => `Left out: ${one} (${[...names].join(", ")}).`);
}

export function asJson(results: Results): string {
	const plain = [...results].map(([{ name, locale, url }, checks]) => ({
		page: name,
		locale,
		// The port is of this run only, and links in mail hold tokens.
		path: new URL(url).pathname.replace(/(signatures|verifications|followers)\/[^/]{12,}/, "$1/…"),
		checks: Object.fromEntries(checks),
	}));
	return `${JSON.stringify(plain, null, "\t")}\n`;
}

function table([head, ...rows]: string[][]): string[] {
	const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
	return [line(head!), line(head!.map((_, index) => (index < 2 ? "---" : "--:"))), ...rows.map(line)];
}

import type { CaseFile } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import type { TimelineEvent } from "~/domain/events/queries.server";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { escapeXml } from "~/views/kit/xml";
import { pathsFor } from "~/views/paths";

/** Entries of a feed: who reads it oftener than they come misses nothing. */
const MOST = 100;

/**
 * The timeline of a case for feed readers (Atom, RFC 4287), what was recorded last first. What is unproven is called so in
 * every entry, as its badge does on the page.
 */
export function caseFeed({
	caseFile,
	demands,
	events,
	origin,
	locale,
}: {
	caseFile: CaseFile;
	demands: readonly Demand[];
	events: readonly TimelineEvent[];
	origin: string;
	locale: Locale;
}): string {
	const words = wordsFor(locale);
	const paths = pathsFor(locale);
	const page = origin + paths.caseFile(caseFile.slug);
	const latest = [...events].sort((a, b) => b.id - a.id).slice(0, MOST);
	const unproven = demands.filter(({ claimType }) => claimType !== "none");
	const entries = latest.map((event) => {
		const demand = demands.find(({ id }) => id === event.demandId);
		const about = demand ? [demand] : unproven;
		const label = about.find(({ claimType }) => claimType !== "none")?.claimType ?? "none";
		const summary = [
			...(label === "none" ? [] : [`${words.demands.claims[label]}.`]),
			...(demand ? [pick(locale, demand.title, demand.titleEn).text] : []),
		].join(" ");
		const isTranslated = locale === "en" && event.titleEn !== null;
		const body = locale === "en" ? (event.bodyEn ?? event.body) : event.body;
		const url = origin + paths.event(caseFile.slug, event.id);
		return [
			`<entry xml:lang="${event.language === locale || isTranslated ? locale : event.language}">`,
			`<id>${escapeXml(url)}</id>`,
			`<title>${escapeXml(isTranslated ? event.titleEn! : event.title)}</title>`,
			`<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
			`<published>${event.recordedAt.toISOString()}</published>`,
			`<updated>${event.recordedAt.toISOString()}</updated>`,
			`<category term="${event.kind}" label="${escapeXml(words.events.kinds[event.kind])}"/>`,
			...(label === "none"
				? []
				: [`<category term="${label}" label="${escapeXml(words.demands.claims[label])}"/>`]),
			...(summary ? [`<summary>${escapeXml(summary)}</summary>`] : []),
			...(body ? [`<content type="text">${escapeXml(body)}</content>`] : []),
			"</entry>",
		].join("");
	});
	const changedAt = latest.map(({ recordedAt }) => recordedAt)[0] ?? caseFile.openedAt;
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escapeXml(page)}</id>
<title>${escapeXml(pick(locale, caseFile.title, caseFile.titleEn).text)}</title>
<subtitle>${escapeXml(pick(locale, caseFile.summary, caseFile.summaryEn).text)}</subtitle>
<author><name>${escapeXml(words.site.name)}</name></author>
<updated>${changedAt.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(origin + paths.caseFeed(caseFile.slug))}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
${entries.join("\n")}
</feed>
`;
}

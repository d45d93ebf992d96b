import type { CaseFile, Source } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import type { LinkedThing } from "~/views/layout/linked-data";
import { pathsFor } from "~/views/paths";
import type { ShownReply } from "~/views/replies/reply-list";
import { CARD } from "./card";

/**
 * Types and properties of schema.org, and none that it has not: tests/views/sharing/linked-data.test.ts holds them
 * against its definitions. A demand is a CreativeWork (schema.org knows no petition), its addressee's institution is
 * mentioned in it, and whatever is unproven is called so in every description.
 */
export function siteThings(origin: string, locale: Locale): LinkedThing[] {
	const { site } = wordsFor(locale);
	const home = origin + pathsFor(locale).home();
	return [
		{
			"@type": "WebSite",
			"@id": `${home}#site`,
			name: site.name,
			alternateName: site.tagline,
			description: site.metaDescription,
			url: home,
			inLanguage: locale,
		},
	];
}

export function demandThings(
	demand: Demand,
	source: Source,
	proposer: string,
	origin: string,
	locale: Locale,
	replies: readonly ShownReply[],
): LinkedThing[] {
	const words = wordsFor(locale);
	const paths = pathsFor(locale);
	const url = origin + paths.demand(demand.slug);
	const title = pick(locale, demand.title, demand.titleEn).text;
	return [
		{
			"@type": "WebPage",
			"@id": url,
			url,
			name: title,
			inLanguage: locale,
			isPartOf: siteOf(origin, locale),
			primaryImageOfPage: imageAt(origin + paths.demandCard(demand.slug)),
			mainEntity: {
				...demandThing(demand, origin, locale),
				version: demand.version,
				creator: { "@type": "Organization", name: proposer },
				mentions: institutionThing(demand, locale),
				hasPart: {
					"@type": "Quotation",
					text: demand.quote.exact,
					inLanguage: "id",
					...(demand.claimType === "none" ? {} : { description: words.demands.claims[demand.claimType] }),
					isBasedOn: sourceThing(source),
				},
				citation: sourceThing(source),
				...repliesOf(replies, demand.caseSlug, origin, locale),
			},
		},
		breadcrumb(origin, [
			[words.site.nav.cases, paths.cases()],
			[pick(locale, demand.caseTitle, demand.caseTitleEn).text, paths.caseFile(demand.caseSlug)],
			[title, paths.demand(demand.slug)],
		]),
	];
}

export function caseThings(
	caseFile: CaseFile,
	demands: Demand[],
	sources: Source[],
	origin: string,
	locale: Locale,
	replies: readonly ShownReply[],
): LinkedThing[] {
	const { site } = wordsFor(locale);
	const paths = pathsFor(locale);
	const url = origin + paths.caseFile(caseFile.slug);
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	return [
		{
			"@type": "CollectionPage",
			"@id": url,
			url,
			name: title,
			description: pick(locale, caseFile.summary, caseFile.summaryEn).text,
			inLanguage: locale,
			datePublished: new Date(caseFile.openedAt).toISOString(),
			isPartOf: siteOf(origin, locale),
			primaryImageOfPage: imageAt(origin + paths.caseCard(caseFile.slug)),
			citation: sources.filter(({ kind }) => kind === "article").map(sourceThing),
			...repliesOf(replies, caseFile.slug, origin, locale),
			mainEntity: {
				"@type": "ItemList",
				numberOfItems: demands.length,
				itemListElement: demands.map((demand, index) => ({
					"@type": "ListItem",
					position: index + 1,
					item: {
						...demandThing(demand, origin, locale),
						creator: { "@type": "Organization", name: caseFile.proposer },
						mentions: institutionThing(demand, locale),
					},
				})),
			},
		},
		breadcrumb(origin, [
			[site.nav.home, paths.home()],
			[site.nav.cases, paths.cases()],
			[title, paths.caseFile(caseFile.slug)],
		]),
	];
}

function demandThing(demand: Demand, origin: string, locale: Locale): LinkedThing {
	const words = wordsFor(locale).demands;
	const url = origin + pathsFor(locale).demand(demand.slug);
	const outcome = `${words.outcome}: ${pick(locale, demand.outcome, demand.outcomeEn).text}`;
	return {
		"@type": "CreativeWork",
		"@id": `${url}#demand`,
		url,
		name: pick(locale, demand.title, demand.titleEn).text,
		description: demand.claimType === "none" ? outcome : `${words.claims[demand.claimType]}. ${outcome}`,
		inLanguage: locale,
		creativeWorkStatus: words.statuses[demand.status],
		interactionStatistic: {
			"@type": "InteractionCounter",
			interactionType: { "@type": "EndorseAction" },
			userInteractionCount: demand.signatures,
		},
	};
}

function institutionThing({ addressee }: Demand, locale: Locale): LinkedThing {
	return {
		"@type": "GovernmentOrganization",
		name: pick(locale, addressee.institution.name, addressee.institution.nameEn).text,
	};
}

/** What institutions answer: a Comment in their own name, with their words. Nothing where nobody has answered. */
function repliesOf(replies: readonly ShownReply[], caseSlug: string, origin: string, locale: Locale) {
	if (replies.length === 0) return {};
	return {
		comment: replies.map((reply) => ({
			"@type": "Comment",
			url: origin + pathsFor(locale).publicReply(caseSlug, reply.id),
			text: reply.body,
			inLanguage: reply.language,
			datePublished: new Date(reply.publishedAt).toISOString(),
			author: {
				"@type": "GovernmentOrganization",
				name: pick(locale, reply.institution.name, reply.institution.nameEn).text,
			},
		})),
	};
}

function sourceThing(source: Source): LinkedThing {
	return {
		"@type": "NewsArticle",
		headline: source.title,
		inLanguage: "id",
		...(source.url ? { url: source.url } : {}),
		...(source.publishedOn ? { datePublished: source.publishedOn } : {}),
		...(source.author ? { author: { "@type": "Person", name: source.author } } : {}),
		...(source.publisher ? { publisher: { "@type": "Organization", name: source.publisher } } : {}),
	};
}

function siteOf(origin: string, locale: Locale): { "@id": string } {
	return { "@id": `${origin}${pathsFor(locale).home()}#site` };
}

function imageAt(url: string): LinkedThing {
	return { "@type": "ImageObject", contentUrl: url, ...CARD };
}

function breadcrumb(origin: string, items: Array<[name: string, path: string]>): LinkedThing {
	return {
		"@type": "BreadcrumbList",
		itemListElement: items.map(([name, path], index) => ({
			"@type": "ListItem",
			position: index + 1,
			name,
			item: origin + path,
		})),
	};
}

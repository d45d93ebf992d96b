/**
 * The part of schema.org that the pages use, as its definitions have it (https://schema.org/docs/schemas.html): each
 * type with its parent, and each property with the types it belongs to and the types it takes. "" stands for text,
 * numbers, dates and addresses.
 */
const PARENTS: Record<string, string | undefined> = {
	Thing: undefined,
	CreativeWork: "Thing",
	WebSite: "CreativeWork",
	WebPage: "CreativeWork",
	CollectionPage: "WebPage",
	Article: "CreativeWork",
	Comment: "CreativeWork",
	NewsArticle: "Article",
	Quotation: "CreativeWork",
	MediaObject: "CreativeWork",
	ImageObject: "MediaObject",
	Organization: "Thing",
	GovernmentOrganization: "Organization",
	Person: "Thing",
	Intangible: "Thing",
	ItemList: "Intangible",
	BreadcrumbList: "ItemList",
	ListItem: "Intangible",
	StructuredValue: "Intangible",
	InteractionCounter: "StructuredValue",
	Action: "Thing",
	AssessAction: "Action",
	ReactAction: "AssessAction",
	EndorseAction: "ReactAction",
};

const PROPERTIES: Record<string, { of: string[]; takes: string[] }> = {
	name: { of: ["Thing"], takes: [""] },
	alternateName: { of: ["Thing"], takes: [""] },
	description: { of: ["Thing"], takes: [""] },
	url: { of: ["Thing"], takes: [""] },
	inLanguage: { of: ["CreativeWork"], takes: [""] },
	isPartOf: { of: ["CreativeWork"], takes: ["CreativeWork", ""] },
	hasPart: { of: ["CreativeWork"], takes: ["CreativeWork"] },
	isBasedOn: { of: ["CreativeWork"], takes: ["CreativeWork", ""] },
	mainEntity: { of: ["CreativeWork"], takes: ["Thing"] },
	mentions: { of: ["CreativeWork"], takes: ["Thing"] },
	comment: { of: ["CreativeWork"], takes: ["Comment"] },
	citation: { of: ["CreativeWork"], takes: ["CreativeWork", ""] },
	creator: { of: ["CreativeWork"], takes: ["Organization", "Person"] },
	author: { of: ["CreativeWork"], takes: ["Organization", "Person"] },
	publisher: { of: ["CreativeWork"], takes: ["Organization", "Person"] },
	creativeWorkStatus: { of: ["CreativeWork"], takes: [""] },
	datePublished: { of: ["CreativeWork"], takes: [""] },
	headline: { of: ["CreativeWork"], takes: [""] },
	text: { of: ["CreativeWork"], takes: [""] },
	version: { of: ["CreativeWork"], takes: [""] },
	interactionStatistic: { of: ["CreativeWork", "Organization", "Person"], takes: ["InteractionCounter"] },
	interactionType: { of: ["InteractionCounter"], takes: ["Action"] },
	userInteractionCount: { of: ["InteractionCounter"], takes: [""] },
	primaryImageOfPage: { of: ["WebPage"], takes: ["ImageObject"] },
	contentUrl: { of: ["MediaObject"], takes: [""] },
	width: { of: ["MediaObject"], takes: [""] },
	height: { of: ["MediaObject"], takes: [""] },
	numberOfItems: { of: ["ItemList"], takes: [""] },
	itemListElement: { of: ["ItemList"], takes: ["ListItem", "Thing", ""] },
	item: { of: ["ListItem"], takes: ["Thing", ""] },
	position: { of: ["ListItem", "CreativeWork"], takes: [""] },
};

/** What schema.org would not know in a thing, one line each. `ids` are the things that others may point to. */
export function listUnknown(thing: unknown, path = "thing"): string[] {
	if (typeof thing !== "object" || thing === null) return [`${path} is no thing`];
	const { "@type": type, "@id": id, "@context": _, ...properties } = thing as Record<string, unknown>;
	if (type === undefined) return id && Object.keys(properties).length === 0 ? [] : [`${path} has no type`];
	if (!(String(type) in PARENTS)) return [`${path}: no type ${type}`];
	return Object.entries(properties).flatMap(([name, values]) => {
		const known = PROPERTIES[name];
		const here = `${path}.${name}`;
		if (!known) return [`${here}: no such property`];
		if (!known.of.some((owner) => isA(String(type), owner))) return [`${here}: not of ${type}`];
		return [values].flat().flatMap((value) => {
			if (typeof value !== "object")
				return known.takes.includes("") && value !== "" ? [] : [`${here}: no text`];
			const kind = (value as { "@type"?: string } | null)?.["@type"];
			if (kind !== undefined && !known.takes.some((taken) => taken !== "" && isA(kind, taken)))
				return [`${here}: takes no ${kind}`];
			return listUnknown(value, here);
		});
	});
}

function isA(type: string, ancestor: string): boolean {
	for (let at: string | undefined = type; at !== undefined; at = PARENTS[at])
		if (at === ancestor) return true;
	return false;
}

import type { OfficeChoice } from "~/domain/institutions/queries.server";
import type { QuoteSelector } from "~/domain/sources/quote-selector";
import { describe } from "~/domain/sources/quote-selector";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";
import type { DateSuggestion, Extractor, Reason, Suggestion } from "~/domain/suggestions/suggestion";
import type { DraftContent, DraftItem } from "./draft";
import type { ItemFields } from "./edit";

/**
 * How much of a text is read for suggestions while somebody waits for a page, in UTF-16 units: several times the longest
 * article. The rules take time in proportion to it, and a text may have two million.
 */
export const PROPOSED_FROM = 60_000;

/** What a suggestion would become if somebody took it. */
export interface Proposal {
	kind: "demand" | "statement";
	quote: QuoteSelector;
	because: readonly Reason[];
	/** Addressee or speaker, as the article has it; null where it does not say. */
	who: string | null;
	/** These words, or most of them, are marked already. */
	taken: boolean;
}

/** Demands and statements that an article may contain, in its order. */
export function listProposals(
	{ title, text }: { title: string | null; text: string },
	items: readonly DraftItem[],
	extractor: Extractor = extractByRules,
): Proposal[] {
	const found = extractor.suggest({ ...(title ? { title } : {}), text: text.slice(0, PROPOSED_FROM) });
	const all = [
		...found.demands.map((one) => ({ kind: "demand" as const, who: one.addressee?.exact ?? null, ...one })),
		...found.statements.map((one) => ({
			kind: "statement" as const,
			who: one.speaker?.name ?? null,
			...one,
		})),
	];
	return all
		.sort((a, b) => a.start - b.start)
		.flatMap(({ kind, who, because, start, end }) => {
			const quote = describe(text, start, end);
			return quote ? [{ kind, who, because, quote, taken: items.some((item) => overlaps(item, quote)) }] : [];
		});
}

/** Bodies, posts and dates that an article names, for whoever fills in a form about it. */
export interface FoundNames {
	organisations: Suggestion[];
	offices: Suggestion[];
	dates: DateSuggestion[];
}

export function listNames(
	{ title, text }: { title: string | null; text: string },
	extractor: Extractor = extractByRules,
): FoundNames {
	const { organisations, offices, dates } = extractor.suggest({
		...(title ? { title } : {}),
		text: text.slice(0, PROPOSED_FROM),
	});
	return { organisations, offices, dates };
}

/** Half of the words of either stand in the other. */
function overlaps({ quote }: DraftItem, other: QuoteSelector): boolean {
	const common = Math.min(quote.end, other.end) - Math.max(quote.start, other.start);
	return common * 2 > Math.min(quote.end - quote.start, other.end - other.start);
}

/**
 * What a suggestion already knows, to fill in the form of the item that it becomes; the writer reads and corrects it.
 * @returns undefined where nothing is suggested at this place
 */
export function fieldsOfProposal(
	{ title, text }: { title: string | null; text: string },
	kind: "demand" | "statement",
	start: number,
	offices: readonly OfficeChoice[],
	extractor: Extractor = extractByRules,
): ItemFields | undefined {
	const found = extractor.suggest({ ...(title ? { title } : {}), text: text.slice(0, PROPOSED_FROM) });
	if (kind === "demand") {
		const one = found.demands.find((demand) => demand.start === start);
		if (!one) return undefined;
		const act = [one.verb?.exact, one.object?.exact].filter(Boolean).join(" ");
		return {
			kind,
			title: act.charAt(0).toUpperCase() + act.slice(1, 160),
			addressee: one.addressee ? addresseeOf(one.addressee.exact, offices) : null,
		};
	}
	const one = found.statements.find((statement) => statement.start === start);
	return (
		one && {
			kind,
			speaker: one.speaker?.name ?? "",
			speakerRole: one.role?.exact ?? "",
			directness: one.directness,
		}
	);
}

/** An office of the directory that is called so; otherwise it is proposed under the name that the article gives. */
function addresseeOf(name: string, offices: readonly OfficeChoice[]) {
	const plain = (text: string) =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, " ")
			.trim();
	const known = offices.find((office) => plain(office.name) === plain(name));
	return known
		? { kind: "office" as const, slug: known.slug }
		: { kind: "proposed" as const, institution: "", office: name };
}

/** Names of items for those who read about them elsewhere, "Tuntutan 2" by kind and place. */
export function placeOf(content: DraftContent, item: DraftItem): number {
	return content.items.filter(({ kind }) => kind === item.kind).indexOf(item) + 1;
}

import { type DraftContent, demandsOf } from "~/domain/drafts/draft";
import type { SimilarDemand } from "./queries.server";
export const CHECKS = ["case"] as const;
export type Check = (typeof CHECKS)[number];
export interface Finding {
	check: Check;
	itemId: string | null;
	field: string | null;
	words: string | null;
	level: "must" | "moderator";
}
export interface ChecklistContext {
	offices: ReadonlyMap<string, string>;
	similar: readonly SimilarDemand[];
}
export function checkDraft(content: DraftContent, _context: ChecklistContext): Finding[] {
	const must = (itemId: string | null, field: string): Finding => ({
		check: "case",
		itemId,
		field,
		words: null,
		level: "must",
	});
	return [
		...(content.title ? [] : [must(null, "title")]),
		...(demandsOf(content).length ? [] : [must(null, "items")]),
		...demandsOf(content)
			.filter((d) => !d.addressee)
			.map((d) => must(d.id, "addressee")),
		...content.named.map(
			({ name }): Finding => ({
				check: "case",
				itemId: null,
				field: "named",
				words: name,
				level: "moderator",
			}),
		),
	];
}
export function isReady(findings: readonly Finding[]): boolean {
	return findings.every(({ level }) => level !== "must");
}

import { isDeepStrictEqual } from "node:util";
import { ok, type Result, refuse } from "~/domain/result";
import { find, type QuoteHint, type QuoteRefusal } from "~/domain/sources/quote-selector";
import {
	type DemandItem,
	type DraftContent,
	type DraftItem,
	type DraftSource,
	type ExcerptItem,
	type ItemKind,
	MOST_ITEMS,
	type NamedPerson,
	type StatementItem,
} from "./draft";

/** Fields of an item that a form can change: all but its kind, its place in the source and its id. */
export type ItemFields =
	| ({ kind: "demand" } & Partial<Omit<DemandItem, "kind" | "id" | "quote">>)
	| ({ kind: "statement" } & Partial<Omit<StatementItem, "kind" | "id" | "quote">>)
	| ({ kind: "claim" | "background" } & Partial<Omit<ExcerptItem, "kind" | "id" | "quote">>);

/** One step of writing. Each is a form of the page, and a new version of the draft. */
export type Edit =
	| {
			part: "case";
			fields: Partial<
				Pick<
					DraftContent,
					"title" | "titleEn" | "summary" | "summaryEn" | "provinceCode" | "subjectInstitutions"
				>
			>;
	  }
	| { part: "source"; fields: DraftSource }
	| { part: "named"; named: NamedPerson[] }
	| { part: "not-the-same"; slug: string }
	/** `id` is new; `fields` is what a suggestion knows already. */
	| { part: "item"; change: "add"; id: string; quote: QuoteHint; fields: ItemFields }
	| { part: "item"; change: "edit"; id: string; fields: ItemFields; quote?: QuoteHint }
	| { part: "item"; change: "move"; id: string; by: -1 | 1 }
	| { part: "item"; change: "remove"; id: string }
	/** What was removed comes back, where it was. */
	| { part: "item"; change: "restore"; item: DraftItem; position: number };

export type EditRefusal = QuoteRefusal | "draft-full" | "item-unknown";

/** What a new draft begins with. */
export function emptyContent(source: DraftSource): DraftContent {
	return {
		title: "",
		titleEn: "",
		summary: "",
		summaryEn: "",
		provinceCode: null,
		source,
		items: [],
		named: [],
		subjectInstitutions: [],
		notTheSame: [],
	};
}

/**
 * The draft after a step. Quotes are looked up in the source's stored text: words that are not there are refused.
 * @param text of the draft's snapshot
 */
export function applyEdit(
	content: DraftContent,
	edit: Edit,
	text: string,
): Result<DraftContent, EditRefusal> {
	switch (edit.part) {
		case "case":
			return ok({ ...content, ...edit.fields });
		case "source":
			return ok({ ...content, source: edit.fields });
		case "named":
			return ok({ ...content, named: edit.named });
		case "not-the-same":
			return ok({ ...content, notTheSame: [...new Set([...content.notTheSame, edit.slug])] });
		case "item":
			return applyToItems(content, edit, text);
	}
}

function applyToItems(
	content: DraftContent,
	edit: Extract<Edit, { part: "item" }>,
	text: string,
): Result<DraftContent, EditRefusal> {
	const items = [...content.items];
	if (edit.change === "add" || edit.change === "restore") {
		if (items.length >= MOST_ITEMS) return refuse("draft-full");
		const id = edit.change === "add" ? edit.id : edit.item.id;
		// Sent twice, or taken back twice.
		if (items.some((item) => item.id === id)) return ok(content);
		if (edit.change === "restore") items.splice(edit.position, 0, edit.item);
		else {
			const place = find(text, edit.quote);
			if (!place.ok) return place;
			items.push({ ...blankItem(edit.fields.kind), ...edit.fields, id, quote: place.value } as DraftItem);
		}
		return ok({ ...content, items });
	}
	const at = items.findIndex(({ id }) => id === edit.id);
	if (at < 0) return refuse("item-unknown");
	const item = items[at]!;
	if (edit.change === "remove") items.splice(at, 1);
	if (edit.change === "move") {
		const to = Math.max(0, Math.min(items.length - 1, at + edit.by));
		items.splice(at, 1);
		items.splice(to, 0, item);
	}
	if (edit.change === "edit") {
		let { quote } = item;
		if (edit.quote) {
			const place = find(text, edit.quote);
			if (!place.ok) return place;
			quote = place.value;
		}
		// What another kind has no field for is left behind.
		const kept = edit.fields.kind === item.kind ? item : carryOver(item, edit.fields.kind);
		items[at] = { ...kept, ...edit.fields, id: item.id, quote } as DraftItem;
	}
	return ok({ ...content, items });
}

function blankItem(kind: ItemKind) {
	const common = { translationEn: "" };
	if (kind === "demand")
		return {
			...common,
			title: "",
			titleEn: "",
			outcome: "",
			outcomeEn: "",
			subject: "",
			subjectEn: "",
			addressee: null,
			claimType: "" as const,
			claimNote: "",
			courtDecisionUrl: "",
		};
	if (kind === "statement")
		return {
			...common,
			speaker: "",
			speakerRole: "",
			directness: "direct" as const,
			claimType: "" as const,
			ambiguity: "",
			attribution: "",
		};
	return { ...common, note: "" };
}

function carryOver(item: DraftItem, kind: ItemKind) {
	return { ...blankItem(kind), kind, translationEn: item.translationEn };
}

/** The part of a draft that a step changes, as it stands: to tell whether somebody else has changed the same part. */
function touchedBy(content: DraftContent, edit: Edit): unknown {
	switch (edit.part) {
		case "case":
			return Object.keys(edit.fields).map((key) => content[key as keyof DraftContent]);
		case "source":
			return content.source;
		case "named":
			return content.named;
		case "not-the-same":
			return null;
		case "item":
			// Adding and moving are in nobody's way.
			if (edit.change === "add" || edit.change === "move" || edit.change === "restore") return null;
			return content.items.find(({ id }) => id === edit.id);
	}
}

/** Whether somebody has changed the part that a step changes since it was seen: then the two would overwrite each other. */
export function isOvertaken(seen: DraftContent, now: DraftContent, edit: Edit): boolean {
	return !isDeepStrictEqual(touchedBy(seen, edit), touchedBy(now, edit));
}

import { type DemandItem, type DraftContent, isDemand } from "~/domain/drafts/draft";

/** One text of a draft, and the form field that it stands in. */
export interface DraftText {
	itemId: string | null;
	field: string;
	text: string;
	english: boolean;
	/** The demand that it belongs to; undefined for the case, its statements and excerpts. */
	demand?: DemandItem;
}

/** All that would become public of a draft, in the order of its pages, without what is empty. */
export function textsOf(content: DraftContent): DraftText[] {
	const texts: DraftText[] = [];
	const add = (itemId: string | null, demand: DemandItem | undefined, fields: Record<string, string>) => {
		for (const [field, text] of Object.entries(fields))
			if (text.trim() !== "") texts.push({ itemId, field, text, english: field.endsWith("En"), demand });
	};
	const { title, titleEn, summary, summaryEn } = content;
	add(null, undefined, { title, titleEn, summary, summaryEn });
	for (const item of content.items) {
		const shared = { quote: item.quote.exact, translationEn: item.translationEn };
		if (isDemand(item)) {
			add(item.id, item, {
				...shared,
				title: item.title,
				titleEn: item.titleEn,
				outcome: item.outcome,
				outcomeEn: item.outcomeEn,
				subject: item.subject,
				subjectEn: item.subjectEn,
				claimNote: item.claimNote,
				addressee:
					item.addressee?.kind === "proposed"
						? `${item.addressee.office}, ${item.addressee.institution}`
						: "",
			});
		} else if (item.kind === "statement") {
			const { speaker, speakerRole, attribution, ambiguity } = item;
			add(item.id, undefined, { ...shared, speaker, speakerRole, attribution, ambiguity });
		} else add(item.id, undefined, { ...shared, note: item.note });
	}
	// The reason for a name stands beside it on the public page.
	for (const { reason } of content.named) add(null, undefined, { named: reason });
	return texts;
}

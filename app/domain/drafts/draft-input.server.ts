import { z } from "zod";
import { optionalDay, optionalUrl, requiredText, text } from "~/platform/fields";
import {
	type Addressee,
	DEMAND_CLAIMS,
	type DemandItem,
	type DraftContent,
	type DraftItem,
	ITEM_KINDS,
	type NamedPerson,
	STATEMENT_CLAIMS,
} from "./draft";
import type { ItemFields } from "./edit";

/** The forms of a draft: a field may stay empty while it is written, so only what cannot be kept is refused here. */
const seen = z.coerce.number().int().min(1).max(1_000_000);
/** The number of the version that the writer had before them; 0 for what is none, which no version is. */
export const seenSchema = z.object({ seen: seen.catch(0) });

const day = optionalDay.transform((value) => value ?? "");
const url = optionalUrl.transform((value) => value ?? "");

/** "Name: reason" by line. */
const named = text(5000).transform((value, context): NamedPerson[] => {
	const lines = value.split("\n").filter((line) => line.trim() !== "");
	return lines.map((line) => {
		const at = line.indexOf(":");
		const [name, reason] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
		if (at < 0 || !name || !reason) context.addIssue({ code: "custom", message: "named-invalid" });
		return { name, reason };
	});
});

export const caseSchema = z.object({
	seen: seen.catch(0),
	title: text(160),
	title_en: text(160),
	summary: text(1000),
	summary_en: text(1000),
	province: text(4),
	headline: text(300),
	publisher: text(200),
	author: text(200),
	published_on: day,
	statement_date: day,
	named,
	subjects: z.array(z.string().max(120)).max(20),
});

export function toCaseFields(
	input: z.output<typeof caseSchema>,
	provinces: ReadonlyArray<{ code: number }>,
): Partial<DraftContent> {
	return {
		title: input.title,
		titleEn: input.title_en,
		summary: input.summary,
		summaryEn: input.summary_en,
		provinceCode: provinces.find(({ code }) => String(code) === input.province)?.code ?? null,
		source: {
			title: input.headline,
			publisher: input.publisher,
			author: input.author,
			publishedOn: input.published_on,
			statementDate: input.statement_date,
		},
		named: input.named,
		subjectInstitutions: input.subjects,
	};
}

/** As the form of the case shows a draft. */
export function caseValues(content: DraftContent): Record<string, string[]> {
	const { source } = content;
	return {
		title: [content.title],
		title_en: [content.titleEn],
		summary: [content.summary],
		summary_en: [content.summaryEn],
		province: [content.provinceCode === null ? "" : String(content.provinceCode)],
		headline: [source.title],
		publisher: [source.publisher],
		author: [source.author],
		published_on: [source.publishedOn],
		statement_date: [source.statementDate],
		named: [content.named.map(({ name, reason }) => `${name}: ${reason}`).join("\n")],
		subjects: content.subjectInstitutions,
	};
}

/** Words to be marked: `start` comes from a script that knows the place. */
export const markSchema = z.object({
	seen: seen.catch(0),
	exact: requiredText(5000, "quote-required"),
	kind: z.enum(ITEM_KINDS, "choice-unknown"),
	prefix: z.string().max(200),
	suffix: z.string().max(200),
	start: z.string().regex(/^\d{0,8}$/, "quote-not-found"),
});

const itemBase = {
	seen: seen.catch(0),
	exact: requiredText(5000, "quote-required"),
	translation_en: text(5000),
};
const itemSchemas = {
	demand: z.object({
		...itemBase,
		title: text(160),
		title_en: text(160),
		outcome: text(500),
		outcome_en: text(500),
		subject: text(300),
		subject_en: text(300),
		office: text(120),
		new_institution: text(200),
		new_office: text(200),
		claim_type: z.enum(["", ...DEMAND_CLAIMS], "choice-unknown"),
		claim_note: text(500),
		court_decision_url: url,
	}),
	statement: z.object({
		...itemBase,
		speaker: text(200),
		speaker_role: text(300),
		directness: z.enum(["direct", "indirect"], "choice-unknown"),
		claim_type: z.enum(["", ...STATEMENT_CLAIMS], "choice-unknown"),
		ambiguity: text(500),
		attribution: text(300),
	}),
	claim: z.object({ ...itemBase, note: text(500) }),
	background: z.object({ ...itemBase, note: text(500) }),
};

export function itemSchema(kind: DraftItem["kind"]) {
	return itemSchemas[kind] as z.ZodObject<typeof itemBase>;
}

/** @param input what `itemSchema(kind)` has read */
export function toItemFields(kind: DraftItem["kind"], input: object): ItemFields {
	if (kind === "demand") {
		const form = input as z.output<(typeof itemSchemas)["demand"]>;
		return {
			kind,
			title: form.title,
			titleEn: form.title_en,
			outcome: form.outcome,
			outcomeEn: form.outcome_en,
			subject: form.subject,
			subjectEn: form.subject_en,
			addressee: toAddressee(form),
			claimType: form.claim_type,
			claimNote: form.claim_note,
			courtDecisionUrl: form.court_decision_url,
			translationEn: form.translation_en,
		};
	}
	if (kind === "statement") {
		const form = input as z.output<(typeof itemSchemas)["statement"]>;
		return {
			kind,
			speaker: form.speaker,
			speakerRole: form.speaker_role,
			directness: form.directness,
			claimType: form.claim_type,
			ambiguity: form.ambiguity,
			attribution: form.attribution,
			translationEn: form.translation_en,
		};
	}
	const form = input as z.output<(typeof itemSchemas)["claim"]>;
	return { kind, note: form.note, translationEn: form.translation_en };
}

/** An office of the list, or what was written for one that is not in it. */
function toAddressee(form: {
	office: string;
	new_institution: string;
	new_office: string;
}): Addressee | null {
	if (form.office) return { kind: "office", slug: form.office };
	if (form.new_institution || form.new_office)
		return { kind: "proposed", institution: form.new_institution, office: form.new_office };
	return null;
}

/** As the form of an item shows it. */
export function itemValues(item: DraftItem): Record<string, string[]> {
	const common = { exact: [item.quote.exact], translation_en: [item.translationEn] };
	if (item.kind === "demand") return { ...common, ...demandValues(item) };
	if (item.kind === "statement")
		return {
			...common,
			speaker: [item.speaker],
			speaker_role: [item.speakerRole],
			directness: [item.directness],
			claim_type: [item.claimType],
			ambiguity: [item.ambiguity],
			attribution: [item.attribution],
		};
	return { ...common, note: [item.note] };
}

function demandValues(item: DemandItem): Record<string, string[]> {
	const { addressee } = item;
	return {
		title: [item.title],
		title_en: [item.titleEn],
		outcome: [item.outcome],
		outcome_en: [item.outcomeEn],
		subject: [item.subject],
		subject_en: [item.subjectEn],
		office: [addressee?.kind === "office" ? addressee.slug : ""],
		new_institution: [addressee?.kind === "proposed" ? addressee.institution : ""],
		new_office: [addressee?.kind === "proposed" ? addressee.office : ""],
		claim_type: [item.claimType],
		claim_note: [item.claimNote],
		court_decision_url: [item.courtDecisionUrl],
	};
}

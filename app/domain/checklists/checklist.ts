import { type DemandItem, type DraftContent, demandsOf } from "~/domain/drafts/draft";
import { findCharges, findVerdicts } from "./accusations";
import { type DraftText, textsOf } from "./draft-texts";
import { findMinors, isRoleOfMinor } from "./minors";
import { findNames, isPersonsName, isSamePerson, type NameFound, speakersOf } from "./named-persons";
import {
	findOutcomeProblems,
	findSecondAct,
	findSecondAddressee,
	findSecondOffice,
	hasVerb,
} from "./one-demand";
import { findPersonalData } from "./personal-data";
import type { SimilarDemand } from "./queries.server";

/** What a draft must keep before it goes on, in the order in which it is shown. */
export const CHECKS = [
	"case",
	"verb",
	"addressee",
	"outcome",
	"claim",
	"accusation",
	"named",
	"personal-data",
	"minor",
	"similar",
] as const;
export type Check = (typeof CHECKS)[number];

/** What is the matter, as a code; its words are in `i18n/<locale>/checklists.ts`. */
export const PROBLEMS = [
	"case-title",
	"case-summary",
	"no-demand",
	"source-title",
	"source-publisher",
	"title-missing",
	"verb-missing",
	"second-act",
	"addressee-missing",
	"office-unknown",
	"office-names",
	"second-addressee",
	"outcome-missing",
	"outcome-sentences",
	"outcome-wish",
	"claim-missing",
	"claim-note",
	"claim-unflagged",
	"ambiguity",
	"verdict",
	"name-unexplained",
	"name-reason",
	"name-agreement",
	"speaker-agreement",
	"nik",
	"phone",
	"email",
	"home-address",
	"bank-account",
	"minor",
	"similar",
] as const;
export type Problem = (typeof PROBLEMS)[number];

export interface Finding {
	check: Check;
	problem: Problem;
	/** null: of the case. */
	itemId: string | null;
	/** The form field that carries the message. */
	field: string | null;
	/** The words in question, as written; the slug of a similar demand. */
	words: string | null;
	/** "moderator": does not keep the draft from going on, but a moderator must agree to it. */
	level: "must" | "moderator";
}

export interface ChecklistContext {
	/** Slugs and names of the directory's offices. */
	offices: ReadonlyMap<string, string>;
	similar: readonly SimilarDemand[];
}

/** Longer than any form takes; what lies behind it is not read. */
const MOST_READ = 200_000;

/** Everything that a draft's rules have to say about it, in the order of the checks. */
export function checkDraft(content: DraftContent, context: ChecklistContext): Finding[] {
	const texts = textsOf(content).map((text) => ({ ...text, text: text.text.slice(0, MOST_READ) }));
	const names = findNames(content, texts);
	return [
		...checkCase(content),
		...demandsOf(content).flatMap((demand) => checkDemand(demand, context)),
		...checkClaims(content, texts),
		...texts.flatMap((text) => checkVerdicts(content, text)),
		...checkNames(content, names),
		...texts.flatMap(checkPersonalData),
		...checkMinors(content, texts, names),
		...checkSimilar(content, context),
	].sort((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
}

/** Whether a draft may go on. */
export function isReady(findings: readonly Finding[]): boolean {
	return findings.every(({ level }) => level !== "must");
}

function must(
	check: Check,
	problem: Problem,
	itemId: string | null,
	field: string | null,
	words: string | null = null,
): Finding {
	return { check, problem, itemId, field, words, level: "must" };
}

const isEmpty = (text: string) => text.trim() === "";

function checkCase(content: DraftContent): Finding[] {
	const findings: Finding[] = [];
	const add = (problem: Problem, field: string) => findings.push(must("case", problem, null, field));
	if (isEmpty(content.title)) add("case-title", "title");
	if (isEmpty(content.summary)) add("case-summary", "summary");
	if (demandsOf(content).length === 0) add("no-demand", "items");
	if (isEmpty(content.source.title)) add("source-title", "sourceTitle");
	if (isEmpty(content.source.publisher)) add("source-publisher", "publisher");
	return findings;
}

function checkDemand(demand: DemandItem, { offices }: ChecklistContext): Finding[] {
	const { id, addressee } = demand;
	const title = demand.title.slice(0, MOST_READ);
	const outcome = demand.outcome.slice(0, MOST_READ);
	const findings: Finding[] = [];
	const add = (check: Check, problem: Problem, field: string, words: string | null = null) =>
		findings.push(must(check, problem, id, field, words));

	if (isEmpty(title)) add("verb", "title-missing", "title");
	else if (!hasVerb(title)) add("verb", "verb-missing", "title", title.trim());
	for (const [field, text] of Object.entries({ title, outcome })) {
		const act = findSecondAct(text);
		if (act) add("verb", "second-act", field, act);
		const second = findSecondAddressee(text);
		if (second) add("addressee", "second-addressee", field, second);
	}

	if (!addressee) add("addressee", "addressee-missing", "addressee");
	else if (addressee.kind === "office") {
		if (!offices.has(addressee.slug)) add("addressee", "office-unknown", "addressee", addressee.slug);
	} else {
		if (isEmpty(addressee.institution) || isEmpty(addressee.office))
			add("addressee", "office-names", "addressee");
		const second = findSecondOffice(addressee.office) ?? findSecondOffice(addressee.institution);
		if (second) add("addressee", "second-addressee", "addressee", second);
	}

	if (isEmpty(outcome)) add("outcome", "outcome-missing", "outcome");
	for (const { problem, words } of findOutcomeProblems(outcome)) add("outcome", problem, "outcome", words);
	return findings;
}

function checkClaims(content: DraftContent, texts: readonly DraftText[]): Finding[] {
	const findings: Finding[] = [];
	for (const item of content.items) {
		const add = (problem: Problem, field: string, words: string | null = null) =>
			findings.push(must("claim", problem, item.id, field, words));
		if (item.kind === "demand") {
			if (item.claimType === "") add("claim-missing", "claimType");
			else if (item.claimType !== "none" && isEmpty(item.claimNote)) add("claim-note", "claimNote");
			if (item.claimType !== "none") continue;
			const charges = texts
				.filter(({ itemId, english }) => itemId === item.id && !english)
				.flatMap(({ text }) => findCharges(text));
			if (charges.length > 0) add("claim-unflagged", "claimType", charges[0]);
		} else if (item.kind === "statement") {
			if (item.claimType === "") add("claim-missing", "claimType");
			if (isEmpty(item.speaker) && isEmpty(item.ambiguity)) add("ambiguity", "ambiguity");
		}
	}
	return findings;
}

const isCourtDecision = ({ courtDecisionUrl }: DemandItem) =>
	/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(courtDecisionUrl.trim());

function checkVerdicts(
	content: DraftContent,
	{ itemId, field, text, english, demand }: DraftText,
): Finding[] {
	if (demand ? isCourtDecision(demand) : demandsOf(content).some(isCourtDecision)) return [];
	return findVerdicts(text, { inOutcome: field === "outcome", english }).map((words) =>
		must("accusation", "verdict", itemId, field, words),
	);
}

function checkNames(content: DraftContent, names: readonly NameFound[]): Finding[] {
	const findings: Finding[] = [];
	const explained = content.named.filter(({ name, reason }) => !isEmpty(name) && !isEmpty(reason));
	const speakers = [...new Set(speakersOf(content))].filter(
		(speaker) => !explained.some(({ name }) => isSamePerson(name, speaker)),
	);
	const known = [...explained.map(({ name }) => name), ...speakers];
	for (const { name, reason } of content.named)
		if (!isEmpty(name) && isEmpty(reason) && !speakers.some((speaker) => isSamePerson(speaker, name)))
			findings.push(must("named", "name-reason", null, "named", name));
	const missing: NameFound[] = [];
	for (const found of names) {
		if (known.some((name) => isSamePerson(name, found.name))) continue;
		if (content.named.some(({ name }) => isSamePerson(name, found.name))) continue;
		const same = missing.findIndex((other) => isSamePerson(other.name, found.name));
		if (same < 0) missing.push(found);
		// The fuller form of it is the one to explain.
		else if (found.name.length > missing[same]!.name.length) missing[same] = found;
	}
	for (const { name, of } of missing)
		findings.push(must("named", "name-unexplained", of.itemId, of.field, name));
	const agreement = (problem: Problem, words: string, itemId: string | null, field: string) =>
		findings.push({ check: "named", problem, itemId, field, words, level: "moderator" });
	for (const { name } of explained) agreement("name-agreement", name, null, "named");
	for (const speaker of speakers) {
		const item = content.items.find((item) => item.kind === "statement" && item.speaker.trim() === speaker);
		agreement("speaker-agreement", speaker, item?.id ?? null, "speaker");
	}
	return findings;
}

function checkPersonalData({ itemId, field, text }: DraftText): Finding[] {
	return findPersonalData(text).map(({ kind, words }) => must("personal-data", kind, itemId, field, words));
}

function checkMinors(
	content: DraftContent,
	texts: readonly DraftText[],
	names: readonly NameFound[],
): Finding[] {
	const byText = Map.groupBy(names, ({ of }) => of);
	return [
		...texts.flatMap((text) =>
			findMinors(text.text, byText.get(text)).map((words) =>
				must("minor", "minor", text.itemId, text.field, words),
			),
		),
		...content.items.flatMap((item) =>
			item.kind === "statement" && isRoleOfMinor(item.speakerRole) && isPersonsName(item.speaker)
				? [must("minor", "minor", item.id, "speaker", item.speaker)]
				: [],
		),
	];
}

function checkSimilar(content: DraftContent, { similar }: ChecklistContext): Finding[] {
	const judged = new Set(content.notTheSame);
	return similar
		.filter(({ slug }) => !judged.has(slug))
		.map(({ itemId, slug }) => must("similar", "similar", itemId, null, slug));
}

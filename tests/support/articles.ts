import { readdir, readFile } from "node:fs/promises";
import type { Suggestions } from "~/domain/suggestions/suggestion";

/**
 * The labelled articles, and how a proposal is compared with a label. tests/fixtures/articles/README.md says what was
 * labelled and how.
 */
export interface Labelled {
	name: string;
	title: string;
	/** The article without its marks. */
	text: string;
	/** Not looked at while rules are written. */
	unseen: boolean;
	demands: { exact: string; start: number; end: number; addressee?: string }[];
	statements: {
		exact: string;
		start: number;
		end: number;
		speaker?: string;
		role?: string;
		directness: "direct" | "indirect";
	}[];
	organisations: string[];
	offices: string[];
}

const FOLDER = new URL("../fixtures/articles/", import.meta.url);

export async function readLabelled(): Promise<Labelled[]> {
	const names = (await readdir(FOLDER)).filter((name) => /^\d+-.*\.txt$/.test(name)).sort();
	return Promise.all(names.map(async (name) => parse(name, await readFile(new URL(name, FOLDER), "utf8"))));
}

function parse(name: string, file: string): Labelled {
	const gap = file.indexOf("\n\n");
	const head = new Map(
		file
			.slice(0, gap)
			.split("\n")
			.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
	);
	const list = (key: string) => (head.get(key) ?? "").split(";").flatMap((item) => item.trim() || []);
	const roles = new Map(list("speakers").map((item) => item.split(" = ") as [string, string]));
	const labelled: Labelled = {
		name: name.replace(/\.txt$/, ""),
		title: head.get("title") ?? "",
		text: "",
		unseen: Number.parseInt(name, 10) % 3 === 0,
		demands: [],
		statements: [],
		organisations: list("organisations"),
		offices: list("offices"),
	};
	const open: { kind: string; who?: string; start: number }[] = [];
	for (const piece of file
		.slice(gap + 2)
		.trimEnd()
		.split(/(\[\[[dsi] [^|\]]*\||\]\])/)) {
		const mark = /^\[\[([dsi]) ([^|]*)\|$/.exec(piece);
		if (mark)
			open.push({
				kind: mark[1]!,
				who: /^[-?]$/.test(mark[2]!) ? undefined : mark[2],
				start: labelled.text.length,
			});
		else if (piece === "]]") {
			const { kind, who, start } = open.pop()!;
			const span = { exact: labelled.text.slice(start), start, end: labelled.text.length };
			if (kind === "d") labelled.demands.push({ ...span, addressee: who });
			else {
				const role = [...roles].find(([speaker]) => who !== undefined && speaker.endsWith(who))?.[1];
				labelled.statements.push({
					...span,
					speaker: who,
					role,
					directness: kind === "s" ? "direct" : "indirect",
				});
			}
		} else labelled.text += piece;
	}
	if (open.length > 0) throw new Error(`${name}: a mark is left open`);
	return labelled;
}

export const KINDS = [
	"demands",
	"statements",
	"direct",
	"addressees",
	"roles",
	"organisations",
	"offices",
] as const;
export type Kind = (typeof KINDS)[number];

/** What was proposed, how much of it is right, and how much there is to find. */
export interface Tally {
	proposed: number;
	right: number;
	labelled: number;
	missed: string[];
	wrong: string[];
}
export type Score = Record<Kind, Tally>;

/** Share of the words that two passages have in common, 0 to 1: their F1, by place in the text and not by spelling. */
export function overlap(
	text: string,
	a: { start: number; end: number },
	b: { start: number; end: number },
): number {
	const count = (start: number, end: number) =>
		text.slice(start, Math.max(start, end)).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	const shared = count(Math.max(a.start, b.start), Math.min(a.end, b.end));
	return (2 * shared) / Math.max(1, count(a.start, a.end) + count(b.start, b.end));
}
/** From here on two passages are the same. */
export const SAME = 0.8;

const plain = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
/** The same name, or one with more of it. */
const sameName = (a: string, b: string) =>
	` ${plain(a)} `.includes(` ${plain(b)} `) || ` ${plain(b)} `.includes(` ${plain(a)} `);

export function emptyScore(): Score {
	const tally = (): Tally => ({ proposed: 0, right: 0, labelled: 0, missed: [], wrong: [] });
	return Object.fromEntries(KINDS.map((kind) => [kind, tally()])) as Score;
}

export function score(article: Labelled, found: Suggestions, into: Score): void {
	const { text } = article;
	const pair = <A extends Place, B extends Place>(
		kind: Kind,
		labels: A[],
		proposals: B[],
		same: (a: A, b: B) => boolean,
		say: (item: A | B) => string,
	) => {
		const taken = new Set<B>();
		const pairs: [A, B][] = [];
		for (const label of labels) {
			const match = proposals
				.filter(
					(proposal) =>
						!taken.has(proposal) && overlap(text, label, proposal) >= SAME && same(label, proposal),
				)
				.sort((a, b) => overlap(text, label, b) - overlap(text, label, a))[0];
			if (!match) into[kind].missed.push(`${article.name}: ${say(label)}`);
			else {
				taken.add(match);
				pairs.push([label, match]);
			}
		}
		for (const proposal of proposals)
			if (!taken.has(proposal)) into[kind].wrong.push(`${article.name}: ${say(proposal)}`);
		into[kind].labelled += labels.length;
		into[kind].proposed += proposals.length;
		into[kind].right += pairs.length;
		return pairs;
	};
	const demands = pair(
		"demands",
		article.demands,
		found.demands,
		() => true,
		({ exact }) => exact,
	);
	// Of the demands that were found: is it addressed to whom the label says?
	for (const [label, proposal] of demands) {
		const tally = into.addressees;
		if (label.addressee) tally.labelled += 1;
		if (proposal.addressee) tally.proposed += 1;
		if (label.addressee && proposal.addressee && sameName(label.addressee, proposal.addressee.exact))
			tally.right += 1;
		else if (label.addressee || proposal.addressee)
			tally.wrong.push(
				`${article.name}: ${proposal.addressee?.exact} for ${label.addressee} (${label.exact})`,
			);
	}
	const speakerOf = (item: Labelled["statements"][number] | Suggestions["statements"][number]) =>
		typeof item.speaker === "object" ? item.speaker.name : item.speaker;
	const same = (a: Labelled["statements"][number], b: Suggestions["statements"][number]) =>
		a.directness === b.directness &&
		(a.speaker === undefined ? b.ambiguous : plain(a.speaker) === plain(b.speaker?.name ?? ""));
	const say = (item: Labelled["statements"][number] | Suggestions["statements"][number]) =>
		`${speakerOf(item) ?? "?"} | ${item.directness} | ${item.exact}`;
	const pairs = pair("statements", article.statements, found.statements, same, say);
	const direct = <T extends { directness: string }>(items: T[]) =>
		items.filter(({ directness }) => directness === "direct");
	pair("direct", direct(article.statements), direct(found.statements), same, say);
	for (const [label, proposal] of pairs) {
		if (label.role) into.roles.labelled += 1;
		if (proposal.role) into.roles.proposed += 1;
		if (label.role && proposal.role && sameName(label.role, proposal.role.exact)) into.roles.right += 1;
		else if (label.role) into.roles.wrong.push(`${article.name}: ${proposal.role?.exact} for ${label.role}`);
	}
	for (const kind of ["organisations", "offices"] as const) {
		const tally = into[kind];
		tally.labelled += article[kind].length;
		tally.proposed += found[kind].length;
		const right = found[kind].filter(({ exact }) => article[kind].some((name) => sameName(name, exact)));
		tally.wrong.push(
			...found[kind].filter((item) => !right.includes(item)).map(({ exact }) => `${article.name}: ${exact}`),
		);
		tally.right += right.length;
		const met = article[kind].filter((name) => found[kind].some(({ exact }) => sameName(name, exact)));
		tally.missed.push(
			...article[kind].filter((name) => !met.includes(name)).map((name) => `${article.name}: ${name}`),
		);
	}
}

interface Place {
	exact: string;
	start: number;
	end: number;
}

/** Recall of names counts the labelled ones that were met, so that two forms of one name are not two. */
export function rates(kind: Kind, { proposed, right, labelled, missed }: Tally) {
	const met = kind === "organisations" || kind === "offices" ? labelled - missed.length : right;
	const precision = proposed === 0 ? 1 : right / proposed;
	const recall = labelled === 0 ? 1 : met / labelled;
	return {
		precision,
		recall,
		f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
	};
}

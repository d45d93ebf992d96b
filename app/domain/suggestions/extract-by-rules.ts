import { type Body, findBodies } from "./bodies";
import { findDates } from "./dates";
import { type Demand, findDemands } from "./demands";
import { beginsName, findNameHints } from "./people";
import { type Reading, readArticle } from "./reading";
import type { Span } from "./sentences";
import { readVoices } from "./statements";
import type { Article, Extractor, Reason, Suggestion, Suggestions } from "./suggestion";

/**
 * Reads Indonesian news text by rules: no model, no list of known persons, the same answer every time. How well it does
 * is measured in docs/suggestions.md.
 */
export const extractByRules: Extractor = { suggest };

function suggest({ title, text }: Article): Suggestions {
	const reading = readArticle(text, title);
	const hints = findNameHints(reading);
	const { words } = reading;
	const bodies = findBodies(reading, (at) => beginsName(hints, words[at], words[at - 1]));
	const voices = readVoices(reading, hints, bodies);
	const demands = findDemands(reading, bodies, voices);
	const extract = (span: Span) => reading.extract(span.start, span.end);
	const optional = (span: Span | undefined) => span && extract(span);

	return {
		demands: demands.map(({ addressees: [addressee, ...others], verb, object, because, ...span }) => ({
			...extract(span),
			addressee: optional(addressee),
			alsoAddressed: others.map(extract),
			verb: optional(verb),
			object: optional(object),
			because,
		})),
		statements: voices.statements
			.filter((statement) => statement.directness === "direct" || !isWithin(statement, demands))
			.map(({ directness, speaker, because, start, end }) => ({
				...extract({ start, end }),
				directness,
				speaker:
					speaker.name === undefined ? undefined : { name: speaker.name, mention: optional(speaker.mention) },
				role: optional(speaker.role),
				ambiguous: speaker.name === undefined,
				because: [...new Set([...because, ...speaker.because])],
			})),
		organisations: names(reading, bodies, (kind) => kind === "group" || kind === "company"),
		offices: names(reading, bodies, (kind) => kind === "post" || kind === "institution"),
		dates: findDates(reading.text).map(({ iso, because, start, end }) => ({
			...extract({ start, end }),
			iso,
			because,
		})),
	};
}

/** What is reported is proposed once, as the demand it is. */
function isWithin(statement: Span, demands: Demand[]): boolean {
	let low = 0;
	let high = demands.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (demands[middle]!.end < statement.end) low = middle + 1;
		else high = middle;
	}
	for (const demand of demands.slice(Math.max(0, low - 2), low + 2))
		if (demand.start < statement.end && statement.start < demand.end) return true;
	return false;
}

/** Each name once, where it stands first. */
function names(reading: Reading, bodies: Body[], wanted: (kind: Body["kind"]) => boolean): Suggestion[] {
	const seen = new Set<string>();
	const found: Suggestion[] = [];
	for (const body of bodies) {
		if (!wanted(body.kind)) continue;
		const extract = reading.extract(body.start, body.end);
		const key = extract.exact.toLowerCase().replace(/\s+/g, " ");
		if (seen.has(key)) continue;
		seen.add(key);
		found.push({ ...extract, because: [reasonFor(body)] });
	}
	return found;
}

function reasonFor({ kind, short }: Body): Reason {
	if (short) return "short-form";
	if (kind === "post") return "office-word";
	if (kind === "institution") return "institution-word";
	return kind === "company" ? "company-form" : "organisation-word";
}

import type { CaseFile } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";

/** What every share says of a case or a demand, in the words of one language. */
export interface Facts {
	/** What it is: "Tuntutan 2", "Kasus". */
	kind: string;
	title: string;
	/** "Kepada Inspektorat" */
	addressee: string;
	/** What is claimed about others, where anything is: unproven, and called so wherever the title stands. */
	claim: string | null;
	status: string;
	signatures: number;
	/** A count in words: "12 tanda tangan". */
	countText: (n: number) => string;
	open: boolean;
}

export function demandFacts(demand: Demand, locale: Locale): Facts {
	const { demands, sharing } = wordsFor(locale);
	return {
		kind: demands.eyebrow(demand.position),
		title: pick(locale, demand.title, demand.titleEn).text,
		addressee: sharing.to(pick(locale, demand.addressee.name, demand.addressee.nameEn).text),
		claim: demand.claimType === "none" ? null : demands.claims[demand.claimType],
		status: demands.statuses[demand.status],
		signatures: demand.signatures,
		countText: demands.signatures,
		open: isOpen(demand.status),
	};
}

/** @param people how many have signed any of the demands */
export function caseFacts(caseFile: CaseFile, demands: Demand[], people: number, locale: Locale): Facts {
	const words = wordsFor(locale);
	const offices = new Set(
		demands.map(({ addressee }) => pick(locale, addressee.name, addressee.nameEn).text),
	);
	const statuses = Map.groupBy(demands, ({ status }) => words.demands.statuses[status]);
	return {
		kind: words.caseFiles.eyebrow,
		title: pick(locale, caseFile.title, caseFile.titleEn).text,
		addressee: words.sharing.demandsTo(demands.length, [...offices].join(", ")),
		claim: demands.some(({ claimType }) => claimType === "allegation")
			? words.sharing.holdsAllegations
			: null,
		status: [...statuses]
			.map(([status, { length }]) => (statuses.size === 1 ? status : `${status} (${length})`))
			.join(", "),
		signatures: people,
		countText: words.caseFiles.people,
		open: demands.some(({ status }) => isOpen(status)),
	};
}

/** The exact count, for a text that is made when it is sent. */
export function exactCount({ signatures, countText }: Facts, locale: Locale): string {
	return signatures === 0 ? wordsFor(locale).sharing.noSignatures : countText(signatures);
}

/**
 * The count for a picture, which is kept and passed on: rounded down, and said to be. It stays true while signatures
 * come in and does not change with each of them.
 */
export function steadyCount(facts: Facts, locale: Locale): string {
	const { signatures, countText } = facts;
	if (signatures < 10) return exactCount(facts, locale);
	return wordsFor(locale).sharing.atLeast(countText(roundDown(signatures)));
}

/** 10 and more to the ten, 1,000 and more to two digits: 47 is 40, 123 is 120, 1,284 is 1,200. */
export function roundDown(n: number): number {
	if (n < 10) return n;
	const step = 10 ** Math.max(1, String(Math.trunc(n)).length - 2);
	return Math.floor(n / step) * step;
}

import type { Demand } from "~/domain/demands/queries.server";
import type { LetterDetails } from "~/domain/letters/letter-details";
import { formatDay, formatInstant } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { dayOf } from "~/platform/clock";
import { qrModules } from "~/views/sharing/qr-code";
import type { LetterSheet } from "./letter-sheet";

/** Where a letter is filled in by hand. */
const BLANK = "\u2026".repeat(8);

/**
 * The letter that brings an office the demands made to it, with the signatures of each as counted at a stated time.
 * @param demands of one case to one office, the first of them not missing
 * @param url of the page that the code opens
 */
export function deliveryLetter(
	locale: Locale,
	{
		demands,
		proposer,
		details,
		url,
		countedAt,
	}: { demands: readonly Demand[]; proposer: string; details: LetterDetails; url: string; countedAt: Date },
): LetterSheet {
	const { letters, demands: demandWords } = wordsFor(locale);
	const { addressee, caseTitle, caseTitleEn } = demands[0]!;
	const title = pick(locale, caseTitle, caseTitleEn).text;
	const counted = formatInstant(locale, countedAt, "WIB");
	return {
		language: locale,
		title: letters.subject(title),
		sender: [proposer],
		placeAndDay: `${details.place || BLANK}, ${formatDay(locale, dayOf(countedAt))}`,
		details: [
			[letters.number, details.number || BLANK],
			[letters.about, letters.subject(title)],
		],
		addressee: [
			letters.to,
			pick(locale, addressee.name, addressee.nameEn).text,
			pick(locale, addressee.institution.name, addressee.institution.nameEn).text,
		].filter((line, index, lines) => lines.indexOf(line) === index),
		parts: [
			{ kind: "text", text: letters.salutation },
			{ kind: "text", text: letters.opening(proposer, title, demands.length) },
			{
				kind: "items",
				items: demands.map((demand) => ({
					title: pick(locale, demand.title, demand.titleEn).text,
					lines: [
						letters.outcome(pick(locale, demand.outcome, demand.outcomeEn).text),
						letters.quoted(demand.quote.exact),
						...(demand.claimType === "none" ? [] : [letters.claim(demandWords.claims[demand.claimType])]),
						demandWords.signatures(demand.signatures),
					],
				})),
			},
			{ kind: "text", text: letters.counted(counted) },
			{ kind: "text", text: letters.law },
			{ kind: "text", text: letters.deadline },
			{ kind: "text", text: letters.receipt },
		],
		signature: {
			closing: letters.closing,
			lines: [details.signer || BLANK, details.post || proposer],
		},
		page: { url, text: letters.scan, alt: letters.codeAlt(url), ...qrModules(url) },
		foot: (page, pages) => letters.foot(page, pages, counted),
		madeAt: countedAt,
	};
}

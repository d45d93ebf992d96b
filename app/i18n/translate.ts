import about_en from "./en/about";
import accounts_en from "./en/accounts";
import caseFiles_en from "./en/case-files";
import checklists_en from "./en/checklists";
import clocks_en from "./en/clocks";
import consents_en from "./en/consents";
import counts_en from "./en/counts";
import demandLists_en from "./en/demand-lists";
import demands_en from "./en/demands";
import drafts_en from "./en/drafts";
import errata_en from "./en/errata";
import errors_en from "./en/errors";
import events_en from "./en/events";
import evidence_en from "./en/evidence";
import factCorrections_en from "./en/fact-corrections";
import figures_en from "./en/figures";
import followers_en from "./en/followers";
import holidays_en from "./en/holidays";
import institutions_en from "./en/institutions";
import kit_en from "./en/kit";
import letters_en from "./en/letters";
import mail_en from "./en/mail";
import moderation_en from "./en/moderation";
import notices_en from "./en/notices";
import organisations_en from "./en/organisations";
import quotes_en from "./en/quotes";
import replies_en from "./en/replies";
import revisions_en from "./en/revisions";
import search_en from "./en/search";
import sharing_en from "./en/sharing";
import signatures_en from "./en/signatures";
import site_en from "./en/site";
import sources_en from "./en/sources";
import statements_en from "./en/statements";
import suggestions_en from "./en/suggestions";
import tasks_en from "./en/tasks";
import verifications_en from "./en/verifications";
import about from "./id/about";
import accounts from "./id/accounts";
import caseFiles from "./id/case-files";
import checklists from "./id/checklists";
import clocks from "./id/clocks";
import consents from "./id/consents";
import counts from "./id/counts";
import demandLists from "./id/demand-lists";
import demands from "./id/demands";
import drafts from "./id/drafts";
import errata from "./id/errata";
import errors from "./id/errors";
import events from "./id/events";
import evidence from "./id/evidence";
import factCorrections from "./id/fact-corrections";
import figures from "./id/figures";
import followers from "./id/followers";
import holidays from "./id/holidays";
import institutions from "./id/institutions";
import kit from "./id/kit";
import letters from "./id/letters";
import mail from "./id/mail";
import moderation from "./id/moderation";
import notices from "./id/notices";
import organisations from "./id/organisations";
import quotes from "./id/quotes";
import replies from "./id/replies";
import revisions from "./id/revisions";
import search from "./id/search";
import sharing from "./id/sharing";
import signatures from "./id/signatures";
import site from "./id/site";
import sources from "./id/sources";
import statements from "./id/statements";
import suggestions from "./id/suggestions";
import tasks from "./id/tasks";
import verifications from "./id/verifications";
import type { Locale } from "./locale";

const id = {
	about,
	accounts,
	caseFiles,
	checklists,
	clocks,
	consents,
	counts,
	demandLists,
	demands,
	drafts,
	errata,
	errors,
	evidence,
	events,
	factCorrections,
	figures,
	followers,
	holidays,
	institutions,
	kit,
	letters,
	mail,
	moderation,
	notices,
	organisations,
	quotes,
	replies,
	revisions,
	search,
	sharing,
	signatures,
	site,
	sources,
	statements,
	suggestions,
	tasks,
	verifications,
};

/** Every word of the product. Indonesian is the source; a key that English lacks does not compile. */
export type Words = typeof id;

const en: Words = {
	about: about_en,
	accounts: accounts_en,
	caseFiles: caseFiles_en,
	checklists: checklists_en,
	clocks: clocks_en,
	consents: consents_en,
	counts: counts_en,
	demandLists: demandLists_en,
	demands: demands_en,
	drafts: drafts_en,
	errata: errata_en,
	errors: errors_en,
	evidence: evidence_en,
	events: events_en,
	factCorrections: factCorrections_en,
	figures: figures_en,
	followers: followers_en,
	holidays: holidays_en,
	institutions: institutions_en,
	kit: kit_en,
	letters: letters_en,
	mail: mail_en,
	moderation: moderation_en,
	notices: notices_en,
	organisations: organisations_en,
	quotes: quotes_en,
	replies: replies_en,
	revisions: revisions_en,
	search: search_en,
	sharing: sharing_en,
	signatures: signatures_en,
	site: site_en,
	sources: sources_en,
	statements: statements_en,
	suggestions: suggestions_en,
	tasks: tasks_en,
	verifications: verifications_en,
};

export function wordsFor(locale: Locale): Words {
	return locale === "en" ? en : id;
}

/** Text kept in both languages; `lang` marks Indonesian on an English page. */
export function pick(
	locale: Locale,
	original: string,
	english: string | null,
): { text: string; lang?: "id" } {
	if (locale === "id") return { text: original };
	return english === null ? { text: original, lang: "id" } : { text: english };
}

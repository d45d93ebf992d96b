import about_en from "./en/about";
import accounts_en from "./en/accounts";
import caseFiles_en from "./en/case-files";
import consents_en from "./en/consents";
import demands_en from "./en/demands";
import errors_en from "./en/errors";
import events_en from "./en/events";
import followers_en from "./en/followers";
import mail_en from "./en/mail";
import signatures_en from "./en/signatures";
import site_en from "./en/site";
import statements_en from "./en/statements";
import suggestions_en from "./en/suggestions";
import verifications_en from "./en/verifications";
import about from "./id/about";
import accounts from "./id/accounts";
import caseFiles from "./id/case-files";
import consents from "./id/consents";
import demands from "./id/demands";
import errors from "./id/errors";
import events from "./id/events";
import followers from "./id/followers";
import mail from "./id/mail";
import signatures from "./id/signatures";
import site from "./id/site";
import statements from "./id/statements";
import suggestions from "./id/suggestions";
import verifications from "./id/verifications";
import type { Locale } from "./locale";

const id = {
	about,
	accounts,
	caseFiles,
	consents,
	demands,
	errors,
	events,
	followers,
	mail,
	signatures,
	site,
	statements,
	suggestions,
	verifications,
};

/** Every word of the product. Indonesian is the source; a key that English lacks does not compile. */
export type Words = typeof id;

const en: Words = {
	about: about_en,
	accounts: accounts_en,
	caseFiles: caseFiles_en,
	consents: consents_en,
	demands: demands_en,
	errors: errors_en,
	events: events_en,
	followers: followers_en,
	mail: mail_en,
	signatures: signatures_en,
	site: site_en,
	statements: statements_en,
	suggestions: suggestions_en,
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

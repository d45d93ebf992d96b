import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { exactCount, type Facts } from "./facts";
import { shorten } from "./shorten";

/** Characters that a phone shows without "Read more", link included. */
export const ONE_SCREEN = 400;
/** What a title, a list of offices or of statuses keeps at the least when others are long. */
const LEAST = 40;

/**
 * A message that stands by itself in a chat: what, to whom, what is unproven, where it stands, how many, and the link.
 * In WhatsApp's plain text, where *…* is bold. Only the link is never cut.
 */
export function shareText(facts: Facts, locale: Locale, url: string): string {
	const { sharing, demands } = wordsFor(locale);
	const write = (title: string, addressee: string, status: string) =>
		[
			`*${title}*`,
			addressee,
			...(facts.claim ? [`${demands.claimNote}: ${facts.claim}`] : []),
			`${demands.status}: ${status}`,
			exactCount(facts, locale),
			"",
			facts.open ? sharing.readAndSign : sharing.read,
			url,
		].join("\n");
	const title = withoutMarks(facts.title);
	const over = (text: string) => Math.max(0, text.length - ONE_SCREEN);
	const pare = (text: string, excess: number) => shorten(text, Math.max(LEAST, text.length - excess));

	let text = write(title, facts.addressee, facts.status);
	const addressee = pare(facts.addressee, over(text));
	text = write(title, addressee, facts.status);
	const status = pare(facts.status, over(text));
	text = write(title, addressee, status);
	return write(pare(title, over(text)), addressee, status);
}

/** A title with a star in it would end its own bold. */
function withoutMarks(title: string): string {
	return title.replace(/\*/g, "").replace(/\s+/g, " ").trim();
}

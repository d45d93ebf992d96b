import { z } from "zod";

/** C0 and C1 controls but tab and newline, and lone surrogates: no keyboard types them and PostgreSQL refuses some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\u202a-\u202e\u2066-\u2069]/u;

/** A line or a paragraph: trimmed, NFC, newlines as \n, without control characters, at most `max` characters. */
export function text(max: number) {
	return z
		.string()
		.transform((value) => value.replace(/\r\n?/g, "\n").normalize("NFC").trim())
		.refine((value) => !CONTROL.test(value), "text-control")
		.refine((value) => [...value].length <= max, "text-long");
}

/** As CONTROL, with what is no character of XML, but without what only turns the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u;

/**
 * Somebody's words, kept to the last space: only newlines are made \n, as a form changes them on its way. Not empty.
 * @param codes for what is missing and what is too long
 */
export function verbatim(max: number, codes: { missing: string; long: string }) {
	return z
		.string()
		.transform((value) => value.replace(/\r\n?/g, "\n"))
		.refine((value) => /\S/.test(value), codes.missing)
		.refine((value) => !UNPRINTABLE.test(value), "text-control")
		.refine((value) => [...value].length <= max, codes.long);
}

/** As `text`, and not empty. */
export function requiredText(max: number, code = "required") {
	return text(max).refine((value) => value !== "", code);
}

/** An e-mail address as browsers accept it, 254 characters at most. */
export const emailField = requiredText(254, "email-required").refine(
	(value) => value === "" || z.email().safeParse(value).success,
	"email-invalid",
);

/** A calendar day, "2022-05-19". */
export const dayField = requiredText(10, "date-required").refine(
	(value) => value === "" || z.iso.date().safeParse(value).success,
	"date-invalid",
);

/** As `dayField`; null when left empty. */
export const optionalDay = text(10)
	.refine((value) => value === "" || z.iso.date().safeParse(value).success, "date-invalid")
	.transform((value) => value || null);

function isWebAddress(value: string): boolean {
	return URL.canParse(value) && /^https?:\/\//i.test(value);
}

/** An http or https address. */
export function requiredUrl(code: string) {
	return requiredText(2000, code).refine((value) => value === "" || isWebAddress(value), "url-invalid");
}

/** An http or https address; null when left empty. */
export const optionalUrl = text(2000)
	.refine((value) => value === "" || isWebAddress(value), "url-invalid")
	.transform((value) => value || null);

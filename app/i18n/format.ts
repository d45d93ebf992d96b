import { format } from "date-fns/format";
import { enGB } from "date-fns/locale/en-GB";
import { id as indonesian } from "date-fns/locale/id";
import { parseISO } from "date-fns/parseISO";
import type { Locale } from "./locale";

const dateLocale = { id: indonesian, en: enGB };
const numberLocale = { id: "id-ID", en: "en-GB" };

/** "2022-05-19" as "19 Mei 2022" or "19 May 2022". */
export function formatDay(locale: Locale, day: string): string {
	return format(parseISO(day), "d MMMM yyyy", { locale: dateLocale[locale] });
}

/** An instant in Jakarta time: "24 November 2026 pukul 10.05 WIB", "24 November 2026, 10:05 WIB". */
export function formatInstant(locale: Locale, instant: Date | string): string {
	const text = new Intl.DateTimeFormat(numberLocale[locale], {
		dateStyle: "long",
		timeStyle: "short",
		timeZone: "Asia/Jakarta",
	}).format(new Date(instant));
	return `${text} WIB`;
}

/** 12345 as "12.345" or "12,345". */
export function formatNumber(locale: Locale, n: number): string {
	return new Intl.NumberFormat(numberLocale[locale]).format(n);
}

/** A share as people compare it: 0.0412 as "0,041", 12.345 as "12,3", 345.6 as "346". */
export function formatRate(locale: Locale, n: number): string {
	return new Intl.NumberFormat(
		numberLocale[locale],
		n < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: n < 100 ? 1 : 0 },
	).format(n);
}

/** A number for a place of five characters: 0.0084 as "0,008", 12345 as "12 rb" or "12K". */
export function formatShort(locale: Locale, n: number): string {
	if (n < 0.1) return new Intl.NumberFormat(numberLocale[locale], { maximumSignificantDigits: 1 }).format(n);
	if (n < 1000) return formatRate(locale, n);
	return new Intl.NumberFormat(numberLocale[locale], {
		notation: "compact",
		maximumFractionDigits: 0,
	}).format(n);
}

/** Bytes as "1,2 MB" or "1.2 MB"; kilobytes below one megabyte. */
export function formatBytes(locale: Locale, bytes: number): string {
	const inMegabytes = bytes >= 1_000_000;
	const number = new Intl.NumberFormat(numberLocale[locale], {
		maximumFractionDigits: inMegabytes ? 1 : 0,
	}).format(inMegabytes ? bytes / 1_000_000 : Math.ceil(bytes / 1000));
	return `${number} ${inMegabytes ? "MB" : "kB"}`;
}

import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { differenceInMonths } from "date-fns/differenceInMonths";
import { format } from "date-fns/format";
import { formatDuration } from "date-fns/formatDuration";
import { enGB } from "date-fns/locale/en-GB";
import { id as indonesian } from "date-fns/locale/id";
import { parseISO } from "date-fns/parseISO";
import { type Locale, NUMBER_LOCALE } from "./locale";

const dateLocale = { id: indonesian, en: enGB };

/** Indonesia's civil times and where the computer finds them. */
const ZONES = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" } as const;
export type ZoneName = keyof typeof ZONES;

/** "2022-05-19" as "19 Mei 2022" or "19 May 2022". */
export function formatDay(locale: Locale, day: string): string {
	return format(parseISO(day), "d MMMM yyyy", { locale: dateLocale[locale] });
}

/** "2022-05-19" as "Kamis, 19 Mei 2022" or "Thursday, 19 May 2022". */
export function formatWeekday(locale: Locale, day: string): string {
	return format(parseISO(day), "EEEE, d MMMM yyyy", { locale: dateLocale[locale] });
}

/**
 * How long ago a day of the record was, as people say it: "12 hari", "5 months", "4 tahun". Days below two months,
 * months below two years, then whole years: what is left over is never rounded up.
 */
export function formatSpan(locale: Locale, from: string, to: string): string {
	const [start, end] = [parseISO(from), parseISO(to)];
	const months = differenceInMonths(end, start);
	const span =
		months >= 24
			? { years: Math.floor(months / 12) }
			: months >= 2
				? { months }
				: { days: daysBetween(from, to) };
	return formatDuration(span, { locale: dateLocale[locale], zero: true });
}

/** Calendar days from one day of the record to another, "2022-05-19" each. */
export function daysBetween(from: string, to: string): number {
	return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** An instant on the clocks of a zone: "24 November 2026 pukul 10.05 WIB", "24 November 2026 at 11:05 WITA". */
export function formatInstant(locale: Locale, instant: Date | string, zone: ZoneName = "WIB"): string {
	const text = new Intl.DateTimeFormat(NUMBER_LOCALE[locale], {
		dateStyle: "long",
		timeStyle: "short",
		timeZone: ZONES[zone],
	}).format(new Date(instant));
	return `${text} ${zone}`;
}

/** "a, b, atau c", "a, b or c". */
export function formatChoice(locale: Locale, items: readonly string[]): string {
	return new Intl.ListFormat(NUMBER_LOCALE[locale], { type: "disjunction" }).format(items);
}

/** 12345 as "12.345" or "12,345". */
export function formatNumber(locale: Locale, n: number): string {
	return new Intl.NumberFormat(NUMBER_LOCALE[locale]).format(n);
}

/** A share as people compare it: 0.0412 as "0,041", 12.345 as "12,3", 345.6 as "346". */
export function formatRate(locale: Locale, n: number): string {
	return new Intl.NumberFormat(
		NUMBER_LOCALE[locale],
		n < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: n < 100 ? 1 : 0 },
	).format(n);
}

/** A number for a place of five characters: 0.0084 as "0,008", 12345 as "12 rb" or "12K". */
export function formatShort(locale: Locale, n: number): string {
	if (n < 0.1) return new Intl.NumberFormat(NUMBER_LOCALE[locale], { maximumSignificantDigits: 1 }).format(n);
	if (n < 1000) return formatRate(locale, n);
	return new Intl.NumberFormat(NUMBER_LOCALE[locale], {
		notation: "compact",
		maximumFractionDigits: 0,
	}).format(n);
}

/** Bytes as "1,2 MB" or "1.2 MB"; kilobytes below one megabyte. */
export function formatBytes(locale: Locale, bytes: number): string {
	const inMegabytes = bytes >= 1_000_000;
	const number = new Intl.NumberFormat(NUMBER_LOCALE[locale], {
		maximumFractionDigits: inMegabytes ? 1 : 0,
	}).format(inMegabytes ? bytes / 1_000_000 : Math.ceil(bytes / 1000));
	return `${number} ${inMegabytes ? "MB" : "kB"}`;
}

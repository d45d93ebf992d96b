import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import ICAL from "ical.js";
import type { OpenDeadline } from "~/domain/clocks/queries.server";
import { formatDay } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { pathsFor } from "~/views/paths";

/**
 * Deadlines for calendar programs (iCalendar, RFC 5545): whole days, the same UID for ever, a SEQUENCE that rises with
 * each change, so that a deadline that moves is moved and not added.
 */
export function deadlineCalendar(locale: Locale, deadlines: readonly OpenDeadline[], origin: string): string {
	const { clocks, demands } = wordsFor(locale);
	const paths = pathsFor(locale);
	const calendar = new ICAL.Component("vcalendar");
	calendar.updatePropertyWithValue("version", "2.0");
	calendar.updatePropertyWithValue("prodid", "-//Tagih//Deadlines//EN");
	calendar.updatePropertyWithValue("method", "PUBLISH");
	calendar.updatePropertyWithValue("x-wr-calname", clocks.feed.name);
	for (const deadline of deadlines) {
		const { clockId, dueOn, firstDueOn, changes, changedAt, claimType, rule } = deadline;
		const title = pick(locale, deadline.demandTitle, deadline.demandTitleEn).text;
		const url = origin + paths.demand(deadline.demandSlug);
		const entry = new ICAL.Component("vevent");
		entry.updatePropertyWithValue("uid", `deadline-${clockId}@${new URL(origin).host}`);
		entry.updatePropertyWithValue("sequence", changes);
		entry.updatePropertyWithValue("dtstamp", ICAL.Time.fromJSDate(changedAt, true));
		entry.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(dueOn));
		const next = formatISO(addDays(parseISO(dueOn), 1), { representation: "date" });
		entry.updatePropertyWithValue("dtend", ICAL.Time.fromDateString(next));
		entry.updatePropertyWithValue("transp", "TRANSPARENT");
		entry.updatePropertyWithValue("summary", clocks.feed.summary(title));
		entry.updatePropertyWithValue(
			"description",
			[
				clocks.rules[rule].name,
				clocks.feed.addressee(pick(locale, deadline.addressee, deadline.addresseeEn).text),
				...(claimType === "none" ? [] : [demands.claims[claimType]]),
				...(firstDueOn === dueOn ? [] : [clocks.feed.first(formatDay(locale, firstDueOn))]),
				url,
			].join("\n"),
		);
		entry.updatePropertyWithValue("url", url);
		calendar.addSubcomponent(entry);
	}
	return `${calendar.toString()}\r\n`;
}

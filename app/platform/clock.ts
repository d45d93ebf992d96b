/** The only place that reads the time, so that a test can hold it still. */
export const clock = {
	now: (): Date => new Date(),
};

/** The zone in which a calendar day of the record begins and ends (WIB). */
export const RECORD_ZONE = "Asia/Jakarta";

const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: RECORD_ZONE, dateStyle: "short" });

/** The calendar day in Jakarta, "2022-05-19". */
export function dayOf(instant: Date): string {
	return dayFormat.format(instant);
}

export function today(): string {
	return dayOf(clock.now());
}

/** As what an institution is told of a case. An addressee of one of its demands is told as that, also where it is a subject. */
export const CAPACITIES = ["addressee", "subject"] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** waiting: no address is known. queued: its mail is on its way. */
export const NOTICE_STATES = ["waiting", "queued", "sent", "failed"] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** How far a notice has come. Nothing is called sent before a mail server has taken it. */
export function readNoticeState(times: {
	queuedAt: Date | null;
	sentAt: Date | null;
	failedAt: Date | null;
}): NoticeState {
	if (times.sentAt) return "sent";
	if (times.failedAt) return "failed";
	return times.queuedAt ? "queued" : "waiting";
}

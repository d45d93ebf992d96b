import { expect, test } from "@jest/globals";
import { readNoticeState } from "~/domain/notices/notice";

const at = new Date("2026-11-25T03:00:00Z");

test.each([
	["nothing has happened", { queuedAt: null, sentAt: null, failedAt: null }, "waiting"],
	["a mail is on its way", { queuedAt: at, sentAt: null, failedAt: null }, "queued"],
	["a mail server has taken it", { queuedAt: at, sentAt: at, failedAt: null }, "sent"],
	["it was given up", { queuedAt: at, sentAt: null, failedAt: at }, "failed"],
])("where %s, no more is claimed than that", (_what, times, state) => {
	expect(readNoticeState(times)).toBe(state);
});

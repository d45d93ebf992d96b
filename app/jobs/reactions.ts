import { alertFollowers } from "./alert-followers.server";
import { askSignersToRenew } from "./ask-signers-to-renew.server";
import { tellInstitutionsOf } from "./tell-institutions.server";
import { tellSignersOfMerger } from "./tell-signers-of-merger.server";

type Reaction = (eventId: number) => Promise<void>;

/** What follows from each kind of event. */
const REACTIONS: Record<string, readonly Reaction[]> = {
	status_changed: [tellSignersOfMerger, alertFollowers, tellInstitutionsOf],
	verdict_proposed: [alertFollowers],
	reminder_sent: [alertFollowers],
	note_added: [alertFollowers],
	correction_made: [alertFollowers],
	erratum_made: [alertFollowers],
	version_published: [askSignersToRenew, alertFollowers],
	statement_made: [alertFollowers],
	reply_published: [alertFollowers],
	// A decree about holidays moves many deadlines at once: that is in the timelines and in nobody's mail.
	deadline_moved: [],
	clock_paused: [alertFollowers],
	clock_resumed: [alertFollowers],
	clock_extended: [alertFollowers],
	audit_moved: [alertFollowers],
	recommendation_moved: [alertFollowers],
};

/** Runs every reaction to an event. Each may run twice after a crash, and each is written so that this does no harm. */
export async function react(eventId: number, kind: string): Promise<void> {
	for (const reaction of REACTIONS[kind] ?? []) await reaction(eventId);
}

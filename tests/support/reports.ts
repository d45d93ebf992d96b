import type { Actor } from "~/domain/accounts/role";
import { appealDecision, decideReport, reportItem } from "~/domain/moderation/commands.server";
import { type Decision, type Reason, readItem } from "~/domain/moderation/moderation";
import { findItem, findReportForModerator } from "~/domain/moderation/queries.server";
import { db } from "./database";

/** A report about a public item, by its name. @returns its ticket */
export async function aReport(name: string, { email = "" } = {}): Promise<string> {
	const item = await findItem(db, readItem(name));
	if (!item) throw new Error(`readers cannot see ${name}`);
	return reportItem(db, { item, reason: "personal_data", body: "Ada nomor telepon", email, locale: "id" });
}

/** A decision about it by this moderator; about its appeal where there is one. */
export async function decide(
	actor: Actor,
	ticket: string,
	{ action = "hidden", reason = "personal_data" }: { action?: Decision; reason?: Reason } = {},
) {
	const report = (await findReportForModerator(db, ticket))!;
	return decideReport(db, actor, {
		reportId: report.id,
		item: report.item,
		onAppeal: report.state === "appealed" || report.state === "closed",
		action,
		reason,
		explanation: "",
		language: "id",
	});
}

export async function appeal(ticket: string) {
	const report = (await findReportForModerator(db, ticket))!;
	return appealDecision(db, { reportId: report.id, party: "concerned", body: "Nomor itu nomor kantor" });
}

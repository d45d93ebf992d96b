import { expect, test } from "@jest/globals";
import { databasePool } from "~/platform/database.server";
import { anAccount } from "../support/accounts";
import { asAdmin, loadFoundingCase } from "../support/database";
import { anAddress } from "../support/institutions";
import { appeal, aReport, decide } from "../support/reports";
import { confirmedSigner } from "../support/signings";

const facts = [
	"event",
	"evidence",
	"evidence_copy",
	"redaction",
	"signature",
	"signature_event",
	"demand_version",
	"snapshot",
	"source_check",
	"report_appeal",
	"moderation_decision",
	"named_person",
	"institution_address",
	"institution_domain",
	"institution_revision",
	"change_request",
	"change_request_decision",
	"case_subject",
	"erratum",
	"demand_revision",
	"revision_decision",
	"signature_renewal",
	"reply",
	"reply_demand",
	"reply_decision",
	"fact_correction_decision",
	"calendar_revision",
	"holiday",
	"clock_rule",
	"clock",
	"clock_change",
	"audit",
	"audit_step",
	"audit_finding",
	"audit_recommendation",
	"audit_recommendation_status",
	"demand_link",
];
const COLUMN: Record<string, string> = {
	event: "title",
	evidence: "title",
	evidence_copy: "refusal",
	redaction: "reason",
	snapshot: "title",
	source_check: "result",
	named_person: "reason",
	institution_address: "email",
	institution_domain: "how",
	institution_revision: "reason",
	change_request_decision: "explanation",
	case_subject: "case_file_id",
	revision_decision: "explanation",
	reply: "body",
	reply_demand: "reply_id",
	reply_decision: "domain",
	fact_correction_decision: "explanation",
	calendar_revision: "decree",
	holiday: "name",
	clock_rule: "law",
	clock: "topic",
	clock_change: "reason",
	audit_step: "ordinal",
	audit_finding: "number",
	audit_recommendation: "number",
	audit_recommendation_status: "ordinal",
	demand_link: "rule",
};
const changes = (table: string) => [
	`update ${table} set created_at = created_at`.replaceAll("created_at", COLUMN[table] ?? "created_at"),
	`delete from ${table}`,
	`truncate ${table} cascade`,
];

test.each(facts.flatMap((table) => changes(table).map((text) => [text])))(
	"neither the app nor a superuser gets through: %s",
	async (text) => {
		const { caseFileId, demands } = await loadFoundingCase();
		await confirmedSigner({ caseFileId, demandIds: [demands[0].id] });
		const ticket = await aReport(`demand:${demands[0].slug}`);
		await decide(await anAccount({ roles: ["moderator"] }), ticket, { action: "none" });
		await appeal(ticket);
		await anAddress(await anAccount({ roles: ["moderator"] }), "inspektorat");
		const app = await databasePool();
		await expect(app.query(text)).rejects.toMatchObject({ code: "TG001" });
		await expect(asAdmin(text)).rejects.toMatchObject({ code: "TG001" });
	},
);

test("nobody can write a status: it is what the timeline says", async () => {
	await loadFoundingCase();
	for (const text of [
		"update demand_status set status = 'fulfilled'",
		"insert into demand_status (demand_id, status) select id, 'fulfilled' from demand",
		"delete from demand_status",
	]) {
		await expect(asAdmin(text)).rejects.toMatchObject({ code: "55000" });
	}
	await expect(asAdmin("update demand set status = 'fulfilled'")).rejects.toMatchObject({ code: "42703" });
});

import { randomInt, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Actor, may } from "~/domain/accounts/role";
import { decryptEmail, emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { queueMail } from "~/domain/mail/outbox.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";
import { keepDecision } from "./decide.server";
import type { Decision, Party, Reason } from "./moderation";
import type { Item } from "./queries.server";

export interface ReportInput {
	item: Item;
	reason: Reason;
	body: string;
	/** For the answer only; forgotten once there can be no other one. */
	email: string;
	locale: "id" | "en";
}

/** Takes a report. @returns its ticket: whoever has it sees what became of the report */
export async function reportItem(
	db: Db,
	{ item, reason, body, email, locale }: ReportInput,
): Promise<string> {
	const ticket = newTicket();
	await db
		.insertInto("report")
		.values({
			id: randomUUID(),
			ticket,
			case_file_id: item.caseFileId,
			demand_id: item.demandId,
			statement_id: item.statementId,
			reason,
			body,
			email_cipher: email === "" ? null : encryptEmail(email),
			locale,
		})
		.execute();
	return ticket;
}

/** Without letters and figures that are taken for each other: people read it out on the phone. */
const TICKET_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

function newTicket(): string {
	return `L-${Array.from({ length: 12 }, () => TICKET_LETTERS[randomInt(TICKET_LETTERS.length)]).join("")}`;
}

export type AppealRefusal = "appeal-too-early" | "appeal-made";

/** Asks for a second moderator, once for each report. */
export async function appealDecision(
	db: Db,
	input: { reportId: string; party: Party; body: string },
): Promise<Result<null, AppealRefusal>> {
	try {
		const made = await db
			.insertInto("report_appeal")
			.values({ report_id: input.reportId, party: input.party, body: input.body })
			.onConflict((conflict) => conflict.doNothing())
			.returning("report_id")
			.executeTakeFirst();
		return made ? ok(null) : refuse("appeal-made");
	} catch (error) {
		if ((error as { code?: string }).code === "TG021") return refuse("appeal-too-early");
		throw error;
	}
}

export interface DecisionInput {
	reportId: string;
	item: Item;
	/** What the moderator saw: of two who decide at once the later one is told. */
	onAppeal: boolean;
	action: Decision;
	reason: Reason;
	explanation: string;
	language: "id" | "en";
}

export type DecisionRefusal = "role-missing" | "own-case" | "second-moderator-needed" | "decided-already";

const REFUSAL_BY_CODE: Record<string, DecisionRefusal> = {
	TG003: "role-missing",
	TG020: "own-case",
	TG021: "decided-already",
	TG022: "second-moderator-needed",
	"23505": "decided-already",
};

/** Decides a report, or its appeal, for the public log. The database asks for the second moderator again. */
export async function decideReport(
	db: Db,
	actor: Actor,
	input: DecisionInput,
): Promise<Result<number, DecisionRefusal>> {
	if (!may(actor, "moderate")) return refuse("role-missing");
	try {
		return await db.transaction().execute(async (trx) => {
			const id = await keepDecision(trx, {
				report_id: input.reportId,
				on_appeal: input.onAppeal,
				case_file_id: input.item.caseFileId,
				demand_id: input.item.demandId,
				statement_id: input.item.statementId,
				action: input.action,
				reason: input.reason,
				explanation: input.explanation,
				language: input.language,
				decided_by: actor.accountId,
			});
			const report = await trx
				.selectFrom("report")
				.select(["email_cipher", "locale"])
				.where("id", "=", input.reportId)
				.executeTakeFirstOrThrow();
			if (report.email_cipher) {
				await queueMail(trx, [
					{
						kind: "report-decided",
						locale: report.locale,
						emailTag: emailTag(decryptEmail(report.email_cipher)),
						recipientCipher: report.email_cipher,
						data: { reportId: input.reportId },
					},
				]);
				if (input.onAppeal)
					await trx
						.updateTable("report")
						.set({ email_cipher: null })
						.where("id", "=", input.reportId)
						.execute();
			}
			return ok(id);
		});
	} catch (error) {
		const reason = REFUSAL_BY_CODE[(error as { code?: string }).code ?? ""];
		if (reason) return refuse(reason);
		throw error;
	}
}

/** Forgets addresses of reports that were decided 30 days ago and do not wait for a second decision. */
export async function forgetReporters(db: Db): Promise<void> {
	await sql`update report r set email_cipher = null where email_cipher is not null
		and exists (select from moderation_decision d where d.report_id = r.id and d.created_at < now() - interval '30 days')
		and not exists (select from report_appeal a where a.report_id = r.id
			and not exists (select from moderation_decision d where d.report_id = r.id and d.on_appeal))`.execute(
		db,
	);
}

import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/accounts/role";
import { type MoveInput, moveStatus } from "~/domain/demands/commands.server";
import type { Status } from "~/domain/demands/status";
import { anAccount } from "./accounts";
import { asAdmin, db } from "./database";

/** A calendar day of Jakarta, so many days before today by the database's clock; a negative number is the future. */
export async function daysAgo(days: number): Promise<string> {
	const [row] = await asAdmin<{ day: string }>(
		"select ((now() at time zone 'Asia/Jakarta')::date - $1::int)::text as day",
		[days],
	);
	return row!.day;
}

/** A piece of evidence of this tier, by its link. @returns its id */
export async function anEvidence(tier: number): Promise<string> {
	const id = randomUUID();
	await db
		.insertInto("evidence")
		.values({
			id,
			title: `Bukti tingkat ${tier}`,
			tier,
			obtained_on: "2022-05-20",
			url: "https://arsip.example/bukti",
			source_id: null,
			sha256: null,
			media_type: null,
			byte_size: null,
			file_name: null,
			added_by: null,
		})
		.execute();
	return id;
}

/**
 * One more demand of the founding case, put into a status past the guard, so that a test of one move needs no other.
 * @param receiptOn the day of a proof of receipt, with a reminder on the same day
 */
export async function aDemand({
	caseFileId,
	status,
	receiptOn,
}: {
	caseFileId: number;
	status: Status | "";
	receiptOn?: string;
}): Promise<{ demandId: number; caseFileId: number; slug: string }> {
	const slug = `tuntutan-${randomUUID()}`;
	const [demand] = await asAdmin<{ id: string }>(
		`with made as (
			insert into demand (case_file_id, slug, position, quote_id)
			select $1, $2, (select max(position) + 1 from demand where case_file_id = $1),
				(select quote_id from demand where case_file_id = $1 limit 1)
			returning id
		), text as (
			insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
			select made.id, 1, (select id from office limit 1), $2, $2, 'Hasil', 'Outcome', 'none' from made
		)
		select id from made`,
		[caseFileId, slug],
	);
	const demandId = Number(demand!.id);
	if (status !== "") {
		const evidenceId = await anEvidence(1);
		// The guard would ask for every step before this one.
		await asAdmin(
			`begin; set local session_replication_role = replica;
			insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language,
				evidence_id, from_status, to_status, status_ordinal, proof_of_receipt)
			values (${caseFileId}, ${demandId}, 'status_changed', ${receiptOn ? `'${receiptOn}'` : "current_date - 1"}, 'system',
				'Status', 'id', '${evidenceId}', '', '${status}', 1, ${receiptOn !== undefined});
			commit`,
		);
		// Its clock would have been started by the trigger on events, which the line above has passed by.
		if (receiptOn)
			await asAdmin(
				`insert into clock (case_file_id, demand_id, topic, rule_id, started_on, evidence_id)
				values ($1, $2::bigint, 'demand:' || $2::bigint, (select id from clock_rule where key = 'courtesy'), $3, $4)`,
				[caseFileId, demandId, receiptOn, evidenceId],
			);
		if (
			receiptOn &&
			!["draft", "in_review", "published", "delivered", "acknowledged", "in_process"].includes(status)
		)
			await asAdmin(
				`insert into clock_change (clock_id, kind, changed_on, reason)
				select id, 'stopped', $2, $3 from clock where demand_id = $1`,
				[demandId, receiptOn, status],
			);
		if (receiptOn) await aReminder({ caseFileId, demandId, on: receiptOn });
	}
	return { demandId, caseFileId, slug };
}

/** A reminder in the timeline, as the system would write it. */
export async function aReminder(of: { caseFileId: number; demandId: number; on: string }): Promise<void> {
	await asAdmin(
		`insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language)
		values ($1, $2, 'reminder_sent', $3, 'system', 'Pengingat dikirim', 'id')`,
		[of.caseFileId, of.demandId, of.on],
	);
}

/** Moves a demand as a person would, with evidence that is good enough unless the choices say otherwise. */
export async function move(
	actor: Actor,
	choices: Pick<MoveInput, "demandId" | "caseFileId" | "from" | "to"> & Partial<MoveInput>,
) {
	return moveStatus(db, actor, {
		occurredOn: await daysAgo(0),
		title: `Menjadi ${choices.to}`,
		body: "",
		language: "id",
		sourceUrl: null,
		proofOfReceipt: false,
		evidence: {
			title: "Surat",
			tier: 1,
			obtainedOn: "2022-05-20",
			url: "https://arsip.example/surat.pdf",
			file: null,
		},
		...choices,
	});
}

/**
 * One more demand of the founding case, entered as the site would enter it: no trigger is left out, so that search knows
 * it if, and only if, readers may.
 */
export async function anEnteredDemand({
	caseFileId,
	status = "published",
	title = "Perbaiki jembatan gantung",
	titleEn = "Repair the suspension bridge",
	office,
	signatures = 0,
}: {
	caseFileId: number;
	status?: "draft" | "in_review" | "published" | "withdrawn-draft";
	title?: string;
	titleEn?: string;
	/** Slug of the addressee. */
	office?: string;
	signatures?: number;
}): Promise<{ demandId: number; caseFileId: number; slug: string }> {
	const slug = `tuntutan-${randomUUID()}`;
	const [demand] = await asAdmin<{ id: string }>(
		`insert into demand (case_file_id, slug, position, quote_id)
		select $1, $2, coalesce((select max(position) + 1 from demand where case_file_id = $1), 1), (select min(id) from quote)
		returning id`,
		[caseFileId, slug],
	);
	const demandId = Number(demand!.id);
	await asAdmin(
		`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
		values ($1, 1, coalesce((select id from office where slug = $4), (select min(id) from office)), $2, $3,
			'Ada berita acara', 'There is a record', 'none')`,
		[demandId, title, titleEn, office ?? null],
	);
	if (signatures > 0) await asAdmin("insert into demand_slot values ($1, 0, $2)", [demandId, signatures]);
	const evidenceId = await anEvidence(1);
	if (status === "published") {
		await anEventOf("system", "", "published");
	} else {
		await anEventOf("activist", "", "draft");
		if (status === "in_review") await anEventOf("activist", "draft", "in_review");
		if (status === "withdrawn-draft") await anEventOf("activist", "draft", "withdrawn");
	}
	return { demandId, caseFileId, slug };

	async function anEventOf(role: "system" | "activist", from: string, to: string) {
		const actor = role === "system" ? null : (await anAccount({ roles: [role] })).accountId;
		await asAdmin(
			`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language, evidence_id,
				from_status, to_status) values ($1, $2, 'status_changed', '2022-05-20', $3, $4, 'Status', 'id', $5, $6, $7)`,
			[caseFileId, demandId, actor, role, evidenceId, from, to],
		);
	}
}

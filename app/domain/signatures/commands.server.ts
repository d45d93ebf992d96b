import { type RawBuilder, sql } from "kysely";
import { addForm, addToCounts } from "~/domain/counts/add.server";
import { isOpen } from "~/domain/demands/status";
import { queueMail } from "~/domain/mail/outbox.server";
import { isReadable } from "~/domain/moderation/queries.server";
import { ok, type Result, refuse } from "~/domain/result";
import { claimVerification, openVerification } from "~/domain/verifications/claim.server";
import type { Proof, VerificationRefusal } from "~/domain/verifications/verification";
import { clock } from "~/platform/clock";
import type { Db, Transaction } from "~/platform/database.server";
import type { Consent, NameDisplay } from "./signature";

export interface SigningInput {
	caseFileId: number;
	demandIds: number[];
	name: string;
	email: string;
	regionCode: number;
	nameDisplay: NameDisplay;
	consents: Consent[];
	locale: "id" | "en";
}

export type SigningRefusal = "demand-unknown" | "region-unknown" | "demand-closed";

/**
 * Takes a form and mails its confirmation. Nothing is counted yet, and a new, a repeated and a refused address get the
 * same answer. @returns the id of the verification
 */
export async function startSigning(db: Db, input: SigningInput): Promise<Result<string, SigningRefusal>> {
	return db.transaction().execute(async (trx) => {
		const demands = await listOpenDemands(trx, input.caseFileId);
		const chosen = demands.filter(({ id }) => input.demandIds.includes(id));
		if (chosen.length === 0 || chosen.length !== new Set(input.demandIds).size)
			return refuse("demand-unknown");
		if (chosen.some(({ status }) => !isOpen(status))) return refuse("demand-closed");
		const region = await trx
			.selectFrom("region")
			.select("code")
			.where("code", "=", input.regionCode)
			.executeTakeFirst();
		if (!region) return refuse("region-unknown");

		const at = clock.now().toISOString();
		const id = await openVerification(trx, {
			purpose: "signing",
			email: input.email,
			locale: input.locale,
			caseFileId: input.caseFileId,
		});
		await trx
			.insertInto("signing")
			.values({
				verification_id: id,
				case_file_id: input.caseFileId,
				demand_ids: chosen.map((demand) => demand.id),
				demand_versions: chosen.map((demand) => demand.version),
				region_code: input.regionCode,
				name: input.name,
				name_display: input.nameDisplay,
				consents: JSON.stringify(input.consents.map((consent) => ({ ...consent, at }))),
			})
			.execute();
		await addForm(
			trx,
			chosen.map((demand) => demand.id),
		);
		return ok(id);
	});
}

/**
 * Turns a proved form into signatures: one per demand, once per mailbox however often it is repeated.
 * Writes no demand row and no case row; the signer's own choices of the latest confirmed form hold.
 */
export async function confirmSignatures(
	db: Db,
	proof: Proof,
): Promise<Result<{ verificationId: string }, VerificationRefusal>> {
	return db.transaction().execute(async (trx) => {
		const claimed = await claimVerification(trx, proof, "signing");
		if (!claimed.ok) return claimed;
		const { id, emailTag, emailCipher, locale, repeated } = claimed.value;
		if (repeated || !emailCipher) return ok({ verificationId: id });
		const signing = await trx
			.selectFrom("signing")
			.selectAll()
			.where("verification_id", "=", id)
			.executeTakeFirstOrThrow();
		if (signing.name === null) return ok({ verificationId: id });

		await lockSigner(trx, signing.case_file_id, emailTag);
		const consents = JSON.stringify(signing.consents);
		await trx
			.insertInto("signer")
			.values({
				case_file_id: signing.case_file_id,
				email_tag: emailTag,
				email_cipher: emailCipher,
				name: signing.name,
				name_display: signing.name_display,
				region_code: signing.region_code,
				locale,
				consents,
			})
			.onConflict((conflict) =>
				conflict.columns(["case_file_id", "email_tag"]).doUpdateSet({
					email_cipher: emailCipher,
					name: signing.name!,
					name_display: signing.name_display,
					region_code: signing.region_code,
					locale,
					consents,
				}),
			)
			.execute();
		await countIn(trx, emailTag, signing.demand_ids, signing.demand_versions, signing.region_code);
		if (signing.consents.some(({ purpose }) => purpose === "updates")) {
			await trx
				.insertInto("follower")
				.values({
					id: sql<string>`gen_random_uuid()`,
					case_file_id: signing.case_file_id,
					demand_id: null,
					email_tag: emailTag,
					email_cipher: emailCipher,
					locale,
				})
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		}
		return ok({ verificationId: id });
	});
}

/** Takes a person's signatures of one case out of the counts and erases name and address. Repeating it changes nothing. */
export async function withdrawSignatures(
	db: Db,
	verificationId: string,
): Promise<Result<null, "signature-not-found">> {
	return db.transaction().execute(async (trx) => {
		const verification = await trx
			.selectFrom("verification")
			.select(["id", "email_tag", "case_file_id"])
			.where("id", "=", verificationId)
			.where("purpose", "=", "signing")
			.where("verified_at", "is not", null)
			.executeTakeFirst();
		if (!verification?.case_file_id) return refuse("signature-not-found");
		const { email_tag: emailTag, case_file_id: caseFileId } = verification;

		// Forms before signer, as in a confirmation, or the two could wait for each other. A form that comes later stays.
		const forms = await trx
			.selectFrom("verification")
			.select("id")
			.where("case_file_id", "=", caseFileId)
			.where("email_tag", "=", emailTag)
			.orderBy("id")
			.forUpdate()
			.execute();
		await lockSigner(trx, caseFileId, emailTag);
		const { rows } = await sql<{ demand_id: number; region_code: number }>`
			insert into signature_event (signature_id, ordinal, demand_id, version, region_code, kind, delta)
			select last.signature_id, last.ordinal + 1, last.demand_id, last.version, last.region_code, 'withdrawn', -1
			from signature s
			join demand d on d.id = s.demand_id and d.case_file_id = ${caseFileId}
			join lateral (
				select * from signature_event e where e.signature_id = s.id order by e.ordinal desc limit 1
			) last on last.delta = 1
			where s.email_tag = ${emailTag}
			returning demand_id, region_code
		`.execute(trx);
		await addToCounts(
			trx,
			rows.map((row) => ({ demandId: row.demand_id, regionCode: row.region_code, delta: -1 })),
		);
		await erasePerson(
			trx,
			caseFileId,
			emailTag,
			forms.map(({ id }) => id),
		);
		return ok(null);
	});
}

/**
 * Takes a standing signature over to the version its signer has read, which must be the latest. Repeating it changes
 * nothing. No count of signatures moves: the person counts for the demand already.
 */
export async function renewSignature(
	db: Db,
	verificationId: string,
	demandSlug: string,
	version: number,
): Promise<Result<null, "signature-not-found" | "version-moved-on" | "demand-closed">> {
	return db.transaction().execute(async (trx) => {
		const signature = await trx
			.selectFrom("verification")
			.innerJoin("demand", "demand.case_file_id", "verification.case_file_id")
			.innerJoin("demand_status", "demand_status.demand_id", "demand.id")
			.innerJoin("signature", (join) =>
				join
					.onRef("signature.demand_id", "=", "demand.id")
					.onRef("signature.email_tag", "=", "verification.email_tag"),
			)
			.select(["demand.id as demandId", "demand.case_file_id as caseFileId", "demand_status.status"])
			.select(["signature.email_tag as emailTag"])
			.where("verification.id", "=", verificationId)
			.where("verification.purpose", "=", "signing")
			.where("verification.verified_at", "is not", null)
			.where("demand.slug", "=", demandSlug)
			.where(isReadable("demand", "demand.id"))
			.executeTakeFirst();
		if (!signature) return refuse("signature-not-found");
		const { demandId, emailTag } = signature;
		await lockSigner(trx, signature.caseFileId, emailTag);
		const { rows } = await sql<{ latest: number }>`
			select (select max(version) from demand_version where demand_id = ${demandId}) as latest
			from signature s
			join lateral (select delta from signature_event e where e.signature_id = s.id order by ordinal desc limit 1) last
				on last.delta = 1
			where s.demand_id = ${demandId} and s.email_tag = ${emailTag}`.execute(trx);
		if (!rows[0]) return refuse("signature-not-found");
		if (!isOpen(signature.status)) return refuse("demand-closed");
		if (rows[0].latest !== version) return refuse("version-moved-on");
		await renewStanding(trx, emailTag, [demandId], [version]);
		return ok(null);
	});
}

const ASK_BATCH = 500;

/** Asks everybody whose standing signature is for an earlier version than the one that an event published. */
export async function askToRenew(db: Db, eventId: number): Promise<number> {
	const event = await db
		.selectFrom("event")
		.innerJoin("revision_decision", "revision_decision.event_id", "event.id")
		.select(["event.case_file_id as caseFileId", "event.demand_id as demandId", "revision_decision.version"])
		.where("event.id", "=", eventId)
		.executeTakeFirst();
	if (!event?.demandId) return 0;
	return mailSigners(db, {
		kind: "renewal",
		eventId,
		caseFileId: event.caseFileId,
		demandId: event.demandId,
		condition: sql`last.version < ${event.version} and not exists (select from signature_renewal r
			where r.signature_id = s.id and r.ordinal = last.ordinal and r.version >= ${event.version})`,
	});
}

/** Tells everybody whose signature stands that the demand was merged into another, and that signatures do not move. */
export async function tellOfMerger(db: Db, eventId: number): Promise<number> {
	const event = await db
		.selectFrom("event")
		.select(["case_file_id as caseFileId", "demand_id as demandId"])
		.where("id", "=", eventId)
		.where("kind", "=", "status_changed")
		.where("to_status", "=", "merged")
		.executeTakeFirst();
	if (!event?.demandId) return 0;
	const { caseFileId, demandId } = event;
	return mailSigners(db, { kind: "merger", eventId, caseFileId, demandId, condition: sql`true` });
}

/**
 * Queues one mail about an event to everybody whose signature stands, in batches. Who was told of the event is in
 * follower_alert, committed with the mail: running it again mails nobody twice, and who follows the demand too hears of
 * it once.
 * @param condition on s, the signature, and last, its last signature_event
 */
async function mailSigners(
	db: Db,
	{
		kind,
		eventId,
		caseFileId,
		demandId,
		condition,
	}: {
		kind: "renewal" | "merger";
		eventId: number;
		caseFileId: number;
		demandId: number;
		condition: RawBuilder<unknown>;
	},
): Promise<number> {
	let total = 0;
	let after: Buffer = Buffer.alloc(0);
	for (;;) {
		const batch = await db.transaction().execute(async (trx) => {
			const { rows } = await sql<{
				email_tag: Buffer;
				email_cipher: Buffer;
				locale: "id" | "en";
				verification_id: string;
			}>`
				select p.email_tag, p.email_cipher, p.locale, proof.id as verification_id
				from signer p
				join signature s on s.demand_id = ${demandId} and s.email_tag = p.email_tag
				join lateral (select * from signature_event e where e.signature_id = s.id order by e.ordinal desc limit 1) last
					on last.delta = 1
				join lateral (
					select v.id from verification v where v.email_tag = p.email_tag and v.case_file_id = p.case_file_id
						and v.purpose = 'signing' and v.verified_at is not null
					order by v.created_at desc limit 1
				) proof on true
				where p.case_file_id = ${caseFileId} and p.email_tag > ${after} and ${condition}
				order by p.email_tag limit ${ASK_BATCH}`.execute(trx);
			if (rows.length === 0) return rows;
			const fresh = await trx
				.insertInto("follower_alert")
				.values(rows.map((row) => ({ event_id: eventId, email_tag: row.email_tag })))
				.onConflict((conflict) => conflict.doNothing())
				.returning("email_tag")
				.execute();
			const told = new Set(fresh.map((row) => row.email_tag.toString("hex")));
			const mailed = rows.filter((row) => told.has(row.email_tag.toString("hex")));
			await queueMail(
				trx,
				mailed.map((row) => ({
					kind,
					locale: row.locale,
					emailTag: row.email_tag,
					recipientCipher: row.email_cipher,
					data: { verificationId: row.verification_id, eventId },
				})),
			);
			total += mailed.length;
			return rows;
		});
		const last = batch.at(-1);
		if (!last) return total;
		after = last.email_tag;
	}
}

/** How a signer's name is shown from now on. */
export async function changeNameDisplay(
	db: Db,
	verificationId: string,
	display: NameDisplay,
): Promise<Result<null, "signature-not-found">> {
	const { numUpdatedRows } = await db
		.updateTable("signer")
		.from("verification")
		.set({ name_display: display })
		.whereRef("signer.case_file_id", "=", "verification.case_file_id")
		.whereRef("signer.email_tag", "=", "verification.email_tag")
		.where("verification.id", "=", verificationId)
		.where("verification.purpose", "=", "signing")
		.where("verification.verified_at", "is not", null)
		.executeTakeFirst();
	return numUpdatedRows === 0n ? refuse("signature-not-found") : ok(null);
}

async function listOpenDemands(trx: Transaction, caseFileId: number) {
	return trx
		.selectFrom("demand")
		.innerJoin("demand_status", "demand_status.demand_id", "demand.id")
		.innerJoin("demand_version", "demand_version.demand_id", "demand.id")
		.select((eb) => ["demand.id", "demand_status.status", eb.fn.max("demand_version.version").as("version")])
		.where("demand.case_file_id", "=", caseFileId)
		.where(isReadable("demand", "demand.id"))
		.groupBy(["demand.id", "demand_status.status"])
		.execute();
}

/** Confirming and withdrawing by one person wait for each other; nobody else waits. */
async function lockSigner(trx: Transaction, caseFileId: number, emailTag: Buffer) {
	await sql`select pg_advisory_xact_lock(${caseFileId}::int, ${emailTag.readInt32BE(0)}::int)`.execute(trx);
}

/** Appends a confirmation for each demand that this mailbox does not count for already. */
async function countIn(
	trx: Transaction,
	emailTag: Buffer,
	demandIds: number[],
	versions: number[],
	regionCode: number,
) {
	const { rows } = await sql<{ demand_id: number }>`
		with wanted as (
			select * from unnest(${demandIds}::bigint[], ${versions}::int[]) as w (demand_id, version)
		), made as (
			insert into signature (demand_id, email_tag)
			select demand_id, ${emailTag} from wanted order by demand_id
			on conflict (demand_id, email_tag) do nothing
			returning id, demand_id
		), mine as (
			select id, demand_id from made
			union all
			select s.id, s.demand_id from signature s join wanted w on w.demand_id = s.demand_id where s.email_tag = ${emailTag}
		)
		insert into signature_event (signature_id, ordinal, demand_id, version, region_code, kind, delta)
		select mine.id, coalesce(last.ordinal, 0) + 1, mine.demand_id, wanted.version, ${regionCode}, 'confirmed', 1
		from mine
		join wanted on wanted.demand_id = mine.demand_id
		left join lateral (
			select ordinal, delta from signature_event e where e.signature_id = mine.id order by ordinal desc limit 1
		) last on true
		where coalesce(last.delta, -1) = -1
		on conflict do nothing
		returning demand_id
	`.execute(trx);
	await addToCounts(
		trx,
		rows.map((row) => ({ demandId: row.demand_id, regionCode, delta: 1 })),
	);
	// Whoever counted already and signs a later version has read that one now.
	await renewStanding(trx, emailTag, demandIds, versions);
}

/** Takes what stands of a mailbox over to these versions, where they are later than the ones that were signed. */
async function renewStanding(trx: Transaction, emailTag: Buffer, demandIds: number[], versions: number[]) {
	if (versions.every((version) => version === 1)) return;
	await sql`
		insert into signature_renewal (signature_id, ordinal, version, demand_id)
		select s.id, last.ordinal, w.version, w.demand_id
		from unnest(${demandIds}::bigint[], ${versions}::int[]) as w (demand_id, version)
		join signature s on s.demand_id = w.demand_id and s.email_tag = ${emailTag}
		join lateral (select * from signature_event e where e.signature_id = s.id order by e.ordinal desc limit 1) last
			on last.delta = 1 and last.version < w.version
		on conflict do nothing
	`.execute(trx);
}

/** Deletes what names a person in one case. The tally and the keyed hash of the address stay. */
async function erasePerson(trx: Transaction, caseFileId: number, emailTag: Buffer, formIds: string[]) {
	await trx
		.deleteFrom("signer")
		.where("case_file_id", "=", caseFileId)
		.where("email_tag", "=", emailTag)
		.execute();
	const followers = await trx
		.deleteFrom("follower")
		.where("case_file_id", "=", caseFileId)
		.where("email_tag", "=", emailTag)
		.returning("id")
		.execute();
	await trx.updateTable("signing").set({ name: null }).where("verification_id", "in", formIds).execute();
	await trx
		.updateTable("mail")
		.set({ abandoned_at: sql<Date>`now()`, recipient_cipher: null, last_error: "erased" })
		.where("email_tag", "=", emailTag)
		.where("sent_at", "is", null)
		.where("abandoned_at", "is", null)
		.where(
			sql<boolean>`(data->>'followerId' = any(${followers.map(({ id }) => id)}::text[])
				or data->>'verificationId' = any(${formIds}::text[]))`,
		)
		.execute();
	// Forms nobody confirmed go whole; confirmed ones keep the row that lets their link say "withdrawn".
	await trx.deleteFrom("verification").where("id", "in", formIds).where("verified_at", "is", null).execute();
	await trx.updateTable("verification").set({ email_cipher: null }).where("id", "in", formIds).execute();
}

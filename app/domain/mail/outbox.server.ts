import { randomUUID } from "node:crypto";
import type { Transaction } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { enqueue } from "~/platform/queue.server";
import type { MessageKind, Messages } from "./message";

export interface NewMail<Kind extends MessageKind = MessageKind> {
	kind: Kind;
	locale: "id" | "en";
	emailTag: Buffer;
	recipientCipher: Buffer;
	data: Messages[Kind];
}

/** Puts mail into the outbox and its jobs into the queue, in the caller's transaction. @returns their ids, in order */
export async function queueMail(trx: Transaction, mails: NewMail[]): Promise<string[]> {
	if (mails.length === 0) return [];
	const host = new URL(env().APP_URL).hostname;
	const rows = mails.map((mail) => {
		const id = randomUUID();
		return {
			id,
			kind: mail.kind,
			locale: mail.locale,
			email_tag: mail.emailTag,
			recipient_cipher: mail.recipientCipher,
			data: JSON.stringify(mail.data),
			message_id: `<${id}@${host}>`,
			in_flight_since: null,
			sent_at: null,
			abandoned_at: null,
			last_error: null,
		};
	});
	await trx.insertInto("mail").values(rows).execute();
	await enqueue(
		trx,
		"send-mail",
		rows.map(({ id }) => ({ mailId: id })),
	);
	return rows.map(({ id }) => id);
}

import { sql } from "kysely";
import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import type { Db } from "~/platform/database.server";
import { type MessageKind, type Messages, MOST_FLIGHTS } from "./message";

export type Flight = {
	[Kind in MessageKind]: {
		id: string;
		kind: Kind;
		locale: "id" | "en";
		recipient: string;
		messageId: string;
		data: Messages[Kind];
	};
}[MessageKind];

/**
 * Begins the delivery of a mail, durably, before the mail server hears of it.
 * @returns undefined when there is nothing to send: sent already, given up, or its person has been erased
 */
export async function beginFlight(db: Db, id: string): Promise<Flight | undefined> {
	const row = await db
		.updateTable("mail")
		.set((eb) => ({ flights: eb("flights", "+", 1), in_flight_since: sql<Date>`now()` }))
		.where("id", "=", id)
		.where("sent_at", "is", null)
		.where("abandoned_at", "is", null)
		.where("flights", "<", MOST_FLIGHTS)
		.where("recipient_cipher", "is not", null)
		.returningAll()
		.executeTakeFirst();
	if (row?.recipient_cipher) {
		return {
			id: row.id,
			kind: row.kind,
			locale: row.locale,
			recipient: decryptEmail(row.recipient_cipher),
			messageId: row.message_id,
			data: row.data,
		} as unknown as Flight;
	}
	await db
		.updateTable("mail")
		.set({
			abandoned_at: sql<Date>`now()`,
			recipient_cipher: null,
			last_error: "two deliveries began and none reported its end",
		})
		.where("id", "=", id)
		.where("sent_at", "is", null)
		.where("abandoned_at", "is", null)
		.where("flights", ">=", MOST_FLIGHTS)
		.execute();
	return undefined;
}

/** The mail server has taken it: the address is forgotten. */
export async function endFlight(db: Db, id: string): Promise<void> {
	await db
		.updateTable("mail")
		.set({ sent_at: sql<Date>`now()`, in_flight_since: null, recipient_cipher: null, last_error: null })
		.where("id", "=", id)
		.execute();
}

/** The mail server has certainly not taken it: this flight does not count. */
export async function cancelFlight(db: Db, id: string, error: string): Promise<void> {
	await db
		.updateTable("mail")
		.set((eb) => ({ flights: eb("flights", "-", 1), in_flight_since: null, last_error: error }))
		.where("id", "=", id)
		.execute();
}

/** The mail server says that it never will. */
export async function abandonMail(db: Db, id: string, error: string): Promise<void> {
	await db
		.updateTable("mail")
		.set({ abandoned_at: sql<Date>`now()`, in_flight_since: null, recipient_cipher: null, last_error: error })
		.where("id", "=", id)
		.execute();
}

/** Gives up mail that no server has taken for 14 days, when its jobs have ended too. */
export async function abandonStaleMail(db: Db): Promise<void> {
	await db
		.updateTable("mail")
		.set({ abandoned_at: sql<Date>`now()`, in_flight_since: null, recipient_cipher: null })
		.where("sent_at", "is", null)
		.where("abandoned_at", "is", null)
		.where("created_at", "<", sql<Date>`now() - interval '14 days'`)
		.execute();
}

/** Forgets settled mail after 30 days. @returns how many */
export async function deleteSettledMail(db: Db): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom("mail")
		.where("created_at", "<", sql<Date>`now() - interval '30 days'`)
		.where((eb) => eb.or([eb("sent_at", "is not", null), eb("abandoned_at", "is not", null)]))
		.executeTakeFirst();
	return Number(numDeletedRows);
}

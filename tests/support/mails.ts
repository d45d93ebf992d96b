import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import { db } from "./database";

/** Everything in the outbox, oldest first. `to` is null once the address is forgotten. */
export async function readMails() {
	const rows = await db.selectFrom("mail").selectAll().orderBy("created_at").orderBy("id").execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		to: row.recipient_cipher && decryptEmail(row.recipient_cipher),
		data: row.data,
		locale: row.locale,
		flights: row.flights,
		sent: row.sent_at !== null,
		abandoned: row.abandoned_at !== null,
		lastError: row.last_error,
	}));
}

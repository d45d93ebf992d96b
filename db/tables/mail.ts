import type { Generated, JSONColumnType, Selectable } from "kysely";

/** The outbox. The address is encrypted, and gone once sent. */
export interface MailTable {
	id: string;
	kind: string;
	locale: "id" | "en";
	email_tag: Buffer;
	recipient_cipher: Buffer | null;
	data: JSONColumnType<Record<string, string | number>>;
	message_id: string;
	created_at: Generated<Date>;
	flights: Generated<number>;
	in_flight_since: Date | null;
	sent_at: Date | null;
	abandoned_at: Date | null;
	last_error: string | null;
}

export type MailRow = Selectable<MailTable>;

import type { Selectable } from "kysely";

/** Who was told of which event. */
export interface FollowerAlertTable {
	event_id: number;
	email_tag: Buffer;
}

export type FollowerAlertRow = Selectable<FollowerAlertTable>;

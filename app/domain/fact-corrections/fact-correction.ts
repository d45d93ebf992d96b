const TICKET = /^K-[2-9A-HJ-NP-Z]{12}$/;

/** Whether a text can be the public number of a request for correction. */
export function isCorrectionTicket(text: string | undefined): text is string {
	return text !== undefined && TICKET.test(text);
}

/** How promptly requests of one kind were answered. */
export interface HandlingFigure {
	kind: "reply" | "correction";
	/** Answered within 48 hours, of those that are answered or overdue. */
	onTime: number;
	/** Answered, and open for more than 48 hours. */
	due: number;
	/** Of the answered ones. */
	medianHours: number | null;
	answered: number;
}

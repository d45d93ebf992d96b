import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.server";
import { keepInMailbox } from "./mailbox.server";
import { singleton } from "./singleton.server";

export interface OutgoingMail {
	to: string;
	/** "<uuid@host>"; the same for every attempt. */
	messageId: string;
	subject: string;
	text: string;
	html: string;
	headers?: Record<string, string>;
}

/** How a delivery ended, when it did not succeed: will never, has not, or may have. */
export type DeliveryFailure = "rejected" | "not-delivered" | "unknown";

export class DeliveryError extends Error {
	constructor(
		readonly failure: DeliveryFailure,
		message: string,
	) {
		super(message);
	}
}

const transport = (): Transporter =>
	singleton("smtp", () =>
		createTransport({
			url: env().SMTP_URL,
			pool: true,
			maxConnections: 2,
			connectionTimeout: 10_000,
			socketTimeout: 30_000,
		} as object),
	);

/**
 * Hands a mail to the mail server, or to the local mailbox where there is none.
 * @throws DeliveryError that says whether the server may have taken it
 */
export async function deliver(mail: OutgoingMail): Promise<void> {
	const from = env().MAIL_FROM ?? `Tagih <tagih@${new URL(env().APP_URL).hostname}>`;
	if (env().usesMailbox) return keepInMailbox({ ...mail, from });
	try {
		await transport().sendMail({ ...mail, from });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		// Mail servers like to repeat the address; neither the log nor the database may hold it.
		throw new DeliveryError(failureOf(error), message.replaceAll(mail.to, "(recipient)"));
	}
}

/** An answer of the server is certain. Silence is certain only before the message itself was sent. */
function failureOf(error: unknown): DeliveryFailure {
	const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
	if (responseCode !== undefined) {
		// 5xx about the recipient is for ever; 5xx about us (sign-in, policy) is the operator's to mend.
		return responseCode >= 550 && responseCode <= 553 && command === "RCPT TO" ? "rejected" : "not-delivered";
	}
	if (code === "EENVELOPE") return "rejected";
	const beforeMessage = [
		"CONN",
		"EHLO",
		"HELO",
		"AUTH PLAIN",
		"AUTH LOGIN",
		"AUTH",
		"STARTTLS",
		"MAIL FROM",
		"RCPT TO",
	];
	if (command && beforeMessage.includes(command)) return "not-delivered";
	if (code && ["ECONNECTION", "EDNS", "ECONNREFUSED", "EAUTH", "ETLS"].includes(code) && command !== "DATA")
		return "not-delivered";
	return "unknown";
}

/** Closes pooled connections. */
export function closeMailer(): void {
	if (!env().usesMailbox) transport().close();
}

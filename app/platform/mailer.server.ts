import { Readable } from "node:stream";
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

/** What is sent, and who is told when the first byte of its content leaves. */
interface Sending {
	onContent?: () => void;
}

const transport = (): Transporter =>
	singleton("smtp", () =>
		createTransport({
			url: env().SMTP_URL,
			pool: true,
			maxConnections: 2,
			connectionTimeout: 10_000,
			socketTimeout: 30_000,
		} as object).use("stream", (mail, done) => {
			const { onContent } = mail.data as Sending;
			if (onContent) mail.message.processFunc((content) => Readable.from(announced(content, onContent)));
			done();
		}),
	);

/** The same bytes. They are asked for only when the mail server has said that it is ready for them. */
async function* announced(content: AsyncIterable<Uint8Array>, onContent: () => void) {
	for await (const chunk of content) {
		onContent();
		yield chunk;
	}
}

/**
 * Hands a mail to the mail server, or to the local mailbox where there is none.
 * @throws DeliveryError that says whether the server may have taken it
 */
export async function deliver(mail: OutgoingMail): Promise<void> {
	const from = env().MAIL_FROM ?? `Tagih <tagih@${new URL(env().APP_URL).hostname}>`;
	if (env().usesMailbox) return keepInMailbox({ ...mail, from });
	let contentLeft = false;
	const sending: Sending = {
		onContent: () => {
			contentLeft = true;
		},
	};
	try {
		await transport().sendMail({ ...mail, ...sending, from });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new DeliveryError(failureOf(error, contentLeft), withoutAddresses(message));
	}
}

/** Mail servers like to repeat the address, in a spelling of their own; neither the log nor the database may hold it. */
function withoutAddresses(message: string): string {
	return message.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, "(recipient)");
}

/**
 * An answer of the server is certain. Silence (a connection cut, a reset, a wait in vain) is certain only before the
 * message itself was sent, and nodemailer's codes do not tell: it says "CONN" of them all.
 */
function failureOf(error: unknown, contentLeft: boolean): DeliveryFailure {
	const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
	if (responseCode !== undefined) {
		// 5xx about the recipient is for ever; 5xx about us (sign-in, policy) is the operator's to mend.
		return responseCode >= 550 && responseCode <= 553 && command === "RCPT TO" ? "rejected" : "not-delivered";
	}
	if (code === "EENVELOPE") return "rejected";
	return contentLeft ? "unknown" : "not-delivered";
}

/** Closes pooled connections. */
export function closeMailer(): void {
	if (!env().usesMailbox) transport().close();
}

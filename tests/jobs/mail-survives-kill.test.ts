import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { emailTag } from "~/domain/email-addresses/email-address.server";
import { MOST_FLIGHTS } from "~/domain/mail/message";
import { App } from "../support/app";
import { anEmail, submitSigning } from "../support/citizens";
import { dumpTexts } from "../support/rows";
import { eventually } from "../support/wait";

// The job of a killed process comes back when its heartbeat has been missed.
const PATIENCE = 120_000;
jest.setTimeout(400_000);

/** A mail whose content a mail server has received whole, whatever it answered then. */
interface Arrival {
	to: string;
	messageId: string;
	content: string;
}

/** How a mail server behaves. Whoever throws refuses, whoever waits lets the sender wait. */
interface Manners {
	onSender?: (session: Session) => Promise<void> | void;
	onRecipient?: (to: string, session: Session) => Promise<void> | void;
	onContent?: (arrival: Arrival, session: Session) => Promise<void> | void;
}

interface Session {
	/** Cuts the connection, politely or not. */
	cut: (how: "close" | "reset") => void;
}

/** A real mail server on this machine, which takes everything unless told otherwise. */
class Peer {
	manners: Manners = {};
	readonly arrivals: Arrival[] = [];
	private server: SMTPServer | undefined;
	private port = 0;
	private readonly sockets = new Set<Socket>();

	get url(): string {
		return `smtp://127.0.0.1:${this.port}`;
	}

	/** Comes up, later on the same port again. */
	async open(): Promise<void> {
		const server = new SMTPServer({
			disabledCommands: ["AUTH", "STARTTLS"],
			disableReverseLookup: true,
			closeTimeout: 1,
			onMailFrom: (_, session, answer) => {
				void this.answer(answer, () => this.manners.onSender?.(this.sessionOf(session)));
			},
			onRcptTo: ({ address }, session, answer) => {
				void this.answer(answer, () => this.manners.onRecipient?.(address, this.sessionOf(session)));
			},
			onData: (stream, session, answer) => {
				void this.answer(answer, async () => {
					const content = await text(stream);
					const messageId = /^Message-ID: (<\S+>)\r$/im.exec(content)?.[1] ?? "";
					const arrival = { to: session.envelope.rcptTo[0]!.address, messageId, content };
					this.arrivals.push(arrival);
					await this.manners.onContent?.(arrival, this.sessionOf(session));
				});
			},
		});
		// A sender that is killed resets its connections.
		server.on("error", () => undefined);
		server.server.on("connection", (socket: Socket) => {
			this.sockets.add(socket);
			socket.once("close", () => this.sockets.delete(socket));
		});
		server.listen(this.port, "127.0.0.1");
		await once(server.server, "listening");
		this.port = (server.server.address() as AddressInfo).port;
		this.server = server;
	}

	async close(): Promise<void> {
		const server = this.server;
		this.server = undefined;
		for (const socket of this.sockets) socket.destroy();
		if (server) await new Promise<void>((done) => server.close(() => done()));
	}

	/** What arrived for these people, as often as it came. */
	arrivalsOf(emails: string[]): Arrival[] {
		return this.arrivals.filter(({ to }) => emails.includes(to));
	}

	private sessionOf({ remotePort }: SMTPServerSession): Session {
		return {
			cut: (how) => {
				for (const socket of this.sockets) {
					if (socket.remotePort !== remotePort) continue;
					if (how === "reset") socket.resetAndDestroy();
					else socket.destroy();
				}
			},
		};
	}

	private async answer(
		callback: (error?: Error | null) => void,
		behave: () => Promise<void> | void | undefined,
	) {
		try {
			await behave();
			callback();
		} catch (refusal) {
			callback(refusal as Error);
		}
	}
}

const refuseWith = (responseCode: number, words: string) => {
	throw Object.assign(new Error(words), { responseCode });
};
const forEver = () => new Promise<never>(() => undefined);

const peer = new Peer();
const app = new App({ settings: { LOG_LEVEL: "debug", HOST: "localhost" } });
const written: string[] = [];

beforeAll(async () => {
	await peer.open();
	await app.start({ SMTP_URL: peer.url });
});
beforeEach(() => {
	peer.manners = {};
});
afterAll(async () => {
	await app.dispose();
	await peer.close();
});

const startAgain = () => app.start({ SMTP_URL: peer.url });

/** People who have submitted the signing form, each of whom is to get one mail. */
async function signUps(count: number, name: string): Promise<string[]> {
	const emails = Array.from({ length: count }, (_, n) => anEmail(`${name}${n}`));
	for (const email of emails) {
		const { status } = await submitSigning(app, { email });
		if (status !== 303) throw new Error(`signing answered ${status}`);
	}
	written.push(...emails);
	return emails;
}

interface Mail {
	message_id: string;
	flights: number;
	sent: boolean;
	abandoned: boolean;
	forgotten: boolean;
	last_error: string | null;
	done: boolean;
}

/** What the outbox says of the mail of these people, in their order. */
async function mailsOf(emails: string[]): Promise<Mail[]> {
	const mails = await app.query<Mail & { email_tag: Buffer }>(
		`select email_tag, message_id, flights, sent_at is not null as sent, abandoned_at is not null as abandoned,
				recipient_cipher is null as forgotten, last_error, job.state = 'completed' as done
			from mail join pgboss.job on job.name = 'send-mail' and job.data->>'mailId' = mail.id::text
			where email_tag = any ($1::bytea[])`,
		[emails.map(emailTag)],
	);
	return emails.map((email) => {
		const own = mails.filter((mail) => mail.email_tag.equals(emailTag(email)));
		if (own.length !== 1) throw new Error(`${own.length} mails in the outbox instead of one`);
		return own[0]!;
	});
}

/** Waits until no job will touch the mail of these people any more. */
async function settled(emails: string[]): Promise<Mail[]> {
	return eventually(
		"the mail to be settled",
		async () => {
			const mails = await mailsOf(emails);
			return mails.every(({ done }) => done) && mails;
		},
		PATIENCE,
	);
}

/** How often mail came for each of these people. */
const timesArrived = (emails: string[]) => emails.map((email) => peer.arrivalsOf([email]).length);

const GONE = { sent: true, abandoned: false, forgotten: true, last_error: null };

describe("kill -9", () => {
	test("with one mail in flight: every mail arrives; that one comes twice under one Message-ID, all others once", async () => {
		let held: Arrival | undefined;
		const underWay = new Set<string>();
		let answered = 0;
		peer.manners = {
			onSender: () => (held ? forEver() : undefined),
			onRecipient: (to) => {
				underWay.add(to);
			},
			onContent: (arrival) => {
				if (!held && answered >= 3) {
					held = arrival;
					return forEver();
				}
				answered += 1;
				underWay.delete(arrival.to);
			},
		};
		const emails = await signUps(12, "bunuh");
		await eventually("one mail alone to be in flight", async () => {
			const sent = (await mailsOf(emails)).filter((mail) => mail.sent).length;
			return held && underWay.size === 1 && sent === answered;
		});
		expect(peer.arrivalsOf(emails).length).toBeLessThan(emails.length);
		await app.kill();
		peer.manners = {};
		await startAgain();

		expect(await settled(emails)).toEqual(emails.map(() => expect.objectContaining(GONE)));
		expect(timesArrived(emails)).toEqual(emails.map((email) => (email === held!.to ? 2 : 1)));
		const [first, second] = peer.arrivalsOf([held!.to]);
		expect(first!.messageId).toMatch(/^<[0-9a-f-]{36}@\S+>$/);
		expect(second!.messageId).toBe(first!.messageId);
		expect(new Set(peer.arrivalsOf(emails).map(({ messageId }) => messageId)).size).toBe(emails.length);
	});

	test("twice with the same mail in flight: it is put aside, and nobody is written to in a loop", async () => {
		const [email] = (await signUpsHeld()) as [string];
		for (let crash = 1; crash <= MOST_FLIGHTS; crash += 1) {
			await eventually("the mail to be in flight", () => timesArrived([email])[0] === crash, PATIENCE);
			await app.kill();
			await startAgain();
		}
		const [mail] = await settled([email]);
		expect(mail).toMatchObject({ sent: false, abandoned: true, forgotten: true, flights: MOST_FLIGHTS });
		expect(timesArrived([email])).toEqual([MOST_FLIGHTS]);
		expect(new Set(peer.arrivalsOf([email]).map(({ messageId }) => messageId)).size).toBe(1);
	});

	function signUpsHeld(): Promise<string[]> {
		peer.manners = { onContent: forEver };
		return signUps(1, "lagi");
	}
});

describe("a mail server that does not take mail now", () => {
	test("and says so (4xx, or 5xx about us) wherever it can: nothing is lost, nothing comes twice", async () => {
		const refusals = new Map<string, number>();
		const busy = (to: string, often: number, code: number) => {
			const before = refusals.get(to) ?? 0;
			if (before >= often) return;
			refusals.set(to, before + 1);
			refuseWith(code, `${code} try again later, ${to}`);
		};
		let senders = 0;
		const emails = await (async () => {
			peer.manners = {
				onSender: () => {
					senders += 1;
					if (senders <= 3) refuseWith(421, "too many connections");
				},
				onRecipient: (to) => {
					if (to.startsWith("sibuk0")) busy(to, 3, 450);
					if (to.startsWith("sibuk1")) busy(to, 3, 554);
				},
				onContent: ({ to }) => {
					if (to.startsWith("sibuk2")) busy(to, 3, 451);
					if (to.startsWith("sibuk3")) busy(to, 3, 552);
				},
			};
			return signUps(5, "sibuk");
		})();
		expect(await settled(emails)).toEqual(emails.map(() => expect.objectContaining({ ...GONE, flights: 1 })));
		expect(emails.map((email) => refusals.get(email) ?? 0)).toEqual([3, 3, 3, 3, 0]);
		// Content that was refused has arrived as well, but was not taken.
		expect(timesArrived(emails)).toEqual([1, 1, 4, 4, 1]);
	});

	test("because it is down, also while the app is killed: nothing is lost, nothing comes twice", async () => {
		const before = await signUps(2, "dulu");
		await settled(before);
		await peer.close();
		const emails = await signUps(4, "turun");
		await eventually("every mail to have been tried", async () =>
			(await mailsOf(emails)).every(({ last_error }) => last_error !== null),
		);
		await app.kill();
		await startAgain();
		emails.push(...(await signUps(2, "masih")));
		await peer.open();
		expect(await settled(emails)).toEqual(emails.map(() => expect.objectContaining(GONE)));
		expect(timesArrived([...before, ...emails])).toEqual([...before, ...emails].map(() => 1));
	});

	test.each(["close", "reset"] as const)(
		"but cuts the connection (%s) before the content, time and again: the mail is not lost",
		async (how) => {
			let cuts = 0;
			peer.manners = {
				onRecipient: (to, session) => {
					if (!to.startsWith("putus") || cuts > MOST_FLIGHTS) return;
					cuts += 1;
					session.cut(how);
					return forEver();
				},
			};
			const emails = await signUps(1, "putus");
			expect(await settled(emails)).toEqual([expect.objectContaining({ ...GONE, flights: 1 })]);
			expect(cuts).toBe(MOST_FLIGHTS + 1);
			expect(timesArrived(emails)).toEqual([1]);
		},
	);
});

describe.each(["close", "reset"] as const)("a connection cut (%s) after the content", (how) => {
	test("once: the mail comes a second time, under the same Message-ID, and no more", async () => {
		let cuts = 0;
		peer.manners = {
			onContent: (_, session) => {
				if (cuts > 0) return;
				cuts += 1;
				session.cut(how);
				return forEver();
			},
		};
		const emails = await signUps(1, "sekali");
		expect(await settled(emails)).toEqual([expect.objectContaining(GONE)]);
		expect(timesArrived(emails)).toEqual([2]);
		expect(new Set(peer.arrivalsOf(emails).map(({ messageId }) => messageId)).size).toBe(1);
	});

	test("every time: nobody is written to in a loop", async () => {
		peer.manners = {
			onContent: (_, session) => {
				session.cut(how);
				return forEver();
			},
		};
		const emails = await signUps(1, "selalu");
		const [mail] = await settled(emails);
		expect(mail).toMatchObject({ sent: false, abandoned: true, forgotten: true });
		expect(timesArrived(emails)).toEqual([MOST_FLIGHTS]);
	});
});

test("an address that the mail server does not know (550) is given up at once, and no other", async () => {
	let asked = 0;
	peer.manners = {
		onRecipient: (to) => {
			if (!to.startsWith("hilang0")) return;
			asked += 1;
			// In a spelling of its own, as some do.
			refuseWith(550, `5.1.1 <${to.toUpperCase()}>: no mailbox ${to} here`);
		},
	};
	const emails = await signUps(2, "hilang");
	const [unknown, other] = await settled(emails);
	expect(unknown).toMatchObject({ sent: false, abandoned: true, forgotten: true });
	expect(unknown!.last_error).toContain("550");
	expect(other).toMatchObject(GONE);
	expect(timesArrived(emails)).toEqual([0, 1]);
	expect(asked).toBe(1);
});

test("afterwards neither log nor database holds an address of anybody who was written to", async () => {
	await settled([...new Set(written)]);
	const log = app.log.toLowerCase();
	const database = (await dumpTexts(app)).toLowerCase();
	expect(log).toContain("mail not delivered");
	expect(database).toContain("(recipient)");
	for (const email of written) {
		for (const place of [log, database]) {
			expect(place.includes(email)).toBe(false);
			expect(place.includes(email.split("@")[0]!)).toBe(false);
			expect(place.includes(Buffer.from(email).toString("hex"))).toBe(false);
		}
	}
	const kept = await app.query("select from mail where recipient_cipher is not null");
	expect(kept).toEqual([]);
});

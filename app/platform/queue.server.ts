import { fromKysely, PgBoss } from "pg-boss";
import { databasePool, type Transaction } from "./database.server";
import { logger, sparingly } from "./logger.server";
import { singleton } from "./singleton.server";

/** Every queue and what its jobs carry. */
export interface Jobs {
	"send-mail": { mailId: string };
	"event-appended": { eventId: number; kind: string };
	"recount-signatures": Record<string, never>;
	"expire-verifications": Record<string, never>;
	"compact-counters": Record<string, never>;
	"archive-snapshot": { archiveRequestId: number };
	"check-sources": Record<string, never>;
	"check-source": { sourceId: number };
	"tell-institutions": Record<string, never>;
	"make-public-copies": Record<string, never>;
}

type JobName = keyof Jobs;

/**
 * A worker that is killed stops its heartbeat; the job is taken up again by another one after `heartbeatSeconds`.
 * Retries are many and slow down to one an hour: a mail server may be away for a week, and jobs are kept for two.
 */
const queueOptions = {
	heartbeatSeconds: 10,
	expireInSeconds: 300,
	retryLimit: 320,
	retryDelay: 2,
	retryBackoff: true,
	retryDelayMax: 3600,
};
const queueNames: JobName[] = [
	"send-mail",
	"event-appended",
	"recount-signatures",
	"expire-verifications",
	"compact-counters",
	"archive-snapshot",
	"check-sources",
	"check-source",
	"tell-institutions",
	"make-public-copies",
];

const state = singleton("queue", () => {
	let started: Promise<PgBoss> | undefined;
	const start = async () => {
		const pool = await databasePool();
		const boss = new PgBoss({
			db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
			schema: "pgboss",
			monitorIntervalSeconds: 10,
			superviseIntervalSeconds: 10,
			maintenanceIntervalSeconds: 600,
			// Our indexes stay small; rebuilding them is left to the operator.
			reindex: false,
			monitorVacuum: false,
		});
		boss.on(
			"error",
			sparingly((error) => logger.error({ err: error }, "job queue")),
		);
		await boss.start();
		for (const name of queueNames) await boss.createQueue(name, queueOptions);
		return boss;
	};
	return {
		boss: () => {
			started ??= start();
			return started;
		},
		started: () => started,
		forget: () => {
			started = undefined;
		},
	};
});

/** Opens the queue and creates what it needs in the database. */
export async function startQueue(): Promise<void> {
	await state.boss();
}

/** Puts jobs into the queue as part of the caller's transaction: fact and consequence are committed together. */
export async function enqueue<Name extends JobName>(
	trx: Transaction,
	name: Name,
	payloads: Jobs[Name][],
): Promise<void> {
	if (payloads.length === 0) return;
	const boss = await state.boss();
	await boss.insert(
		name,
		payloads.map((data) => ({ data })),
		{ db: fromKysely(trx) },
	);
}

/** Runs `perform` for each job of a queue, `concurrency` at a time, until the queue is stopped. A throw means a retry. */
export async function workOn<Name extends JobName>(
	name: Name,
	concurrency: number,
	perform: (payload: Jobs[Name]) => Promise<void>,
): Promise<void> {
	const boss = await state.boss();
	await boss.work<Jobs[Name]>(
		name,
		{ pollingIntervalSeconds: 0.5, localConcurrency: concurrency },
		async (jobs) => {
			for (const job of jobs) {
				try {
					await perform(job.data);
				} catch (error) {
					logger.warn({ err: error, job: name, id: job.id }, "job failed and will be tried again");
					throw error;
				}
			}
		},
	);
}

/** Runs a queue's job at the times of a cron line, Jakarta time. */
export async function scheduleJob(name: JobName, cron: string): Promise<void> {
	const boss = await state.boss();
	await boss.schedule(name, cron, {}, { tz: "Asia/Jakarta" });
}

/** Lets running jobs end, at most `timeout` milliseconds, and stops. */
export async function stopQueue(timeout: number): Promise<void> {
	const running = state.started();
	if (!running) return;
	state.forget();
	await (await running).stop({ graceful: true, timeout });
}

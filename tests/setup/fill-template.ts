import { closeDatabase, db } from "~/platform/database.server";
import { startQueue, stopQueue } from "~/platform/queue.server";
import { migrateToLatest } from "../../db/migrate";
import { seedReference } from "../../db/seeds/reference";

/** Run by global-setup.ts: everything that is the same for every test. */
await migrateToLatest(db);
await seedReference(db);
await startQueue();
await stopQueue(0);
await closeDatabase();

import { createDatabase, createPool } from "./connection";
import { startEmbeddedServer } from "./embedded-server";
import { createMigrator, ranOrThrow } from "./migrate";
import { seedFoundingCase } from "./seeds/founding-case";
import { seedGenerated } from "./seeds/generated";
import { seedReference } from "./seeds/reference";

/** `npm run migrate [-- up | down | status]` and `npm run seed [-- --generated 10000]`, on DATABASE_URL or on the embedded server. */
const [command, direction = "up"] = process.argv.slice(2);

const embedded = process.env.DATABASE_URL
	? undefined
	: await startEmbeddedServer({ dataDir: process.env.DATA_DIR || "./.data" });
const db = createDatabase(createPool(process.env.DATABASE_URL || embedded!.url));
try {
	if (command === "seed" && direction === "--generated") {
		const demands = Number(process.argv[4]);
		if (!Number.isInteger(demands) || demands < 1 || demands > 100_000)
			throw new Error("Say how many demands, from 1 to 100000: npm run seed -- --generated 10000");
		await seedReference(db);
		if (!(await seedGenerated(db, demands, (line) => console.info(line))))
			throw new Error("There are cases in this database. Made-up examples go into an empty one only.");
	} else if (command === "seed") {
		await seedReference(db);
		console.info(
			(await seedFoundingCase(db)) ? "Founding case loaded." : "The founding case is there already.",
		);
	} else if (command === "migrate" && direction === "status") {
		for (const { name, executedAt } of await createMigrator(db).getMigrations()) {
			console.info(`${executedAt ? executedAt.toISOString() : "not applied            "}  ${name}`);
		}
	} else if (command === "migrate" && (direction === "up" || direction === "down")) {
		const migrator = createMigrator(db);
		const ran = ranOrThrow(await (direction === "up" ? migrator.migrateToLatest() : migrator.migrateDown()));
		console.info(ran.length > 0 ? ran.map((name) => `${direction}  ${name}`).join("\n") : "Nothing to do.");
	} else {
		console.error(
			"Usage: npm run migrate [-- up | down | status], or npm run seed [-- --generated <demands>]",
		);
		process.exitCode = 2;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await db.destroy();
	await embedded?.stop();
}

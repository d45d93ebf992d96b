import { performArchiveRequest } from "~/domain/sources/commands.server";
import { db } from "~/platform/database.server";
import { savePage } from "~/platform/web-archive.server";

/** Asks the web archive for its copy. A throw makes the queue try again later; what is given up has become a task. */
export async function archiveSnapshot(archiveRequestId: number): Promise<void> {
	const outcome = await performArchiveRequest(db, archiveRequestId, savePage);
	if (outcome === "again") throw new Error("the web archive has not kept a copy yet");
}

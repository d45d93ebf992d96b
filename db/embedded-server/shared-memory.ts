/** Server settings that make PostgreSQL content with the shared memory that containers give. */
import { statfs } from "node:fs/promises";

/** Below this, parallel queries run out of /dev/shm; Docker gives 64 MiB unless told otherwise. */
const ROOMY_BYTES = 256 * 1024 ** 2;

/** Settings by name, for initdb as well as for the server. */
export async function chooseSharedMemorySettings(): Promise<Record<string, string>> {
	const shared = await statfs("/dev/shm").catch(() => undefined);
	const scarce = shared !== undefined && shared.bsize * shared.blocks < ROOMY_BYTES;
	return {
		// Containers may offer huge pages that they then do not give, which kills the server.
		huge_pages: "off",
		// Files in the cluster instead: slower for large parallel queries, never too small.
		...(scarce && { dynamic_shared_memory_type: "mmap" }),
	};
}

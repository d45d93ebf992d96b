import pino from "pino";
import { clock } from "./clock";
import { env } from "./env.server";
import { singleton } from "./singleton.server";

/** Structured log. Holds no address of a reader, no e-mail address and no token: a URL is logged without its secrets. */
export const logger = singleton("logger", () => pino({ level: env().LOG_LEVEL, base: undefined }));

/** The path of a URL with anything that opens a door cut out. */
export function loggablePath(path: string): string {
	return path.replace(/\/(signatures|verifications|followers|invitations)\/[^/]+/g, "/$1/…").split("?")[0]!;
}

/** Milliseconds between two lines about a fault that comes back by itself. */
const QUIET = 30_000;

/**
 * While the database is away, everything that works in the background fails several times a second. A line now and then
 * says as much as all of them, and does not fill the disk.
 */
export function sparingly(say: (error: unknown) => void): (error: unknown) => void {
	let quietUntil = 0;
	return (error) => {
		const now = clock.now().getTime();
		if (now < quietUntil) return;
		quietUntil = now + QUIET;
		say(error);
	};
}

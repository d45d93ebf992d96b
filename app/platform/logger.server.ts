import pino from "pino";
import { env } from "./env.server";
import { singleton } from "./singleton.server";

/** Structured log. Holds no address of a reader, no e-mail address and no token: a URL is logged without its secrets. */
export const logger = singleton("logger", () => pino({ level: env().LOG_LEVEL, base: undefined }));

/** The path of a URL with anything that opens a door cut out. */
export function loggablePath(path: string): string {
	return path.replace(/\/(signatures|verifications|followers|invitations)\/[^/]+/g, "/$1/…").split("?")[0]!;
}

import type { RequestHandler } from "msw";
import { webArchive } from "./web-archive";

/**
 * Answers of outside services, one file per service, spread here. Whatever else a test asks of the network is refused, and
 * fails it (tests/setup/each-test.ts).
 */
export const handlers: RequestHandler[] = [...webArchive];

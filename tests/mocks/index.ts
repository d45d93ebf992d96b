import type { RequestHandler } from "msw";

/**
 * Answers of outside services, one file per service, spread here. Tagih speaks HTTP to none so far: whatever a test
 * asks of the network is refused, and fails it (tests/setup/each-test.ts).
 */
export const handlers: RequestHandler[] = [];

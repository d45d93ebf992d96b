import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, jest } from "@jest/globals";
import { setupServer } from "msw/node";
import { handlers } from "../mocks/index";
import { consoleErrors } from "../support/console";

// Processes and databases on a busy machine: a hang is a failure, slowness is none.
jest.setTimeout(60_000);

/** Requests that no mock answered. They also fail where they are made, but code may swallow that. */
const unanswered: string[] = [];
const network = setupServer(...handlers);

beforeAll(() => {
	network.listen({
		onUnhandledFrame({ frame, defaults }) {
			const { request, connection } = frame.data as { request?: Request; connection?: { client: WebSocket } };
			const url = request?.url ?? connection?.client.url ?? "about:blank";
			if (isOwnMachine(url)) return;
			unanswered.push(url);
			defaults.error();
		},
	});
});

beforeEach(() => {
	consoleErrors.begin();
});

afterEach(() => {
	network.resetHandlers();
	const urls = unanswered.splice(0);
	consoleErrors.end();
	if (urls.length > 0) throw new Error(`The test reached outside: ${urls.join(", ")}`);
});

afterAll(async () => {
	network.close();
	await rm(process.env.DATA_DIR!, { recursive: true, force: true });
});

/** Our own server under test, which is not outside. */
function isOwnMachine(url: string) {
	const { hostname } = new URL(url);
	return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1";
}

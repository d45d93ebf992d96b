import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "@jest/globals";

/** A publisher's website on this machine: a real server, so that connections, redirects and streams are real too. */
export class Publisher {
	/** What was asked of it since the test began. */
	readonly asked: IncomingMessage[] = [];
	private server: Server | undefined;
	private pages: Record<string, RequestListener> = {};

	get port(): number {
		return (this.server!.address() as AddressInfo).port;
	}

	/** The address of a page, under a host that only `resolve` knows. */
	url(path: string, host = "penerbit.example"): string {
		return `http://${host}:${this.port}${path}`;
	}

	/** What `fetchPage` needs to find it: every host is this machine, at this port alone. */
	get here() {
		return { loopbackPort: this.port, resolve: async (_host: string) => ["127.0.0.1"] };
	}

	/** Sets what a path answers; a text is a page of HTML. */
	serve(path: string, answer: string | RequestListener): void {
		this.pages[path] =
			typeof answer === "function"
				? answer
				: (_, response) =>
						response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(answer);
	}

	/** @param port any free one unless said otherwise */
	async start(port = 0): Promise<void> {
		this.server = createServer((request, response) => {
			this.asked.push(request);
			const page = this.pages[request.url!.split("?")[0]!];
			if (page) page(request, response);
			else response.writeHead(404).end();
		});
		this.server.listen(port, "127.0.0.1");
		await once(this.server, "listening");
	}

	async stop(): Promise<void> {
		this.server?.closeAllConnections();
		if (this.server) await new Promise((done) => this.server!.close(done));
	}

	forget(): void {
		this.asked.length = 0;
		this.pages = {};
	}
}

/** A publisher for a test file; each test begins with no pages. */
export function usePublisher(): Publisher {
	const publisher = new Publisher();
	beforeAll(() => publisher.start());
	beforeEach(() => publisher.forget());
	afterAll(() => publisher.stop());
	return publisher;
}

import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";

/** The one pair of keys that the server for tests knows. */
export const KEYS = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

export interface LocalS3 {
	endpoint: string;
	/** Where it keeps what it was given. */
	folder: string;
	stop(): Promise<void>;
}

/** A real S3 server on this machine, with one empty bucket. It checks signatures as Amazon's does, and knows no rights. */
export async function startS3(bucket: string, port = 0): Promise<LocalS3> {
	const folder = await mkdtemp(join(tmpdir(), "tagih-test-s3-"));
	const server = new S3rver({
		port,
		address: "127.0.0.1",
		silent: true,
		directory: folder,
		configureBuckets: [{ name: bucket }],
	});
	const { port: taken } = await server.run();
	return {
		endpoint: `http://127.0.0.1:${taken}`,
		folder,
		async stop() {
			await server.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Takes connections and never answers. */
export async function startSilentServer(): Promise<{ endpoint: string; stop(): void }> {
	const server = createServer((socket) => {
		socket.on("error", () => undefined);
		sockets.add(socket);
	});
	const sockets = new Set<{ destroy(): void }>();
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	return {
		endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
		stop() {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	};
}

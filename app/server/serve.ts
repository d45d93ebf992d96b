import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { handleWith } from "./request-handler";
import { start } from "./start";
import { openStaticFiles } from "./static-files";

/** The built product: files of the client folder first, then the pages. */
export async function serve(): Promise<void> {
	// @ts-expect-error the Remix plugin makes this module while it builds
	const build = (await import("virtual:remix/server-build")) as ServerBuild;
	const pages = handleWith(createRequestHandler(build, "production"));
	// From build/server, or from build/server/assets where the bundler puts what is loaded late.
	const serveStatic = await openStaticFiles(join(process.cwd(), "build", "client"));
	await start(async (incoming, outgoing) => {
		if (!(await serveStatic(incoming, outgoing))) await pages(incoming, outgoing);
	});
}

import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";

process.env.NODE_ENV ??= "development";

/** `npm run dev`: the same process as production, with the pages compiled anew at each change. */
const vite = await createVite({ server: { middlewareMode: true }, appType: "custom" });
const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
const { env } = await load<typeof import("~/platform/env.server")>("/app/platform/env.server.ts");
try {
	env();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
const { start } = await load<typeof import("./start")>("/app/server/start.ts");
const { handleWith } = await load<typeof import("./request-handler")>("/app/server/request-handler.ts");

const pages = handleWith(async (request, context) => {
	const build = await load<ServerBuild>("virtual:remix/server-build");
	return createRequestHandler(build, "development")(request, context);
});

await start((incoming, outgoing) => {
	vite.middlewares(incoming, outgoing, () => void pages(incoming, outgoing));
});

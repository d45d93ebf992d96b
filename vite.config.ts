import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/**
 * Bundles the process (listener, jobs, shutdown) with the routes, so that both share one database pool; and beside it what
 * runs in threads of their own: a thread is loaded from a file.
 */
function serverEntries(input: { index: string } & Record<string, string>): Plugin {
	return {
		name: "tagih:server-entries",
		config: (_config, { isSsrBuild }) =>
			isSsrBuild
				? { build: { rollupOptions: { input, output: { entryFileNames: "[name].js" } } } }
				: undefined,
	};
}

export default defineConfig({
	plugins: [
		remix(remixConfig),
		serverEntries({
			index: "./app/server/main.ts",
			"article-reader": "./app/domain/sources/article-reader.server.ts",
			"copy-maker": "./app/domain/evidence/copy-maker.server.ts",
			"assets/picture-thread": "./app/platform/pictures/picture-thread.ts",
		}),
	],
	resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
	build: { target: "es2022" },
	// Libraries of hundreds of small files take seconds to load one by one. What is bundled is there at once.
	ssr: { noExternal: [/^date-fns/, /^d3-/, "kysely", "zod", "internmap"] },
	// Scripts for readers (app/browser) are built by the way that workers are: one file each, without React.
	worker: { format: "es" },
	// esbuild 0.28 refuses Vite's default browser targets: say what we mean instead.
	esbuild: { target: "es2022" },
	optimizeDeps: { esbuildOptions: { target: "es2022" } },
});

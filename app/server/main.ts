// React reads this while it is loaded, so it is set before anything else is.
process.env.NODE_ENV ??= "production";

// Settings before all else: what is wrong with them is said in sentences, before anything can stumble over them.
const { env } = await import("~/platform/env.server");
try {
	env();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

const { serve } = await import("./serve");
await serve();

export {};

// React reads this while it is loaded, so it is set before anything else is.
process.env.NODE_ENV ??= "production";

// The libraries of the product do not load in an older one, so it is told apart before they are.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 22) {
	console.error(
		`Tagih needs Node 22.18 or newer and this is ${process.version}. On Linux and on Windows with x64 "npm ci" brings one; elsewhere install Node 24 from nodejs.org.`,
	);
	process.exit(1);
}

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

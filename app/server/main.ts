// React reads this while it is loaded, so it is set before anything else is.
process.env.NODE_ENV ??= "production";

const { serve } = await import("./serve");
await serve();

export {};

import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
	// Loaders hand dates and maps to components as they are; the types have to know.
	interface Future {
		v3_singleFetch: true;
	}

	/** What app/server gives to every loader and action beside the request. */
	interface AppLoadContext {
		nonce: string;
		clientAddress: string;
	}
}

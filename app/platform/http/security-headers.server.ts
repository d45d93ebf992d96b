import { env } from "~/platform/env.server";

/** Sent with every answer. Pages hold no inline script and no inline style; a script needs the nonce of its page. */
export function securityHeaders(nonce: string): Record<string, string> {
	const isHttps = env().APP_URL.startsWith("https:");
	const development = env().NODE_ENV === "development";
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'${development ? " 'self'" : ""}`,
		`style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src 'self'${development ? " ws: wss:" : ""}`,
		"manifest-src 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"base-uri 'none'",
	];
	return {
		"Content-Security-Policy": policy.join("; "),
		"X-Content-Type-Options": "nosniff",
		// Links in mail hold tokens: other sites see at most that a reader came from here.
		"Referrer-Policy": "same-origin",
		"Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
		"Cross-Origin-Opener-Policy": "same-origin",
		...(isHttps ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
	};
}

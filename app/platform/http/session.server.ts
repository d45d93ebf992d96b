import { createCookie } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { singleton } from "~/platform/singleton.server";

/** The only cookie of the site, set when somebody with an account signs in. Readers and signers get none. */
const cookie = () =>
	singleton("session-cookie", () =>
		createCookie("tagih_session", {
			httpOnly: true,
			path: "/",
			sameSite: "lax",
			secure: env().APP_URL.startsWith("https:"),
		}),
	);

export async function readSessionToken(request: Request): Promise<string | undefined> {
	const header = request.headers.get("Cookie");
	if (!header?.includes("tagih_session=")) return undefined;
	const value: unknown = await cookie().parse(header);
	return typeof value === "string" ? value : undefined;
}

/** The Set-Cookie header that signs in for `days`. */
export function sessionHeader(token: string, days: number): Promise<string> {
	return cookie().serialize(token, { maxAge: days * 24 * 3600 });
}

/** The Set-Cookie header that signs out. */
export function endSessionHeader(): Promise<string> {
	return cookie().serialize("", { maxAge: 0 });
}

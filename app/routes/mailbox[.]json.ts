import { env } from "~/platform/env.server";
import { cacheHeaders } from "~/platform/http/cache-headers.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { listMailbox } from "~/platform/mailbox.server";

/** The local mailbox for programs, newest first. */
export async function loader() {
	if (!env().usesMailbox) fileNotFound();
	return Response.json(await listMailbox(), { headers: cacheHeaders("/mailbox") });
}

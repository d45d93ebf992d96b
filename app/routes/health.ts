import { isDatabaseReachable } from "~/platform/health.server";

/** 200 while the database answers, 503 while it does not. */
export async function loader() {
	const reachable = await isDatabaseReachable();
	return Response.json(
		{ status: reachable ? "ok" : "database unreachable" },
		{ status: reachable ? 200 : 503, headers: { "Cache-Control": "no-store" } },
	);
}

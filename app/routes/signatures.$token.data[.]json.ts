import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportSigner } from "~/domain/signatures/queries.server";
import { findVerificationByToken } from "~/domain/verifications/queries.server";
import { db } from "~/platform/database.server";
import { cacheHeaders } from "~/platform/http/cache-headers.server";
import { fileNotFound } from "~/platform/http/problem.server";

/** Everything kept about a signer in one case, as JSON, for whoever holds the link. */
export async function loader({ params }: LoaderFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	const kept = verification && (await exportSigner(db, verification.id));
	if (!kept) fileNotFound();
	return Response.json(kept, {
		headers: {
			...cacheHeaders("/signatures"),
			"Content-Disposition": 'attachment; filename="tagih-data.json"',
		},
	});
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { qrCodeResponse } from "~/platform/http/qr-code-response.server";
import { pathsFor } from "~/views/paths";
import { qrCodeSvg } from "~/views/sharing/qr-code";

/** A QR code that opens the case, to be printed by others. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) fileNotFound();
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return qrCodeResponse(qrCodeSvg(env().APP_URL + paths.caseFile(caseFile.slug)), caseFile.slug);
}

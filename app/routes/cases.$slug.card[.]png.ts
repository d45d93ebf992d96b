import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { countSignatures } from "~/domain/counts/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { localeOf } from "~/i18n/locale";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { pictureResponse } from "~/platform/http/picture-response.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { cardDrawing } from "~/views/sharing/card";
import { caseFacts } from "~/views/sharing/facts";

/** The picture that a link to the case is shown with. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) fileNotFound();
	const [demands, { people }] = await Promise.all([
		listDemands(db, caseFile.id),
		countSignatures(db, caseFile.id),
	]);
	const locale = localeOf(new URL(request.url).pathname);
	return pictureResponse(request, cardDrawing(caseFacts(caseFile, demands, people, locale), locale, today()));
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDemand } from "~/domain/demands/queries.server";
import { localeOf } from "~/i18n/locale";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { pictureResponse } from "~/platform/http/picture-response.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { cardDrawing } from "~/views/sharing/card";
import { demandFacts } from "~/views/sharing/facts";

/** The picture that a link to the demand is shown with. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) fileNotFound();
	const locale = localeOf(new URL(request.url).pathname);
	return pictureResponse(request, cardDrawing(demandFacts(demand, locale), locale, today()));
}

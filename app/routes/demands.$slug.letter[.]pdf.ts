import type { ActionFunctionArgs } from "@remix-run/node";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { letterDetails } from "~/domain/letters/letter-details";
import { listLetterDemands } from "~/domain/letters/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { clock } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { fileNotFound, methodNotAllowed } from "~/platform/http/problem.server";
import { deliveryLetter } from "~/views/letters/delivery-letter";
import { writeLetter } from "~/views/letters/letter-pdf.server";
import { pathsFor } from "~/views/paths";

export function loader() {
	methodNotAllowed("POST");
}

/** The letter as a PDF. What was typed into it comes in the body, so that no log and no history keeps it. */
export async function action({ params, request }: ActionFunctionArgs) {
	const form = await readForm(request);
	const [demands, checked] = [await listLetterDemands(db, params.slug), checkForm(form, letterDetails)];
	const [demand] = demands;
	if (!demand) fileNotFound();
	// The page before has checked it and says what is wrong; only who goes around that page comes here.
	if (!checked.ok) throw new Response(null, { status: 400 });
	const locale = localeOf(new URL(request.url).pathname);
	const { proposer } = await getCaseFile(db, demand.caseFileId);
	const pdf = await writeLetter(
		deliveryLetter(locale, {
			demands,
			proposer,
			details: checked.value,
			url: env().APP_URL + pathsFor(locale).demand(demand.slug),
			countedAt: clock.now(),
		}),
	);
	return new Response(new Uint8Array(pdf), {
		headers: {
			"Content-Type": "application/pdf",
			"Content-Disposition": `attachment; filename="${wordsFor(locale).letters.fileName}-${demand.slug}.pdf"`,
			"Cache-Control": "private, no-store",
		},
	});
}

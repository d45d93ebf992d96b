import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCorrection } from "~/domain/fact-corrections/queries.server";
import { readHandling } from "~/domain/replies/reply";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { clock } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { CorrectionDetails } from "~/views/fact-corrections/correction-details";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** What became of a request for correction, for whoever has its ticket. */
export async function loader({ params }: LoaderFunctionArgs) {
	const correction = await findCorrection(db, params.ticket);
	if (!correction) notFound();
	return { correction, handling: readHandling(correction.createdAt, clock.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.factCorrections.ticket.title(data.correction.ticket) : words.site.problems["404"].title,
	);
};

export default function CorrectionTicket() {
	const { correction, handling } = useLoaderData<typeof loader>();
	const { locale, words } = usePage();
	const { ticket } = words.factCorrections;
	const { decision } = correction;
	const due = formatInstant(locale, handling.dueAt);
	const state = decision
		? decision.accepted
			? ticket.accepted
			: ticket.declined
		: (handling.overdue ? ticket.late : ticket.waiting)(due);
	return (
		<>
			<PageHeader title={ticket.title(correction.ticket)} lead={ticket.keep} />
			<CorrectionDetails
				correction={correction}
				more={[
					{ term: ticket.state, description: <strong>{state}</strong> },
					...(decision
						? [
								{ term: ticket.reason, description: decision.explanation, lang: decision.language },
								{ term: ticket.decidedOn, description: formatInstant(locale, decision.decidedAt) },
							]
						: []),
					{ term: ticket.sentOn, description: formatInstant(locale, correction.createdAt) },
				]}
			/>
		</>
	);
}

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { appealDecision } from "~/domain/moderation/commands.server";
import { PARTIES } from "~/domain/moderation/moderation";
import { findReport } from "~/domain/moderation/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { DescriptionList } from "~/views/kit/description-list";
import { TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { DecisionText } from "~/views/moderation/decision-text";
import { ItemLink } from "~/views/moderation/item-link";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	party: z.enum(PARTIES, "choice-unknown"),
	body: requiredText(4000, "report-body"),
});

/** What became of a report: its state and the decision, and no word of whoever wrote it. */
export async function loader({ params }: LoaderFunctionArgs) {
	const report = await findReport(db, params.ticket);
	if (!report) notFound();
	return { report };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const report = await findReport(db, params.ticket);
	if (!report) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const result = await appealDecision(db, { reportId: report.id, ...checked.value });
	if (!result.ok) return refuseForm(form, { "": result.reason });
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).report(report.ticket), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.moderation.ticket.title(data.report.ticket) : words.site.problems["404"].title,
	);
};

export default function TicketPage() {
	const { report } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { ticket, reasons, report: form } = words.moderation;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<>
			<PageHeader title={ticket.title(report.ticket)} lead={ticket.keep} />
			<DescriptionList
				items={[
					{ term: ticket.state, description: <strong>{ticket.states[report.state]}</strong> },
					{ term: ticket.sentOn, description: formatInstant(locale, report.createdAt) },
					{ key: "about", term: form.about, description: <ItemLink item={report.item} /> },
					{ term: form.reason, description: reasons[report.reason] },
				]}
			/>
			{report.decisions.map((entry) => (
				<section key={entry.id} className="section" aria-labelledby={`of-${entry.id}`}>
					<h2 id={`of-${entry.id}`}>{entry.onAppeal ? ticket.onAppeal : ticket.decision}</h2>
					<DecisionText entry={entry} />
				</section>
			))}
			{report.state === "decided" || refused ? (
				<section className="section" aria-labelledby="appeal">
					<h2 id="appeal">{ticket.appealTitle}</h2>
					<p>{ticket.appealLead}</p>
					<form className="form" method="post" action={paths.report(report.ticket)} noValidate>
						<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
						<ChoiceList
							kind="radio"
							legend={ticket.party}
							name="party"
							options={PARTIES.map((value) => ({ value, label: ticket.parties[value] }))}
							selected={refused?.values.party ?? []}
							{...texts}
							{...(messages.party ? { error: messages.party } : {})}
						/>
						<TextArea
							label={ticket.appealBody}
							hint={form.bodyHint}
							maxLength={4000}
							required
							{...texts}
							{...typed(refused, messages, "body")}
						/>
						<div className="form__actions">
							<Button tone="primary" busyText={words.site.sending}>
								{ticket.appealSubmit}
							</Button>
						</div>
					</form>
				</section>
			) : null}
		</>
	);
}

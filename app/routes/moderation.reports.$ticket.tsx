import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { decideReport } from "~/domain/moderation/commands.server";
import { DECISIONS, ITEM_REASONS } from "~/domain/moderation/moderation";
import { findReportForModerator } from "~/domain/moderation/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { text } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { Checkbox, ChoiceList } from "~/views/kit/choice";
import { DescriptionList } from "~/views/kit/description-list";
import { SelectField, TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, ticked, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { ItemLink } from "~/views/moderation/item-link";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	stage: z.enum(["first", "appeal"], "decided-already"),
	action: z.enum(DECISIONS, "decision-required"),
	reason: z.enum(ITEM_REASONS, "reason-required"),
	explanation: text(2000),
	confirm: z.string().refine((value) => value === "yes", "confirm-required"),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const found = await findReportForModerator(db, params.ticket);
	if (!found) notFound();
	const { firstDecidedBy, ...report } = found;
	return { report, isFirst: firstDecidedBy === actor.accountId };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const report = await findReportForModerator(db, params.ticket);
	if (!report) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) {
		// A hidden field has no place for a message: what is wrong with it concerns the whole form.
		const { stage, ...errors } = checked.errors;
		return refuseForm(form, { ...(stage ? { "": stage } : {}), ...errors });
	}
	const locale = localeOf(new URL(request.url).pathname);
	const { stage, confirm: _, ...decision } = checked.value;
	const result = await decideReport(db, actor, {
		...decision,
		reportId: report.id,
		item: report.item,
		onAppeal: stage === "appeal",
		language: locale,
	});
	if (!result.ok) return refuseForm(form, { "": result.reason });
	return redirect(pathsFor(locale).moderationLog(`?decision=${result.value}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.moderation.decide.title(data.report.ticket) : words.site.problems["404"].title,
	);
};

export default function DecidePage() {
	const { report, isFirst } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { decide, list, actions, reasons, ticket, report: form } = words.moderation;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const title = decide.title(report.ticket);
	const settled = report.state === "decided" || report.state === "closed";
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: list.title, href: paths.moderationReports() }, { label: title }]}
			/>
			<PageHeader title={title} />
			<DescriptionList
				items={[
					{ key: "about", term: form.about, description: <ItemLink item={report.item} /> },
					{ term: decide.reasonGiven, description: reasons[report.reason] },
					{ term: decide.saw, description: report.body },
					...(report.appeal
						? [
								{
									term: decide.appealSays,
									description: `${ticket.parties[report.appeal.party]}: ${report.appeal.body}`,
								},
							]
						: []),
				]}
			/>
			{settled ? (
				<p>
					{decide.settled} <a href={paths.report(report.ticket)}>{ticket.decision}</a>
				</p>
			) : null}
			{!settled && isFirst ? <p>{decide.notYou}</p> : null}
			{(settled || isFirst) && !refused ? null : (
				<form className="form" method="post" action={paths.moderationReport(report.ticket)} noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<input type="hidden" name="stage" value={report.state === "waiting" ? "first" : "appeal"} />
					<ChoiceList
						kind="radio"
						legend={decide.action}
						name="action"
						options={DECISIONS.map((value) => ({
							value,
							label: actions[value],
							hint: decide.actionHints[value],
						}))}
						selected={refused?.values.action ?? []}
						{...texts}
						{...(messages.action ? { error: messages.action } : {})}
					/>
					<SelectField
						label={decide.reason}
						placeholder="–"
						options={ITEM_REASONS.map((value) => ({ value, label: reasons[value] }))}
						{...texts}
						{...typed(refused, messages, "reason")}
					/>
					<TextArea
						label={decide.explanation}
						hint={decide.explanationHint}
						optionalText={`(${words.site.optional})`}
						maxLength={2000}
						{...texts}
						{...typed(refused, messages, "explanation")}
					/>
					<Checkbox label={decide.confirm} {...texts} {...ticked(refused, messages, "confirm")} />
					<div className="form__actions">
						<Button tone="danger" busyText={words.site.sending}>
							{decide.submit}
						</Button>
					</div>
				</form>
			)}
		</>
	);
}

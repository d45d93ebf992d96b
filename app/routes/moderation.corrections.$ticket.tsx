import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { decideCorrection } from "~/domain/fact-corrections/commands.server";
import { findCorrection } from "~/domain/fact-corrections/queries.server";
import { writeItem } from "~/domain/moderation/moderation";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { CorrectionDetails } from "~/views/fact-corrections/correction-details";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const OUTCOMES = ["accepted", "declined"] as const;
const schema = z.object({
	decision: z.enum(OUTCOMES, "decision-required"),
	explanation: requiredText(2000, "explanation-required"),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	const correction = await findCorrection(db, params.ticket);
	if (!correction) notFound();
	return { correction };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const correction = await findCorrection(db, params.ticket);
	if (!correction) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const locale = localeOf(new URL(request.url).pathname);
	const accepted = checked.value.decision === "accepted";
	const result = await decideCorrection(db, actor, {
		correctionId: correction.id,
		accepted,
		explanation: checked.value.explanation,
		language: locale,
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("moderate");
		return refuseForm(form, { "": result.reason });
	}
	const paths = pathsFor(locale);
	return redirect(
		accepted && correction.item
			? paths.caseErrata(correction.caseSlug, writeItem(correction.item))
			: paths.moderationReplies(),
		303,
	);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.factCorrections.decide.title(data.correction.ticket) : words.site.problems["404"].title,
	);
};

export default function DecideCorrection() {
	const { correction } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { decide } = words.factCorrections;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const title = decide.title(correction.ticket);
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: words.replies.moderate.title, href: paths.moderationReplies() }, { label: title }]}
			/>
			<PageHeader title={title} lead={decide.lead} />
			<CorrectionDetails correction={correction} />
			{correction.decision ? (
				<p>
					{decide.settled} <a href={paths.correction(correction.ticket)}>{correction.ticket}</a>
				</p>
			) : null}
			{correction.decision && !refused ? null : (
				<form
					className="form"
					method="post"
					action={paths.moderationCorrection(correction.ticket)}
					noValidate
				>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<ChoiceList
						kind="radio"
						legend={decide.decision}
						name="decision"
						options={OUTCOMES.map((value) => ({ value, label: decide[value] }))}
						selected={refused?.values.decision ?? []}
						{...texts}
						{...(messages.decision ? { error: messages.decision } : {})}
					/>
					<TextArea
						label={decide.explanation}
						hint={decide.explanationHint}
						maxLength={2000}
						required
						{...texts}
						{...typed(refused, messages, "explanation")}
					/>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{decide.submit}
						</Button>
					</div>
				</form>
			)}
		</>
	);
}

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
import { decideChange } from "~/domain/institutions/commands.server";
import { findChangeRequest } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { DescriptionList } from "~/views/kit/description-list";
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
	explanation: requiredText(1000, "why-required"),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const change = await findChangeRequest(db, params.id);
	if (!change) notFound();
	return { change };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const change = await findChangeRequest(db, params.id);
	if (!change) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const locale = localeOf(new URL(request.url).pathname);
	const accepted = checked.value.decision === "accepted";
	const result = await decideChange(db, actor, {
		requestId: change.id,
		accepted,
		explanation: checked.value.explanation,
		language: locale,
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { "": result.reason });
	}
	const paths = pathsFor(locale);
	return redirect(accepted ? paths.institutionEdit(change.institution.slug) : paths.moderationChanges(), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.changes.open : words.site.problems["404"].title,
	);
};

export default function DecideChange() {
	const { change } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const text = words.institutions.changes;
	const asked = words.institutions.change;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const { institution } = change;
	const name = pick(locale, institution.name, institution.nameEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: text.title, href: paths.moderationChanges() }, { label: text.open }]}
			/>
			<PageHeader title={text.open} lead={name} />
			<DescriptionList
				items={[
					{
						term: words.tasks.institution,
						description: <a href={paths.institution(institution.slug)}>{name}</a>,
					},
					{ term: asked.written, description: change.written },
					{ term: asked.corrected, description: change.corrected },
					{
						term: asked.sourceUrl,
						description: (
							<a href={change.sourceUrl} rel="nofollow noopener noreferrer">
								{change.sourceUrl}
							</a>
						),
					},
				]}
			/>
			{change.decision ? (
				<p>
					{text.settled}{" "}
					<a href={paths.institutionHistory(institution.slug)}>{words.institutions.history.title}</a>
				</p>
			) : null}
			{change.decision && !refused ? null : (
				<form className="form" method="post" action={paths.moderationChange(change.id)} noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<ChoiceList
						kind="radio"
						legend={text.decision}
						name="decision"
						options={OUTCOMES.map((value) => ({ value, label: text[value] }))}
						selected={refused?.values.decision ?? []}
						{...texts}
						{...(messages.decision ? { error: messages.decision } : {})}
					/>
					<TextArea
						label={text.explanation}
						hint={text.explanationHint}
						maxLength={1000}
						required
						{...texts}
						{...typed(refused, messages, "explanation")}
					/>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{text.submit}
						</Button>
					</div>
				</form>
			)}
		</>
	);
}

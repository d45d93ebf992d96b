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
import { decideReply } from "~/domain/replies/commands.server";
import { findWaitingReply } from "~/domain/replies/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { text } from "~/platform/fields";
import { checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
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

const OUTCOMES = ["verified", "refused"] as const;
const schema = z.object({
	decision: z.enum(OUTCOMES, "decision-required"),
	explanation: text(2000),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	const reply = await findWaitingReply(db, params.id);
	if (!reply) notFound();
	return { reply };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const reply = await findWaitingReply(db, params.id);
	if (!reply) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, errorsOf(checked));
	const { decision, explanation } = checked.value;
	if (decision === "refused" && explanation === "")
		return refuseForm(form, { explanation: "explanation-required" });
	const locale = localeOf(new URL(request.url).pathname);
	const result = await decideReply(db, actor, {
		replyId: reply.id,
		verified: decision === "verified",
		explanation,
		language: locale,
		titles: { id: wordsFor("id").replies.entry, en: wordsFor("en").replies.entry },
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("moderate");
		return refuseForm(form, { "": result.reason });
	}
	const paths = pathsFor(locale);
	return redirect(
		decision === "verified"
			? paths.publicReply(result.value.caseSlug, result.value.replyId)
			: paths.moderationReplies(),
		303,
	);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.replies.moderate.one(data.reply.institution.name) : words.site.problems["404"].title,
	);
};

export default function CheckReply() {
	const { reply } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { moderate, form } = words.replies;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const title = moderate.one(pick(locale, reply.institution.name, reply.institution.nameEn).text);
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: moderate.title, href: paths.moderationReplies() }, { label: title }]}
			/>
			<PageHeader title={title} lead={moderate.lead} />
			<DescriptionList
				items={[
					{
						term: moderate.from,
						description: `${words.replies.by(reply.authorName, reply.authorPost)}. ${form.sentOn(
							formatInstant(locale, new Date(reply.sentAt)),
						)}`,
					},
					{
						key: "case",
						term: moderate.about,
						description: (
							<a href={paths.caseFile(reply.caseSlug)}>
								{pick(locale, reply.caseTitle, reply.caseTitleEn).text}
							</a>
						),
					},
					...(reply.claim
						? [{ term: words.replies.claimLabel, description: words.replies.claims[reply.claim] }]
						: []),
					{
						key: "text",
						term: moderate.text,
						description: (
							<div className="reply__words" dir="auto" lang={reply.language}>
								{reply.body}
							</div>
						),
					},
					{
						key: "letter",
						term: moderate.document,
						description: <a href={paths.moderationReplyDocument(reply.id)}>{moderate.download}</a>,
					},
				]}
			/>
			{reply.verified === null ? null : <p>{moderate.settled}</p>}
			{reply.verified === null || refused ? (
				<form className="form" method="post" action={paths.moderationReply(reply.id)} noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<ChoiceList
						kind="radio"
						legend={moderate.decision}
						name="decision"
						options={OUTCOMES.map((value) => ({ value, label: moderate[value] }))}
						selected={refused?.values.decision ?? []}
						{...texts}
						{...(messages.decision ? { error: messages.decision } : {})}
					/>
					<TextArea
						label={moderate.explanation}
						hint={moderate.explanationHint}
						maxLength={2000}
						{...texts}
						{...typed(refused, messages, "explanation")}
					/>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{moderate.submit}
						</Button>
					</div>
				</form>
			) : null}
		</>
	);
}

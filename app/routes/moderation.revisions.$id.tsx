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
import { publishRevision, refuseRevision } from "~/domain/revisions/commands.server";
import { findRevision, listVersions } from "~/domain/revisions/queries.server";
import { REVISION_REASONS } from "~/domain/revisions/revision";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
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
import { pathsFor } from "~/views/paths";
import { VersionComparison } from "~/views/revisions/version-comparison";

export const handle = { scripts: [submitOnce] };

const DECISIONS = ["publish", "refuse"] as const;

const schema = z.object({
	decision: z.enum(DECISIONS, "decision-required"),
	reason: z.enum(["", ...REVISION_REASONS], "reason-required"),
	explanation: text(1000),
	confirm: z.string().refine((value) => value === "yes", "confirm-required"),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "decide-revision");
	const revision = await findRevision(db, params.id);
	if (!revision) notFound();
	const versions = await listVersions(db, revision.demandId);
	const before = versions.find(({ version }) => version === revision.baseVersion);
	if (!before) throw new Error(`revision ${revision.id} follows no version`);
	const { authorId, proposerId, ...shown } = revision;
	return {
		revision: shown,
		before,
		isOwn:
			authorId === actor.accountId ||
			actor.memberships.some(({ organisationId }) => organisationId === proposerId),
	};
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "decide-revision");
	const revision = await findRevision(db, params.id);
	if (!revision) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { decision, reason, explanation } = checked.value;
	const locale = localeOf(new URL(request.url).pathname);
	const paths = pathsFor(locale);
	if (decision === "refuse") {
		if (reason === "") return refuseForm(form, { reason: "reason-required" });
		const refused = await refuseRevision(db, actor, revision.id, { reason, explanation, language: locale });
		if (!refused.ok) return refuseForm(form, { "": refused.reason });
		return redirect(paths.moderationRevision(revision.id), 303);
	}
	const titleIn = (language: "id" | "en") => wordsFor(language).revisions.entry(revision.baseVersion + 1);
	const published = await publishRevision(db, actor, revision, {
		title: titleIn(revision.language),
		titleEn: revision.language === "id" ? titleIn("en") : null,
		language: locale,
	});
	if (!published.ok) return refuseForm(form, { "": published.reason });
	return redirect(paths.demandVersions(revision.demandSlug), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.revisions.decide.title(data.revision.baseVersion + 1) : words.site.problems["404"].title,
	);
};

export default function DecideRevision() {
	const { revision, before, isOwn } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { decide, list, reasons } = words.revisions;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const title = decide.title(revision.baseVersion + 1);
	const demandTitle = pick(locale, before.title, before.titleEn).text;
	const { decision } = revision;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: list.title, href: paths.moderationRevisions() }, { label: title }]}
			/>
			<PageHeader eyebrow={demandTitle} title={title} />
			<DescriptionList
				items={[
					{
						term: words.errata.about,
						description: <a href={paths.demand(revision.demandSlug)}>{demandTitle}</a>,
					},
					{ term: decide.author, description: revision.author },
					{
						term: decide.why,
						description: revision.reason,
						...(revision.language === locale ? {} : { lang: revision.language }),
					},
				]}
			/>
			<VersionComparison
				before={{ text: before, office: before.office }}
				after={{ text: revision.text, office: revision.office }}
			/>
			{decision ? (
				<section className="section" aria-labelledby="settled">
					<h2 id="settled">{decide.settled}</h2>
					<p>{decision.reason ? decide.refusedFor(reasons[decision.reason]) : decide.published}</p>
					{decision.explanation ? (
						<p lang={decision.language === locale ? undefined : decision.language}>{decision.explanation}</p>
					) : null}
				</section>
			) : null}
			{!decision && isOwn ? <p>{decide.notYou}</p> : null}
			{(decision || isOwn) && !refused ? null : (
				<form className="form" method="post" action={paths.moderationRevision(revision.id)} noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<ChoiceList
						kind="radio"
						legend={decide.decision}
						name="decision"
						options={[
							{ value: "publish", label: decide.publish, hint: decide.publishHint },
							{ value: "refuse", label: decide.refuse, hint: decide.refuseHint },
						]}
						selected={refused?.values.decision ?? []}
						{...texts}
						{...(messages.decision ? { error: messages.decision } : {})}
					/>
					<SelectField
						label={decide.reason}
						placeholder="–"
						optionalText={`(${words.site.optional})`}
						options={REVISION_REASONS.map((value) => ({ value, label: reasons[value] }))}
						{...texts}
						{...typed(refused, messages, "reason")}
					/>
					<TextArea
						label={decide.explanation}
						optionalText={`(${words.site.optional})`}
						maxLength={1000}
						{...texts}
						{...typed(refused, messages, "explanation")}
					/>
					<Checkbox label={decide.confirm} {...texts} {...ticked(refused, messages, "confirm")} />
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

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { startSupporting } from "~/domain/drafts/commands.server";
import { SUPPORTERS_NEEDED } from "~/domain/drafts/draft";
import { findDraftByToken } from "~/domain/drafts/queries.server";
import { listOfficeChoices } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { DraftReading } from "~/views/drafts/draft-reading";
import { Button } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { EmailField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { ProgressWithText } from "~/views/kit/progress-text";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({ email: emailField });

export async function loader({ params, request }: LoaderFunctionArgs) {
	const draft = await findDraftByToken(db, params.token);
	if (!draft) notFound();
	const locale = localeOf(new URL(request.url).pathname);
	// Once it no longer gathers support, its text is nobody's business but its writers' and the moderators'.
	if (draft.state !== "gathering") return { gathering: false as const };
	const offices = await listOfficeChoices(db);
	return {
		gathering: true as const,
		content: draft.content,
		organisation: draft.organisation.name,
		supporters: draft.supporters,
		officeNames: Object.fromEntries(
			offices.map(({ slug, name, nameEn }) => [slug, pick(locale, name, nameEn).text]),
		),
	};
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const draft = await findDraftByToken(db, params.token);
	if (!draft) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const locale = localeOf(new URL(request.url).pathname);
	const started = await startSupporting(db, { draftId: draft.id, email: checked.value.email, locale });
	if (!started.ok) return refuseForm(form, { "": started.reason });
	return redirect(pathsFor(locale).verification(started.value), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, data ? words.drafts.support.title : words.site.problems["404"].title);
};

export default function Support() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [search] = useSearchParams();
	const { words } = usePage();
	const { gathering, support } = words.drafts;
	const messages = messagesOf(refused, words.errors);
	const confirmed =
		search.get("done") === "confirmed" ? (
			<Notice tone="success" role="status">
				{support.confirmed}
			</Notice>
		) : null;
	if (!loaded.gathering)
		return (
			<>
				<PageHeader title={support.title} />
				{confirmed}
				<EmptyState titleAs="h2" title={support.over}>
					<p>{support.overHint}</p>
				</EmptyState>
			</>
		);
	const { content, organisation, supporters, officeNames } = loaded;
	return (
		<>
			<PageHeader
				eyebrow={support.title}
				title={<span lang="id">{content.title}</span>}
				lead={support.lead(organisation, SUPPORTERS_NEEDED)}
			/>
			{confirmed}
			<DraftReading content={content} officeNames={officeNames} />
			<section className="call stack" aria-labelledby="support">
				<h2 id="support">{support.title}</h2>
				<ProgressWithText
					value={supporters}
					max={SUPPORTERS_NEEDED}
					text={gathering.count(supporters, SUPPORTERS_NEEDED)}
				/>
				<form className="form" method="post" noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<EmailField
						label={support.email}
						hint={support.emailHint}
						errorPrefix={words.site.errorPrefix}
						{...typed(refused, messages, "email")}
					/>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{support.submit}
						</Button>
					</div>
				</form>
			</section>
		</>
	);
}

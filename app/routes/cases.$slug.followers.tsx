import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { startFollowing } from "~/domain/followers/commands.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { EmailField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const WHOLE_CASE = "case";
const schema = z.object({ about: z.string(), email: emailField });

export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const demands = await listDemands(db, caseFile.id);
	const wanted = new URL(request.url).searchParams.get("demand");
	return { caseFile, demands, wanted: demands.some(({ slug }) => slug === wanted) ? wanted : null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	const demands = await listDemands(db, caseFile.id);
	const about = form.fields.about?.[0] ?? WHOLE_CASE;
	const demand = demands.find(({ slug }) => slug === about);
	const known = demand !== undefined || about === WHOLE_CASE;
	if (!checked.ok || !known) {
		const errors = { ...(known ? {} : { about: "choice-unknown" }), ...(checked.ok ? {} : checked.errors) };
		return refuseForm(form, errors);
	}
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const locale = localeOf(new URL(request.url).pathname);
	const id = await startFollowing(db, {
		caseFileId: caseFile.id,
		demandId: demand?.id ?? null,
		email: checked.value.email,
		locale,
	});
	return redirect(pathsFor(locale).verification(id), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const { followers } = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, followers.title);
	const title = pick(locale, data.caseFile.title, data.caseFile.titleEn).text;
	return pageMeta(location.pathname, `${followers.title}: ${title}`, `${title}. ${followers.lead}`);
};

export default function Followers() {
	const { caseFile, demands, wanted } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	const messages = messagesOf(refused, words.errors);
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.caseFile(caseFile.slug) }, { label: words.followers.title }]}
			/>
			<PageHeader title={words.followers.title} lead={words.followers.lead} />
			<form className="form" method="post" action={paths.caseFollowers(caseFile.slug)} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<ChoiceList
					kind="radio"
					legend={words.followers.what}
					name="about"
					options={[
						{ value: WHOLE_CASE, label: words.followers.wholeCase },
						...demands.map((demand) => ({
							value: demand.slug,
							label: `${demand.position}. ${pick(locale, demand.title, demand.titleEn).text}`,
						})),
					]}
					selected={[refused?.values.about?.[0] ?? wanted ?? WHOLE_CASE]}
					errorPrefix={words.site.errorPrefix}
					{...(messages.about ? { error: messages.about } : {})}
				/>
				<EmailField
					label={words.followers.email}
					errorPrefix={words.site.errorPrefix}
					{...typed(refused, messages, "email")}
				/>
				<div className="form__actions">
					<Button busyText={words.site.sending} tone="primary">
						{words.followers.submit}
					</Button>
				</div>
			</form>
		</>
	);
}

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import submitOnce from "~/browser/submit-once?worker&url";
import { requestChange } from "~/domain/institutions/commands.server";
import { changeRequestSchema } from "~/domain/institutions/institution-input.server";
import { findInstitution } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { KeepingHead } from "~/views/institutions/keeping-head";
import { Button } from "~/views/kit/button";
import { TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ params }: LoaderFunctionArgs) {
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	return { institution };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, changeRequestSchema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const { written, corrected, source_url: sourceUrl } = checked.value;
	await requestChange(db, { institutionId: institution.id, written, corrected, sourceUrl });
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(institution.slug, "change-asked"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const words = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const name = pick(locale, data.institution.name, data.institution.nameEn).text;
	const { change } = words.institutions;
	return pageMeta(location.pathname, `${change.title}: ${name}`, change.lead(name));
};

export default function NewChange() {
	const { institution } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const text = words.institutions.change;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const name = pick(locale, institution.name, institution.nameEn).text;
	return (
		<>
			<KeepingHead institution={institution} title={text.title} lead={text.lead(name)} />
			<form className="form" method="post" action={paths.newChange(institution.slug)} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<TextArea
					label={text.written}
					maxLength={1000}
					required
					{...texts}
					{...typed(refused, messages, "written")}
				/>
				<TextArea
					label={text.corrected}
					maxLength={1000}
					required
					{...texts}
					{...typed(refused, messages, "corrected")}
				/>
				<TextField
					type="url"
					inputMode="url"
					label={text.sourceUrl}
					hint={text.sourceHint}
					maxLength={2000}
					required
					{...texts}
					{...typed(refused, messages, "source_url")}
				/>
				<p>{text.public}</p>
				<div className="form__actions">
					<Button tone="primary" busyText={words.site.sending}>
						{text.submit}
					</Button>
				</div>
			</form>
		</>
	);
}

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { reportItem } from "~/domain/moderation/commands.server";
import { REPORT_REASONS, readItem, writeItem } from "~/domain/moderation/moderation";
import { findItem } from "~/domain/moderation/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField, requiredText, text } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { Button, LinkButton } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { EmptyState } from "~/views/kit/empty-state";
import { EmailField, TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { ItemLink } from "~/views/moderation/item-link";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	item: text(200),
	reason: z.enum(REPORT_REASONS, "reason-required"),
	body: requiredText(4000, "report-body"),
	email: z.union([z.literal(""), emailField], "email-invalid"),
});

export async function loader({ request }: LoaderFunctionArgs) {
	const item = await findItem(db, readItem(new URL(request.url).searchParams.get("item")));
	return { item: item ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	const item = await findItem(db, readItem(form.fields.item?.[0]));
	if (!checked.ok || !item)
		return refuseForm(form, {
			...(item ? {} : { "": "item-unknown" }),
			...(checked.ok ? {} : checked.errors),
		});
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const locale = localeOf(new URL(request.url).pathname);
	const { reason, body, email } = checked.value;
	const ticket = await reportItem(db, { item, reason, body, email, locale });
	return redirect(pathsFor(locale).report(ticket), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).moderation.report.title);

export default function NewReport() {
	const { item } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { report, reasons } = words.moderation;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	if (!item && !refused)
		return (
			<EmptyState titleAs="h1" title={report.title}>
				<p>{report.unknown}</p>
				<p>
					<LinkButton href={paths.cases()}>{words.site.nav.cases}</LinkButton>
				</p>
			</EmptyState>
		);
	const name = item ? writeItem(item) : (refused?.values.item?.[0] ?? "");
	return (
		<>
			<PageHeader title={report.title} lead={report.lead} />
			{item ? (
				<p>
					<span className="label">{report.about}</span> <ItemLink item={item} />
				</p>
			) : null}
			{item ? (
				<p>
					<a href={paths.newCorrection(name)} rel="nofollow">
						{words.factCorrections.link}
					</a>
				</p>
			) : null}
			<form className="form" method="post" action={paths.newReport(name)} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<input type="hidden" name="item" value={name} />
				<ChoiceList
					kind="radio"
					legend={report.reason}
					name="reason"
					options={REPORT_REASONS.map((value) => ({ value, label: reasons[value] }))}
					selected={refused?.values.reason ?? []}
					{...texts}
					{...(messages.reason ? { error: messages.reason } : {})}
				/>
				<TextArea
					label={report.body}
					hint={report.bodyHint}
					maxLength={4000}
					required
					{...texts}
					{...typed(refused, messages, "body")}
				/>
				<EmailField
					label={report.email}
					hint={report.emailHint}
					optionalText={`(${words.site.optional})`}
					required={false}
					{...texts}
					{...typed(refused, messages, "email")}
				/>
				<div className="form__actions">
					<Button tone="primary" busyText={words.site.sending}>
						{report.submit}
					</Button>
				</div>
			</form>
		</>
	);
}

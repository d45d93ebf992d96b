import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { requestCorrection } from "~/domain/fact-corrections/commands.server";
import { readItem, writeItem } from "~/domain/moderation/moderation";
import { findItem } from "~/domain/moderation/queries.server";
import { findReplyLink } from "~/domain/replies/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField, optionalUrl, requiredText, text } from "~/platform/fields";
import { busyForm, checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { Button, LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { EmailField, TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { ItemLink } from "~/views/moderation/item-link";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	item: text(200),
	by: text(60),
	written: requiredText(1000, "written-required"),
	corrected: requiredText(1000, "corrected-required"),
	source_url: optionalUrl,
	email: z.union([z.literal(""), emailField], "email-invalid"),
});

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const item = await findItem(db, readItem(searchParams.get("item")));
	return { item: item ?? null, by: searchParams.get("by") ?? "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	const item = await findItem(db, readItem(form.fields.item?.[0]));
	if (!checked.ok || !item)
		return refuseForm(form, { ...(item ? {} : { "": "item-unknown" }), ...errorsOf(checked) });
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const { written, corrected, source_url: sourceUrl, email, by } = checked.value;
	// A link that is revoked, or of another case, lends its institution's name to nobody.
	const link = await findReplyLink(db, by);
	const linkId = link && !link.revoked && link.caseFileId === item.caseFileId ? link.id : null;
	const locale = localeOf(new URL(request.url).pathname);
	const ticket = await requestCorrection(db, { item, written, corrected, sourceUrl, email, linkId, locale });
	return redirect(pathsFor(locale).correction(ticket), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).factCorrections.title);

export default function NewCorrection() {
	const { item, by } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optionalText = `(${words.site.optional})`;
	if (!item && !refused)
		return (
			<EmptyState titleAs="h1" title={words.factCorrections.title}>
				<p>{words.factCorrections.unknown}</p>
				<p>
					<LinkButton href={paths.cases()}>{words.site.nav.cases}</LinkButton>
				</p>
			</EmptyState>
		);
	const name = item ? writeItem(item) : (refused?.values.item?.[0] ?? "");
	return (
		<>
			<PageHeader title={words.factCorrections.title} lead={words.factCorrections.lead} />
			{item ? (
				<p>
					<span className="label">{words.factCorrections.about}</span> <ItemLink item={item} />
				</p>
			) : null}
			<form className="form" method="post" action={paths.newCorrection(name)} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<input type="hidden" name="item" value={name} />
				<input type="hidden" name="by" value={refused?.values.by?.[0] ?? by} />
				<TextArea
					label={words.factCorrections.written}
					hint={words.factCorrections.writtenHint}
					maxLength={1000}
					required
					{...texts}
					{...typed(refused, messages, "written")}
				/>
				<TextArea
					label={words.factCorrections.corrected}
					maxLength={1000}
					required
					{...texts}
					{...typed(refused, messages, "corrected")}
				/>
				<TextField
					type="url"
					inputMode="url"
					label={words.factCorrections.sourceUrl}
					optionalText={optionalText}
					maxLength={2000}
					{...texts}
					{...typed(refused, messages, "source_url")}
				/>
				<EmailField
					label={words.factCorrections.email}
					hint={words.factCorrections.emailHint}
					optionalText={optionalText}
					required={false}
					{...texts}
					{...typed(refused, messages, "email")}
				/>
				<div className="form__actions">
					<Button tone="primary" busyText={words.site.sending}>
						{words.factCorrections.submit}
					</Button>
				</div>
			</form>
		</>
	);
}

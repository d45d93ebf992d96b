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
import { recordAddress } from "~/domain/institutions/commands.server";
import { findAddress, findInstitution } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField, requiredUrl } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { Checkbox } from "~/views/kit/choice";
import { EmailField, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, ticked, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	email: emailField,
	source_url: requiredUrl("address-source"),
	copied: z.string().refine((value) => value === "yes", "address-copied"),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	return { institution, address: (await findAddress(db, institution.id)) ?? null };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { email, source_url: sourceUrl } = checked.value;
	const result = await recordAddress(db, actor, { institutionId: institution.id, email, sourceUrl });
	if (!result.ok) refuseRole("keep-directory");
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(institution.slug, "address-kept"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.address.title : words.site.problems["404"].title,
	);
};

export default function AddressPage() {
	const { institution, address } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const text = words.institutions.address;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const name = pick(locale, institution.name, institution.nameEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.institutions, href: paths.institutions() },
					{ label: name, href: paths.institution(institution.slug) },
					{ label: text.term },
				]}
			/>
			<PageHeader title={text.title} lead={text.lead(name)} />
			<form className="form" method="post" action={paths.institutionAddress(institution.slug)} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<EmailField
					label={text.email}
					hint={text.emailHint}
					autoComplete="off"
					{...texts}
					{...typed(refused, messages, "email", address?.email)}
				/>
				<TextField
					type="url"
					inputMode="url"
					label={text.sourceUrl}
					hint={text.sourceHint}
					maxLength={2000}
					required
					{...texts}
					{...typed(refused, messages, "source_url", address?.sourceUrl)}
				/>
				<Checkbox label={text.copied} {...texts} {...ticked(refused, messages, "copied")} />
				<div className="form__actions">
					<Button tone="primary" busyText={words.site.sending}>
						{text.submit}
					</Button>
				</div>
			</form>
			{address ? (
				<form className="form" method="post" action={paths.institutionAddressEnd(institution.slug)}>
					<p>{text.endHint}</p>
					<div className="form__actions">
						<Button tone="danger" busyText={words.site.sending}>
							{text.end}
						</Button>
					</div>
				</form>
			) : null}
		</>
	);
}

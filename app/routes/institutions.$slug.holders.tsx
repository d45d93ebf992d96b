import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { saveHolder } from "~/domain/institutions/commands.server";
import { HOLDER_KINDS } from "~/domain/institutions/directory";
import { holderSchema } from "~/domain/institutions/institution-input.server";
import { findInstitution, listOffices } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { KeepingHead } from "~/views/institutions/keeping-head";
import { Button, LinkButton } from "~/views/kit/button";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	return { institution, offices: await listOffices(db, institution.id) };
}

const FIELD_OF: Record<string, string> = {
	"office-unknown": "office",
	"date-in-future": "from",
	"until-before-from": "until",
	"tenure-clash": "from",
	"holder-name-moderator": "holder",
	"holder-name-reason": "name_reason",
};

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, holderSchema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { office, kind, from, until, holder, name_reason: nameReason, reason } = checked.value;
	const result = await saveHolder(db, actor, {
		institutionId: institution.id,
		office,
		kind,
		from,
		until,
		name: holder,
		nameReason,
		sourceUrl: checked.value.source_url,
		reason,
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { [FIELD_OF[result.reason] ?? ""]: result.reason });
	}
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(institution.slug, "kept"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.holderForm.title : words.site.problems["404"].title,
	);
};

export default function Holders() {
	const { institution, offices } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { holderForm: text, fields, form, kinds, officeForm } = words.institutions;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optional = { ...texts, optionalText: form.optional };
	return (
		<>
			<KeepingHead institution={institution} title={text.title} lead={text.lead} />
			{offices.length === 0 ? (
				<>
					<p>{text.noOffice}</p>
					<p>
						<LinkButton href={paths.institutionOffices(institution.slug)}>{officeForm.newTitle}</LinkButton>
					</p>
				</>
			) : (
				<form className="form" method="post" action={paths.institutionHolders(institution.slug)} noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<SelectField
						label={fields.office}
						options={offices.map((office) => ({
							value: office.slug,
							label: pick(locale, office.name, office.nameEn).text,
						}))}
						{...texts}
						{...typed(refused, messages, "office", offices[0]?.slug)}
					/>
					<SelectField
						label={fields.kind}
						options={HOLDER_KINDS.map((value) => ({ value, label: kinds[value] }))}
						{...texts}
						{...typed(refused, messages, "kind", "definitive")}
					/>
					<TextField
						label={text.from}
						type="date"
						required
						{...texts}
						{...typed(refused, messages, "from")}
					/>
					<TextField
						label={text.until}
						hint={text.untilHint}
						type="date"
						{...optional}
						{...typed(refused, messages, "until")}
					/>
					<TextField
						label={text.holder}
						hint={text.holderHint}
						maxLength={200}
						autoComplete="off"
						{...optional}
						{...typed(refused, messages, "holder")}
					/>
					<TextArea
						label={text.nameReason}
						rows={2}
						maxLength={1000}
						{...optional}
						{...typed(refused, messages, "name_reason")}
					/>
					<TextField
						label={form.sourceUrl}
						type="url"
						inputMode="url"
						maxLength={2000}
						required
						{...texts}
						{...typed(refused, messages, "source_url")}
					/>
					<TextArea
						label={form.reason}
						rows={2}
						maxLength={1000}
						required
						{...texts}
						{...typed(refused, messages, "reason")}
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

import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { saveOffice } from "~/domain/institutions/commands.server";
import { officeSchema } from "~/domain/institutions/institution-input.server";
import { findInstitution, listOffices } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { GroundsFields } from "~/views/institutions/institution-form";
import { KeepingHead } from "~/views/institutions/keeping-head";
import { Button } from "~/views/kit/button";
import { TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const offices = await listOffices(db, institution.id);
	const wanted = new URL(request.url).searchParams.get("office");
	return { institution, offices, office: offices.find(({ slug }) => slug === wanted) ?? null };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, officeSchema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const {
		office,
		name,
		name_en: nameEn,
		note,
		note_en: noteEn,
		reason,
		source_url: sourceUrl,
	} = checked.value;
	const result = await saveOffice(db, actor, {
		institutionId: institution.id,
		office: office || null,
		name,
		nameEn,
		note,
		noteEn,
		grounds: { reason, sourceUrl },
	});
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { "": result.reason });
	}
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	return redirect(paths.institution(institution.slug, "kept"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.officeForm.title : words.site.problems["404"].title,
	);
};

export default function Offices() {
	const { institution, offices, office } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { officeForm: text, fields, form } = words.institutions;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optional = { ...texts, optionalText: form.optional };
	const nameOf = (row: { name: string; nameEn: string | null }) => pick(locale, row.name, row.nameEn).text;
	return (
		<>
			<KeepingHead institution={institution} title={text.title} lead={text.lead(nameOf(institution))} />
			<section className="section" aria-labelledby="office">
				<h2 id="office">{office ? text.editTitle(nameOf(office)) : text.newTitle}</h2>
				<form
					className="form"
					method="post"
					action={paths.institutionOffices(institution.slug, office?.slug)}
					noValidate
				>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<input type="hidden" name="office" value={refused?.values.office?.[0] ?? office?.slug ?? ""} />
					<TextField
						label={fields.name}
						maxLength={300}
						required
						lang="id"
						{...texts}
						{...typed(refused, messages, "name", office?.name)}
					/>
					<TextField
						label={fields.nameEn}
						maxLength={300}
						lang="en"
						{...optional}
						{...typed(refused, messages, "name_en", office?.nameEn ?? "")}
					/>
					<TextArea
						label={fields.note}
						rows={2}
						maxLength={1000}
						lang="id"
						{...optional}
						{...typed(refused, messages, "note", office?.note ?? "")}
					/>
					<TextArea
						label={fields.noteEn}
						rows={2}
						maxLength={1000}
						lang="en"
						{...optional}
						{...typed(refused, messages, "note_en", office?.noteEn ?? "")}
					/>
					<GroundsFields refused={refused} messages={messages} />
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{text.submit}
						</Button>
					</div>
				</form>
			</section>
			{offices.length > 0 ? (
				<section className="section" aria-labelledby="choose">
					<h2 id="choose">{text.choose}</h2>
					<ul className="plain-list stack stack--tight">
						{offices.map((row) => (
							<li key={row.slug}>
								<a href={paths.institutionOffices(institution.slug, row.slug)}>{nameOf(row)}</a>
							</li>
						))}
					</ul>
				</section>
			) : null}
		</>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireActor } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { may } from "~/domain/accounts/role";
import { findCaseFile, listStatements } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { makeErratum } from "~/domain/errata/commands.server";
import { ERRATUM_FIELDS, type ErratumField, writePlace } from "~/domain/errata/erratum";
import { checkErratum, listTexts } from "~/domain/errata/queries.server";
import { readItem, writeItem } from "~/domain/moderation/moderation";
import { findItem } from "~/domain/moderation/queries.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { ErratumForm } from "~/views/errata/erratum-form";
import { type ErratumText, fieldName } from "~/views/errata/erratum-notes";
import { ItemChoice } from "~/views/errata/item-choice";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { FormErrors, messagesOf } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const PLACES: ReadonlyMap<string, { field: ErratumField; language: "id" | "en" }> = new Map(
	ERRATUM_FIELDS.flatMap((field) =>
		(["id", "en"] as const).map(
			(language) => [writePlace({ field, language }), { field, language }] as const,
		),
	),
);

const schema = z.object({
	place: z.string().refine((value) => PLACES.has(value), "text-unknown"),
	written: requiredText(600, "written-required"),
	corrected: requiredText(600, "corrected-required"),
	explanation: requiredText(1000, "explanation-required"),
});

/** Who may correct this case, and the case. A case that is not there is not told of by who may what. */
async function requireCorrector(request: Request, slug: string | undefined) {
	const actor = await requireActor(request);
	const caseFile = await findCaseFile(db, slug);
	const proposer = caseFile && (await findOrganisation(db, caseFile.proposerSlug));
	if (!caseFile || !proposer) notFound();
	if (!may(actor, "correct", proposer.id)) refuseRole("correct", proposer);
	return { actor, caseFile, proposer };
}

/** The thing that an address or a form names, as long as it is of this case. */
async function findItemOf(caseFileId: number, name: string | null | undefined) {
	const item = await findItem(db, readItem(name));
	return item?.caseFileId === caseFileId ? item : undefined;
}

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { caseFile } = await requireCorrector(request, params.slug);
	const item = await findItemOf(caseFile.id, new URL(request.url).searchParams.get("item"));
	if (item) return { caseFile, form: { item, ...(await listTexts(db, item)) }, choice: null };
	const [demands, statements] = await Promise.all([
		listDemands(db, caseFile.id),
		listStatements(db, caseFile.id),
	]);
	return { caseFile, form: null, choice: { demands, statements } };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, caseFile, proposer } = await requireCorrector(request, params.slug);
	const form = await readForm(request);
	const refused = (errors: Record<string, string>) => refuseForm(form, errors);
	const item = await findItemOf(caseFile.id, new URL(request.url).searchParams.get("item"));
	const checked = checkForm(form, schema);
	if (!checked.ok || !item)
		return refused({ ...(item ? {} : { "": "corrected-unknown" }), ...(checked.ok ? {} : checked.errors) });
	const { place, written, corrected, explanation } = checked.value;
	const { field, language: textLanguage } = PLACES.get(place)!;
	const locale = localeOf(new URL(request.url).pathname);
	const correction = { field, textLanguage, written, corrected };
	if (form.fields.intent?.[0] === "preview") {
		const result = await checkErratum(db, item, correction);
		if (!result.ok) return refused(besideField(result.reason));
		const preview: ErratumText = {
			...correction,
			explanation,
			language: locale,
			sourceChecked: result.value.sourceChecked,
			madeOn: today(),
		};
		return data({ errors: {}, values: form.fields, preview });
	}
	const titleIn = (language: "id" | "en") => {
		const words = wordsFor(language);
		return words.errata.entry(fieldName(words, field, textLanguage), written, corrected);
	};
	const result = await makeErratum(db, actor, item, proposer.id, {
		...correction,
		explanation,
		language: locale,
		title: titleIn(locale),
		titleEn: locale === "id" ? titleIn("en") : null,
	});
	if (!result.ok) return refused(besideField(result.reason));
	return redirect(pathsFor(locale).event(caseFile.slug, result.value), 303);
}

/** A refusal stands beside the field that can mend it. */
function besideField(reason: string): Record<string, string> {
	const field: Record<string, string> = {
		"text-unknown": "place",
		"written-not-found": "written",
		"written-ambiguous": "written",
		"nothing-corrected": "corrected",
		"quote-not-found": "corrected",
		"date-invalid": "corrected",
	};
	return { [field[reason] ?? ""]: reason };
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).errata.title);

export default function Errata() {
	const { caseFile, form, choice } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	const messages = messagesOf(answer, words.errors);
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.caseFile(caseFile.slug) }, { label: words.errata.title }]}
			/>
			<PageHeader title={words.errata.title} lead={words.errata.lead} />
			{form ? (
				<ErratumForm
					{...form}
					action={paths.caseErrata(caseFile.slug, writeItem(form.item))}
					choose={paths.caseErrata(caseFile.slug)}
					refused={answer}
					preview={answer && "preview" in answer ? answer.preview : undefined}
				/>
			) : (
				<>
					<FormErrors
						title={words.site.errorSummary(1)}
						messages={messages[""] ? { "": messages[""] } : {}}
					/>
					<ItemChoice caseSlug={caseFile.slug} {...choice} />
				</>
			)}
		</>
	);
}

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
import uploadProgress from "~/browser/upload-progress?worker&url";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { addEvent } from "~/domain/events/commands.server";
import { ADDABLE_KINDS, type EventRefusal } from "~/domain/events/event";
import { listCaseTimeline } from "~/domain/events/queries.server";
import {
	EVIDENCE_FILE,
	evidenceSchema,
	statusOf,
	toEvidence,
	withFileAgain,
} from "~/domain/evidence/evidence-input.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { dayField, optionalUrl, requiredText } from "~/platform/fields";
import { checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { discardFile } from "~/platform/storage.server";
import { EventForm } from "~/views/events/event-form";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, uploadProgress] };

const WHOLE_CASE = "case";

const schema = z.object({
	about: z.string(),
	kind: z.enum(ADDABLE_KINDS, "choice-unknown"),
	corrects: z.string().regex(/^\d{0,15}$/, "event-unknown"),
	occurred_on: dayField,
	title: requiredText(200, "title-required"),
	body: requiredText(5000, "body-required"),
	source_url: optionalUrl.refine((url) => url !== null, "source-required"),
});

/** Which field a refusal is about, where it is about one. */
const FIELD_OF: Partial<Record<EventRefusal, string>> = {
	"event-unknown": "corrects",
	"file-not-kept": "evidence_file",
};

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "add-event");
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const [demands, events] = await Promise.all([
		listDemands(db, caseFile.id),
		listCaseTimeline(db, caseFile.id),
	]);
	return { caseFile, demands, events, about: new URL(request.url).searchParams.get("demand") ?? WHOLE_CASE };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "add-event");
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const form = await readForm(request, EVIDENCE_FILE);
	const refused = (errors: Record<string, string>) =>
		refuseForm(form, withFileAgain(errors, form.file), statusOf(errors));
	try {
		const checked = checkForm(form, schema);
		const day = today();
		const kept = toEvidence(checkForm(form, evidenceSchema), form.file, { today: day, required: false });
		if (!checked.ok || !kept.ok) return refused({ ...errorsOf(checked), ...errorsOf(kept) });
		const { value } = checked;
		if (value.occurred_on > day) return refused({ occurred_on: "date-in-future" });
		const demands = await listDemands(db, caseFile.id);
		const demand = demands.find(({ slug }) => slug === value.about);
		if (!demand && value.about !== WHOLE_CASE) return refused({ about: "demand-unknown" });
		if (value.kind === "correction_made" && value.corrects === "") return refused({ corrects: "required" });
		const locale = localeOf(new URL(request.url).pathname);
		const result = await addEvent(db, actor, {
			caseFileId: caseFile.id,
			demandId: demand?.id ?? null,
			kind: value.kind,
			occurredOn: value.occurred_on,
			title: value.title,
			body: value.body,
			language: locale,
			sourceUrl: value.source_url,
			correctsEventId: value.kind === "correction_made" ? Number(value.corrects) : null,
			evidence: kept.value,
		});
		if (!result.ok) return refused({ [FIELD_OF[result.reason] ?? ""]: result.reason });
		return redirect(pathsFor(locale).event(caseFile.slug, result.value), 303);
	} finally {
		await discardFile(form.file);
	}
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).events.form.title);

export default function NewEvent() {
	const { caseFile, demands, events, about } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.caseFile(caseFile.slug) }, { label: words.events.form.title }]}
			/>
			<PageHeader title={words.events.form.title} lead={words.events.form.lead} />
			<EventForm caseSlug={caseFile.slug} demands={demands} events={events} about={about} refused={refused} />
		</>
	);
}

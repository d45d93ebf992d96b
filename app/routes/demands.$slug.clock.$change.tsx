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
import uploadProgress from "~/browser/upload-progress?worker&url";
import { extendClock, pauseClock, resumeClock } from "~/domain/clocks/commands.server";
import { findCertificate } from "~/domain/clocks/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import {
	EVIDENCE_FILE,
	evidenceSchema,
	toEvidence,
	withFileAgain,
} from "~/domain/evidence/evidence-input.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { dayField, requiredText } from "~/platform/fields";
import { checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { discardFile } from "~/platform/storage.server";
import { CLOCK_FORMS, ClockForm, ClockFormHead, type ClockFormName } from "~/views/clocks/clock-form";
import { ClockBadge, ClockSentence } from "~/views/demands/status-badge";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, uploadProgress] };

const schema = z.object({
	seen: z
		.string()
		.regex(/^\d{1,4}$/, "clock-moved-on")
		.transform(Number),
	changed_on: dayField,
	reason: requiredText(200, "clock-reason-required"),
});
const daysSchema = z.object({
	days: z
		.string()
		.trim()
		.regex(/^[1-9]\d{0,2}$/, "extension-days")
		.transform(Number),
});

/** Which field a refusal concerns; all others concern the whole form. */
const FIELD: Record<string, string> = {
	"date-in-future": "changed_on",
	"before-last-change": "changed_on",
	"clock-overdue": "changed_on",
	"extension-too-long": "days",
};

function nameIn(params: { change?: string | undefined }): ClockFormName {
	const name = CLOCK_FORMS.find((one) => one === params.change);
	if (!name) notFound();
	return name;
}

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-clock");
	const name = nameIn(params);
	const demand = await findDemand(db, params.slug);
	if (!demand) notFound();
	return { name, demand, certificate: (await findCertificate(db, demand.id)) ?? null };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-clock");
	const name = nameIn(params);
	const demand = await findDemand(db, params.slug);
	if (!demand) notFound();
	const form = await readForm(request, EVIDENCE_FILE);
	const refused = (errors: Record<string, string>) =>
		refuseForm(form, withFileAgain(errors, form.file), errors.evidence_file === "file-too-large" ? 413 : 422);
	try {
		if (demand.clock.startedOn === null) return refused({ "": "clock-not-started" });
		const checked = checkForm(form, schema);
		const days = name === "extension" ? checkForm(form, daysSchema) : undefined;
		const kept = toEvidence(checkForm(form, evidenceSchema), form.file, {
			today: today(),
			required: name === "pause",
		});
		if (!checked.ok || !kept.ok || (days && !days.ok)) {
			// A hidden field has no place for a message.
			const { seen, ...errors } = errorsOf(checked);
			return refused({
				...(seen ? { "": seen } : {}),
				...errors,
				...(days ? errorsOf(days) : {}),
				...errorsOf(kept),
			});
		}
		const locale = localeOf(new URL(request.url).pathname);
		const input = {
			demandId: demand.id,
			caseFileId: demand.caseFileId,
			seen: checked.value.seen,
			changedOn: checked.value.changed_on,
			reason: checked.value.reason,
			language: locale,
			evidence: kept.value,
		};
		const result =
			name === "pause"
				? await pauseClock(db, actor, { ...input, evidence: kept.value! })
				: days?.ok
					? await extendClock(db, actor, { ...input, days: days.value.days })
					: await resumeClock(db, actor, input);
		if (!result.ok) {
			if (result.reason === "role-missing") refuseRole("keep-clock");
			return refused({ [FIELD[result.reason] ?? ""]: result.reason });
		}
		return redirect(pathsFor(locale).demandClock(demand.slug, name), 303);
	} finally {
		await discardFile(form.file);
	}
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.clocks.form[data.name].title : words.site.problems["404"].title,
	);
};

export default function ClockChangePage() {
	const { name, demand, certificate } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const text = words.clocks.form[name];
	const title = pick(locale, demand.title, demand.titleEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: title, href: paths.demand(demand.slug) },
					{ label: words.clocks.page.title, href: paths.demandClock(demand.slug) },
					{ label: text.title },
				]}
			/>
			<ClockFormHead name={name} />
			<p className="cluster">
				<ClockBadge clock={demand.clock} />
			</p>
			<p>
				<ClockSentence clock={demand.clock} />
			</p>
			{certificate ? (
				<ClockForm name={name} demandSlug={demand.slug} certificate={certificate} refused={refused} />
			) : null}
		</>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { publishCalendar } from "~/domain/holidays/commands.server";
import {
	CALENDAR_FILE,
	publicationSchema,
	trialSchema,
	tryYear,
} from "~/domain/holidays/revision-input.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { checkForm, errorsOf, readForm } from "~/platform/http/form.server";
import { discardFile } from "~/platform/storage.server";
import { movedTitle } from "~/views/clocks/moved-title";
import { CalendarForm } from "~/views/holidays/calendar-form";
import { CalendarHead } from "~/views/holidays/calendar-head";
import { pageMeta } from "~/views/layout/page-meta";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

/** Whoever comes here without a form, as after signing in again, finds an empty one. */
export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-calendar");
	return { year: Number(today().slice(0, 4)), fileLimit: CALENDAR_FILE.maxBytes };
}

/** Publishes what was tried, and nothing else: what has changed since is tried again instead. */
export async function action({ request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-calendar");
	const form = await readForm(request, CALENDAR_FILE);
	await discardFile(form.file);
	const checked = checkForm(form, publicationSchema);
	const tried = checkForm(form, trialSchema);
	const trial = tried.ok && tried.value.days ? await tryYear(db, tried.value.year, tried.value.days) : null;
	const refused = (errors: Record<string, string>, shown = trial) => {
		const kept = shown && shown !== "not-a-calendar" ? shown : null;
		const values = kept ? { ...form.fields, days: [kept.lines] } : form.fields;
		return data({ errors, values, trial: kept }, { status: 422 });
	};
	if (trial === "not-a-calendar") return refused({ ...errorsOf(checked), days: trial });
	if (!checked.ok || !trial) return refused(errorsOf(checked));
	if (trial.refused.length > 0) return refused({ days: "calendar-refused" });
	if (checked.value.tested !== trial.tested) return refused({ days: "calendar-untested" });
	const { decree, source_url: sourceUrl, published_on: publishedOn, note, note_en: noteEn } = checked.value;
	const revision = {
		year: trial.year,
		base: trial.base,
		days: trial.days,
		decree,
		sourceUrl,
		publishedOn,
		note: note || null,
		noteEn: noteEn || null,
	};
	const result = await publishCalendar(db, actor, revision, ({ from, to }) => ({
		title: movedTitle("id", from, to),
		titleEn: movedTitle("en", from, to),
	}));
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-calendar");
		if (result.reason === "date-in-future") return refused({ published_on: result.reason });
		const again = await tryYear(db, trial.year, trial.lines);
		return refused({ days: result.reason }, again);
	}
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).calendar(trial.year, "published"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).holidays.form.title);

export default function CalendarPublication() {
	const { year, fileLimit } = useLoaderData<typeof loader>();
	const sent = useActionData<typeof action>();
	return (
		<>
			<CalendarHead />
			<CalendarForm year={year} lines="" refused={sent} trial={sent?.trial ?? null} fileLimit={fileLimit} />
		</>
	);
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { writeLines } from "~/domain/holidays/lines";
import { listRevisions } from "~/domain/holidays/queries.server";
import { CALENDAR_FILE, trialSchema, tryYear } from "~/domain/holidays/revision-input.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { checkForm, readForm } from "~/platform/http/form.server";
import { discardFile, readReceivedFile } from "~/platform/storage.server";
import { CalendarForm } from "~/views/holidays/calendar-form";
import { CalendarHead } from "~/views/holidays/calendar-head";
import { pageMeta } from "~/views/layout/page-meta";

export const handle = { scripts: [submitOnce] };

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-calendar");
	const wanted = new URL(request.url).searchParams.get("year") ?? "";
	const year = /^2[01]\d\d$/.test(wanted) ? Number(wanted) : Number(today().slice(0, 4)) + 1;
	const inForce = (await listRevisions(db, year)).at(-1);
	return { year, lines: writeLines(inForce?.days ?? []), fileLimit: CALENDAR_FILE.maxBytes };
}

/** The dry run. It changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
	await requireRole(request, "keep-calendar");
	const form = await readForm(request, CALENDAR_FILE);
	const answer = (errors: Record<string, string>, status = 422, values = form.fields) =>
		data({ errors, values, trial: null }, { status });
	try {
		if (form.file === "file-too-large") return answer({ calendar_file: "calendar-too-large" }, 413);
		if (typeof form.file === "string") return answer({ calendar_file: form.file });
		const checked = checkForm(form, trialSchema);
		if (!checked.ok) return answer(checked.errors);
		const written = form.file
			? new TextDecoder().decode(await readReceivedFile(form.file))
			: checked.value.days;
		if (written === "") return answer({ days: "days-required" });
		const field = form.file ? "calendar_file" : "days";
		const trial = await tryYear(db, checked.value.year, written);
		if (trial === "not-a-calendar") return answer({ [field]: trial });
		if (form.file && trial.days.length + trial.refused.length === 0)
			return answer({ calendar_file: "not-a-calendar" });
		const values = { ...form.fields, days: [trial.lines] };
		const errors: Record<string, string> = trial.refused.length > 0 ? { days: "calendar-refused" } : {};
		return data({ errors, values, trial }, { status: trial.refused.length > 0 ? 422 : 200 });
	} finally {
		await discardFile(form.file);
	}
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).holidays.form.title);

export default function NewCalendar() {
	const { year, lines, fileLimit } = useLoaderData<typeof loader>();
	const sent = useActionData<typeof action>();
	return (
		<>
			<CalendarHead />
			<CalendarForm
				year={year}
				lines={lines}
				refused={sent}
				trial={sent?.trial ?? null}
				fileLimit={fileLimit}
			/>
		</>
	);
}

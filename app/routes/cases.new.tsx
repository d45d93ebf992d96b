import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireActor } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import uploadProgress from "~/browser/upload-progress?worker&url";
import { createDraft } from "~/domain/drafts/commands.server";
import { listOwnOrganisations } from "~/domain/organisations/queries.server";
import type { Result } from "~/domain/result";
import { MAX_TEXT_BYTES, MAX_UPLOAD_BYTES } from "~/domain/sources/article";
import { type Capture, captureLink, capturePaste, captureUpload } from "~/domain/sources/capture.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { optionalDay, optionalUrl, requiredText, text } from "~/platform/fields";
import { busyForm, checkForm, type Form, readForm, refuseForm } from "~/platform/http/form.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { discardFile, readReceivedFile } from "~/platform/storage.server";
import { StartForms } from "~/views/drafts/start-forms";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, uploadProgress] };

const FILE = { field: "file", maxBytes: MAX_UPLOAD_BYTES, allowedTypes: "any" as const };
/** Room for a text that is too long, so that it is refused with its reason and not cut off. */
const FORM_LIMIT = { maxFieldBytes: 2 * MAX_TEXT_BYTES };

const common = { organisation: requiredText(120, "organisation-required") };
const schemas = {
	link: z.object({ ...common, url: requiredText(2000, "url-invalid") }),
	paste: z.object({
		...common,
		// Controls are the article's own affair: the reader takes them out.
		text: z.string().refine((value) => value.trim() !== "", "article-empty"),
		headline: text(300),
		publisher: text(200),
		published_on: optionalDay,
		paste_url: optionalUrl,
	}),
	upload: z.object({ ...common, upload_url: optionalUrl }),
};

export async function loader({ request }: LoaderFunctionArgs) {
	const actor = await requireActor(request);
	return { organisations: await listOwnOrganisations(db, actor.accountId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const actor = await requireActor(request);
	const organisations = await listOwnOrganisations(db, actor.accountId);
	const form = await readForm(request, FILE, FORM_LIMIT);
	try {
		const read = await readWay(form, context.clientAddress);
		if (!read.ok) return read.answer;
		const organisation = organisations.find(({ slug }) => slug === form.fields.organisation?.[0]);
		if (!organisation) return refuseForm(form, { organisation: "organisation-required" });
		const created = await createDraft(db, actor, {
			organisationId: organisation.id,
			capture: read.capture,
		});
		if (!created.ok) refuseRole("write-draft", organisation);
		return redirect(pathsFor(localeOf(new URL(request.url).pathname)).draft(created.value, "created"), 303);
	} finally {
		if (form.file && typeof form.file !== "string") await discardFile(form.file);
	}
}

type Read = { ok: true; capture: Capture } | { ok: false; answer: ReturnType<typeof refuseForm> };

/** Which of the three ways the form came, and what it brought. */
async function readWay(form: Form, clientAddress: string): Promise<Read> {
	const way = form.fields.way?.[0];
	const captured = (result: Result<Capture>, field: string): Read =>
		result.ok
			? { ok: true, capture: result.value }
			: { ok: false, answer: refuseForm(form, { [field]: result.reason }) };
	if (way === "paste") {
		const checked = checkForm(form, schemas.paste);
		if (!checked.ok) return { ok: false, answer: refuseForm(form, checked.errors) };
		const { text: article, headline, publisher, published_on, paste_url } = checked.value;
		return captured(
			capturePaste(article, {
				url: paste_url,
				title: headline || null,
				siteName: publisher || null,
				publishedOn: published_on,
			}),
			"text",
		);
	}
	if (way === "upload") {
		const checked = checkForm(form, schemas.upload);
		const fileError =
			form.file === undefined ? "file-required" : typeof form.file === "string" ? form.file : undefined;
		if (!checked.ok || fileError)
			return {
				ok: false,
				answer: refuseForm(form, {
					...(checked.ok ? {} : checked.errors),
					file: fileError ?? "file-again",
				}),
			};
		const bytes = await readReceivedFile(form.file as Exclude<Form["file"], string | undefined>);
		return captured(await captureUpload(bytes, { url: checked.value.upload_url }), "file");
	}
	const checked = checkForm(form, schemas.link);
	if (!checked.ok) return { ok: false, answer: refuseForm(form, checked.errors) };
	const wait = await takePoint("fetch", clientAddress);
	if (wait > 0) return { ok: false, answer: busyForm(form, wait) };
	return captured(await captureLink(checked.value.url), "url");
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).drafts.start.title);

export default function NewCase() {
	const { organisations } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words } = usePage();
	const { start } = words.drafts;
	return (
		<>
			<PageHeader title={start.title} lead={start.lead} />
			{organisations.length === 0 ? (
				<EmptyState titleAs="h2" title={start.none}>
					<p>{start.noneHint}</p>
				</EmptyState>
			) : (
				<StartForms organisations={organisations} refused={refused} />
			)}
		</>
	);
}

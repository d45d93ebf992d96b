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
import { redactEvidence } from "~/domain/evidence/commands.server";
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES } from "~/domain/evidence/evidence-file";
import { EVIDENCE_FILE, statusOf, withFileAgain } from "~/domain/evidence/evidence-input.server";
import { findEvidence } from "~/domain/evidence/queries.server";
import { REDACTION_KINDS, REDACTION_REASONS } from "~/domain/evidence/redaction";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { discardFile } from "~/platform/storage.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { TextArea } from "~/views/kit/field";
import { FileField } from "~/views/kit/file-field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	seen: z
		.string()
		.regex(/^\d{1,4}$/, "redacted-already")
		.transform(Number),
	kind: z.enum(REDACTION_KINDS, "decision-required"),
	reason: z.enum(REDACTION_REASONS, "reason-required"),
	explanation: requiredText(2000, "why-required"),
});

async function requireFile(id: string | undefined) {
	const evidence = await findEvidence(db, id);
	if (!evidence?.original) notFound();
	return evidence;
}

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	const { id, title, redactions } = await requireFile(params.id);
	return { id, title, seen: redactions.length };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const evidence = await requireFile(params.id);
	const form = await readForm(request, EVIDENCE_FILE);
	const { file } = form;
	const refused = (errors: Record<string, string>) =>
		refuseForm(form, withFileAgain(errors, file), statusOf(errors));
	try {
		const checked = checkForm(form, schema);
		const errors = {
			...(form.fields.kind?.[0] === "covered" && !file ? { evidence_file: "file-required" } : {}),
			...(typeof file === "string" ? { evidence_file: file } : {}),
			...errorsOf(checked),
		};
		if (!checked.ok || typeof file === "string" || Object.keys(errors).length > 0) {
			// A hidden field has no place for a message.
			const { seen, ...others } = errors as Record<string, string>;
			return refused({ ...(seen ? { "": seen } : {}), ...others });
		}
		const { kind, ...value } = checked.value;
		const locale = localeOf(new URL(request.url).pathname);
		const result = await redactEvidence(db, actor, {
			...value,
			evidenceId: evidence.id,
			language: locale,
			file: kind === "covered" ? file! : null,
		});
		if (!result.ok) {
			if (result.reason === "role-missing") refuseRole("moderate");
			return refused({ [result.reason === "file-not-kept" ? "evidence_file" : ""]: result.reason });
		}
		return redirect(pathsFor(locale).evidence(evidence.id), 303);
	} finally {
		await discardFile(file);
	}
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).evidence.moderate.title);

export default function RedactEvidence() {
	const { id, title, seen } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { moderate, reasons, reason } = words.evidence;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: words.evidence.title(title), href: paths.evidence(id) }, { label: moderate.title }]}
			/>
			<PageHeader title={moderate.title} lead={moderate.lead} />
			<p>
				<a href={paths.moderationEvidenceOriginal(id)}>{moderate.download}</a>
			</p>
			<form
				className="form"
				method="post"
				action={paths.moderationEvidence(id)}
				encType="multipart/form-data"
				noValidate
			>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<input type="hidden" name="seen" value={refused?.values.seen?.[0] ?? seen} />
				<ChoiceList
					kind="radio"
					legend={moderate.kind}
					name="kind"
					options={REDACTION_KINDS.map((value) => ({ value, label: moderate.kinds[value] }))}
					selected={refused?.values.kind ?? []}
					{...texts}
					{...(messages.kind ? { error: messages.kind } : {})}
				/>
				<FileField
					label={moderate.file}
					hint={moderate.fileHint}
					name="evidence_file"
					accept={Object.keys(EVIDENCE_TYPES).join(",")}
					limit={{ bytes: MAX_EVIDENCE_BYTES, message: words.errors["file-too-large"] }}
					{...texts}
					{...(messages.evidence_file ? { error: messages.evidence_file } : {})}
				/>
				<ChoiceList
					kind="radio"
					legend={reason}
					name="reason"
					options={REDACTION_REASONS.map((value) => ({ value, label: reasons[value] }))}
					selected={refused?.values.reason ?? []}
					{...texts}
					{...(messages.reason ? { error: messages.reason } : {})}
				/>
				<TextArea
					label={moderate.explanation}
					hint={moderate.explanationHint}
					maxLength={2000}
					{...texts}
					{...typed(refused, messages, "explanation")}
				/>
				<div className="form__actions">
					<Button tone="primary" busyText={words.site.sending}>
						{moderate.submit}
					</Button>
				</div>
			</form>
		</>
	);
}

import type { Certificate } from "~/domain/clocks/queries.server";
import { EvidenceFields } from "~/views/evidence/evidence-fields";
import { Button } from "~/views/kit/button";
import { TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { UploadProgress } from "~/views/kit/upload-progress";
import { usePage } from "~/views/layout/use-page";

/** What a watchdog may do to a deadline, as its address has it. */
export const CLOCK_FORMS = ["pause", "resumption", "extension"] as const;
export type ClockFormName = (typeof CLOCK_FORMS)[number];

export function ClockFormHead({ name }: { name: ClockFormName }) {
	const text = usePage().words.clocks.form[name];
	return <PageHeader title={text.title} lead={text.lead} />;
}

interface ClockFormProps {
	name: ClockFormName;
	demandSlug: string;
	certificate: Certificate;
	refused: Refused | undefined;
}

/** Pauses, resumes or extends a deadline: when, why, and by which evidence. */
export function ClockForm({ name, demandSlug, certificate, refused }: ClockFormProps) {
	const { words, paths } = usePage();
	const { form, length } = words.clocks;
	const text = form[name];
	const { rule } = certificate;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<form
			className="form"
			method="post"
			action={paths.clockChange(demandSlug, name)}
			encType="multipart/form-data"
			data-upload=""
			noValidate
		>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="seen" value={certificate.changes.length} />
			<TextField
				label={text.on}
				hint={form.onHint}
				type="date"
				required
				{...texts}
				{...typed(refused, messages, "changed_on")}
			/>
			{name === "extension" ? (
				<TextField
					label={form.extension.days}
					hint={form.extension.daysHint(length[rule.unit](rule.extension ?? 0))}
					size="short"
					inputMode="numeric"
					maxLength={3}
					required
					{...texts}
					{...typed(refused, messages, "days")}
				/>
			) : null}
			<TextField
				label={text.reason}
				hint={text.reasonHint}
				maxLength={200}
				required
				{...texts}
				{...typed(refused, messages, "reason")}
			/>
			{name === "pause" ? null : <p>{form.evidenceOptional}</p>}
			<EvidenceFields refused={refused} messages={messages} />
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{text.submit}
				</Button>
				<a href={paths.demandClock(demandSlug)}>{words.clocks.page.title}</a>
			</div>
			<UploadProgress texts={words.site.upload} />
		</form>
	);
}

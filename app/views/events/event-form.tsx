import { ADDABLE_KINDS } from "~/domain/events/event";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { EvidenceFields } from "~/views/evidence/evidence-fields";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { UploadProgress } from "~/views/kit/upload-progress";
import { usePage } from "~/views/layout/use-page";

interface EventFormProps {
	caseSlug: string;
	demands: Array<{ slug: string; position: number; title: string; titleEn: string | null }>;
	events: TimelineEvent[];
	/** Slug of the demand chosen at first, or "case". */
	about: string;
	refused: Refused | undefined;
}

/** Adds what happened to a timeline: when, what, and how one knows. */
export function EventForm({ caseSlug, demands, events, about, refused }: EventFormProps) {
	const { locale, words, paths } = usePage();
	const { form } = words.events;
	const { statusForm } = words.demands;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<form
			className="form"
			method="post"
			action={paths.caseEvents(caseSlug)}
			encType="multipart/form-data"
			data-upload=""
			noValidate
		>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<ChoiceList
				kind="radio"
				legend={form.about}
				name="about"
				options={[
					{ value: "case", label: words.events.wholeCase },
					...demands.map((demand) => ({
						value: demand.slug,
						label: `${demand.position}. ${pick(locale, demand.title, demand.titleEn).text}`,
					})),
				]}
				selected={refused?.values.about ?? [about]}
				{...texts}
				{...(messages.about ? { error: messages.about } : {})}
			/>
			<ChoiceList
				kind="radio"
				legend={form.kind}
				name="kind"
				options={ADDABLE_KINDS.map((kind) => ({ value: kind, label: form.kinds[kind] }))}
				selected={refused?.values.kind ?? ["note_added"]}
				{...texts}
				{...(messages.kind ? { error: messages.kind } : {})}
			/>
			<SelectField
				label={form.corrects}
				hint={form.correctsHint}
				placeholder={form.noCorrection}
				options={events.map((event) => ({
					value: String(event.id),
					label: `${formatDay(locale, event.occurredOn)}: ${event.title}`,
				}))}
				{...texts}
				{...typed(refused, messages, "corrects")}
			/>
			<TextField
				label={statusForm.occurredOn}
				hint={statusForm.occurredOnHint}
				type="date"
				required
				{...texts}
				{...typed(refused, messages, "occurred_on")}
			/>
			<TextField
				label={statusForm.title_}
				hint={statusForm.titleHint}
				maxLength={200}
				required
				{...texts}
				{...typed(refused, messages, "title")}
			/>
			<TextArea
				label={statusForm.body}
				maxLength={5000}
				required
				{...texts}
				{...typed(refused, messages, "body")}
			/>
			<TextField
				label={statusForm.sourceUrl}
				type="url"
				inputMode="url"
				maxLength={2000}
				required
				{...texts}
				{...typed(refused, messages, "source_url")}
			/>
			<EvidenceFields refused={refused} messages={messages} />
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{form.submit}
				</Button>
			</div>
			<UploadProgress texts={words.site.upload} />
		</form>
	);
}

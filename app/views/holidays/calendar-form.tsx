import type { Trial } from "~/domain/holidays/revision-input.server";
import { Button } from "~/views/kit/button";
import { TextArea, TextField } from "~/views/kit/field";
import { FileField } from "~/views/kit/file-field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";
import { TrialResult } from "./trial-result";

export interface CalendarFormProps {
	/** What the form begins with. */
	year: number;
	lines: string;
	/** A form that was sent, with its errors where it has some. */
	refused: Refused | undefined;
	/** What its days would change. */
	trial: Trial | null;
	fileLimit: number;
}

/** The holidays of a year: first tried, then published, by two buttons of one form. */
export function CalendarForm({ year, lines, refused, trial, fileLimit }: CalendarFormProps) {
	const { words, paths } = usePage();
	const { form } = words.holidays;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const optional = { ...texts, optionalText: form.optional };
	return (
		<>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			{trial ? <TrialResult trial={trial} /> : null}
			<form
				className="form"
				method="post"
				action={paths.newCalendar()}
				encType="multipart/form-data"
				noValidate
			>
				<TextField
					label={form.year}
					size="short"
					inputMode="numeric"
					maxLength={4}
					required
					{...texts}
					{...typed(refused, messages, "year", String(year))}
				/>
				<TextArea
					label={form.days}
					hint={form.daysHint}
					rows={16}
					lang="id"
					{...texts}
					{...typed(refused, messages, "days", lines)}
				/>
				<FileField
					label={form.file}
					name="calendar_file"
					hint={form.fileHint}
					accept=".ics,text/calendar"
					limit={{ bytes: fileLimit, message: words.errors["calendar-too-large"] }}
					{...optional}
					{...(messages.calendar_file ? { error: messages.calendar_file } : {})}
				/>
				<TextField
					label={form.decree}
					hint={form.decreeHint}
					maxLength={300}
					{...texts}
					{...typed(refused, messages, "decree")}
				/>
				<TextField
					label={form.sourceUrl}
					type="url"
					inputMode="url"
					maxLength={2000}
					{...texts}
					{...typed(refused, messages, "source_url")}
				/>
				<TextField
					label={form.publishedOn}
					type="date"
					{...texts}
					{...typed(refused, messages, "published_on")}
				/>
				<TextArea
					label={form.note}
					rows={2}
					maxLength={1000}
					{...optional}
					{...typed(refused, messages, "note")}
				/>
				<TextArea
					label={form.noteEn}
					rows={2}
					maxLength={1000}
					lang="en"
					{...optional}
					{...typed(refused, messages, "note_en")}
				/>
				{trial?.isReady ? <input type="hidden" name="tested" value={trial.tested} /> : null}
				<div className="form__actions">
					<Button tone={trial?.isReady ? "secondary" : "primary"} busyText={words.site.sending}>
						{form.test}
					</Button>
					{trial?.isReady ? (
						<Button tone="primary" formAction={paths.calendarRevisions()} busyText={words.site.sending}>
							{form.submit}
						</Button>
					) : null}
				</div>
			</form>
		</>
	);
}

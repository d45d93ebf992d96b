import { type Text, writePlace } from "~/domain/errata/erratum";
import type { ItemTexts } from "~/domain/errata/queries.server";
import type { Item } from "~/domain/moderation/queries.server";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";
import { ItemLink } from "~/views/moderation/item-link";
import { ErratumNote, type ErratumText, fieldName } from "./erratum-notes";

interface Props extends ItemTexts {
	item: Item;
	/** Where the form goes. */
	action: string;
	/** Where something else is chosen. */
	choose: string;
	/** What was typed before, and what is wrong with it. */
	refused: Refused | undefined;
	preview: ErratumText | undefined;
}

/** What is written, what it should be and why; every text as it stands is there to be copied from. */
export function ErratumForm({ item, texts, hasStoredSource, action, choose, refused, preview }: Props) {
	const { words } = usePage();
	const { errata } = words;
	const messages = messagesOf(refused, words.errors);
	const fieldTexts = { errorPrefix: words.site.errorPrefix };
	const hasQuote = texts.some(({ field }) => field === "quote");
	return (
		<>
			<p>
				<span className="label">{errata.about}</span> <ItemLink item={item} />{" "}
				<a href={choose}>{errata.chooseAnother}</a>
			</p>
			{hasQuote ? <p className="aside-note">{hasStoredSource ? errata.stored : errata.notStored}</p> : null}
			{preview ? (
				<Notice tone="info" role="status" title={errata.previewTitle} titleAs="h2">
					<ErratumNote erratum={preview} />
					<p>{errata.previewText}</p>
				</Notice>
			) : null}
			<form className="form" method="post" action={action} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<ChoiceList
					kind="radio"
					legend={errata.place}
					name="place"
					options={texts.map((text) => ({
						value: writePlace(text),
						label: fieldName(words, text.field, text.language),
						hint: <span lang={text.language}>{text.text}</span>,
					}))}
					selected={refused?.values.place ?? firstOf(texts)}
					{...fieldTexts}
					{...(messages.place ? { error: messages.place } : {})}
				/>
				<TextArea
					label={errata.written}
					hint={errata.writtenHint}
					maxLength={600}
					rows={2}
					required
					{...fieldTexts}
					{...typed(refused, messages, "written")}
				/>
				<TextArea
					label={errata.corrected}
					hint={errata.correctedHint}
					maxLength={600}
					rows={2}
					required
					{...fieldTexts}
					{...typed(refused, messages, "corrected")}
				/>
				<TextArea
					label={errata.explanation}
					hint={errata.explanationHint}
					maxLength={1000}
					rows={3}
					required
					{...fieldTexts}
					{...typed(refused, messages, "explanation")}
				/>
				<div className="form__actions">
					<Button name="intent" value="preview" busyText={words.site.sending}>
						{errata.preview}
					</Button>
					<Button tone="primary" name="intent" value="publish" busyText={words.site.sending}>
						{errata.submit}
					</Button>
				</div>
			</form>
		</>
	);
}

/** Nothing is chosen beforehand where there is a choice. */
function firstOf(texts: readonly Text[]): string[] {
	return texts.length === 1 ? [writePlace(texts[0]!)] : [];
}

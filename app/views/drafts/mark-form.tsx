import { ITEM_KINDS } from "~/domain/drafts/draft";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

/** Marks words by copying them: the way without a script and without a mouse. */
export function MarkForm({
	draftId,
	seen,
	refused,
}: {
	draftId: string;
	seen: number;
	refused?: Refused | undefined;
}) {
	const { words, paths } = usePage();
	const { kindHints, kinds, page } = words.drafts;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<form className="form" method="post" action={paths.draftItems(draftId)} noValidate>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="seen" value={seen} />
			<TextArea
				label={page.markExact}
				hint={page.markHint}
				rows={3}
				maxLength={5000}
				required
				{...texts}
				{...typed(refused, messages, "exact")}
			/>
			<ChoiceList
				kind="radio"
				legend={page.markAs}
				name="kind"
				options={ITEM_KINDS.map((value) => ({ value, label: kinds[value], hint: kindHints[value] }))}
				selected={[refused?.values.kind?.[0] ?? "demand"]}
				{...texts}
				{...(messages.kind ? { error: messages.kind } : {})}
			/>
			<div className="form__actions">
				<Button busyText={words.site.sending}>{page.markSubmit}</Button>
			</div>
		</form>
	);
}

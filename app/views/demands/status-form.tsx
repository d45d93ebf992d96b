import type { Demand } from "~/domain/demands/queries.server";
import { leadsTo, type Transition } from "~/domain/demands/status";
import { EvidenceFields } from "~/views/evidence/evidence-fields";
import { Button } from "~/views/kit/button";
import { Checkbox, ChoiceList } from "~/views/kit/choice";
import { TextArea, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, ticked, typed } from "~/views/kit/form-errors";
import { UploadProgress } from "~/views/kit/upload-progress";
import { usePage } from "~/views/layout/use-page";

interface StatusFormProps {
	demand: Demand;
	moves: Transition[];
	/** Verdicts that somebody has proposed and nobody has confirmed. */
	proposed: Array<string | null>;
	refused: Refused | undefined;
}

/** Moves a demand: only the moves its table allows are offered, each with what it needs. */
export function StatusForm({ demand, moves, proposed, refused }: StatusFormProps) {
	const { words, paths } = usePage();
	const { statusForm, statuses } = words.demands;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<form
			className="form"
			method="post"
			action={paths.demandStatus(demand.slug)}
			encType="multipart/form-data"
			data-upload=""
			noValidate
		>
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<input type="hidden" name="from" value={demand.status} />
			<ChoiceList
				kind="radio"
				legend={statusForm.to}
				name="to"
				options={[...new Map(moves.map((move) => [move.to, move])).values()].map((move) => ({
					value: move.to,
					label: statuses[move.to],
					hint: [
						statusForm.needs[move.needs],
						move.secondPerson
							? proposed.includes(move.to)
								? statusForm.confirmHint
								: `(${statusForm.proposal})`
							: "",
					]
						.join(" ")
						.trim(),
				}))}
				selected={refused?.values.to ?? []}
				{...texts}
				{...(messages.to ? { error: messages.to } : {})}
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
				optionalText={`(${words.site.optional})`}
				maxLength={5000}
				{...texts}
				{...typed(refused, messages, "body")}
			/>
			{moves.some(({ to }) => leadsTo(to)) ? (
				<TextField
					label={statusForm.target}
					hint={statusForm.targetHint}
					maxLength={2000}
					{...texts}
					{...typed(refused, messages, "target")}
				/>
			) : null}
			{moves.some(({ to }) => leadsTo(to) === "successor") ? (
				<TextField
					label={statusForm.rule}
					hint={statusForm.ruleHint}
					maxLength={500}
					{...texts}
					{...typed(refused, messages, "rule")}
				/>
			) : null}
			<TextField
				label={statusForm.sourceUrl}
				optionalText={`(${words.site.optional})`}
				type="url"
				inputMode="url"
				maxLength={2000}
				{...texts}
				{...typed(refused, messages, "source_url")}
			/>
			<EvidenceFields refused={refused} messages={messages} />
			<Checkbox
				label={statusForm.proof}
				hint={statusForm.proofHint}
				{...ticked(refused, messages, "proof_of_receipt")}
			/>
			<div className="form__actions">
				<Button tone="primary" busyText={words.site.sending}>
					{statusForm.submit}
				</Button>
			</div>
			<UploadProgress texts={words.site.upload} />
		</form>
	);
}

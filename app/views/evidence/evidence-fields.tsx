import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES } from "~/domain/evidence/evidence-file";
import { ChoiceList } from "~/views/kit/choice";
import { TextField } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FileField } from "~/views/kit/file-field";
import { type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

/** The fields of a piece of evidence: what it is, the file or its address, how near it is. */
export function EvidenceFields({
	refused,
	messages,
}: {
	refused: Refused | undefined;
	messages: Record<string, string>;
}) {
	const { words } = usePage();
	const { statusForm } = words.demands;
	const texts = { errorPrefix: words.site.errorPrefix };
	// A browser gives no file back: say so, where one had been chosen and the form was refused for something else.
	const fileError = messages.evidence_file;
	return (
		<Fieldset legend={statusForm.evidence}>
			<TextField
				label={statusForm.evidenceTitle}
				maxLength={200}
				{...texts}
				{...typed(refused, messages, "evidence_title")}
			/>
			<FileField
				label={statusForm.evidenceFile}
				name="evidence_file"
				accept={Object.keys(EVIDENCE_TYPES).join(",")}
				limit={{ bytes: MAX_EVIDENCE_BYTES, message: words.errors["file-too-large"] }}
				hint={statusForm.evidenceFileHint}
				{...texts}
				{...(fileError ? { error: fileError } : {})}
			/>
			<TextField
				label={statusForm.evidenceUrl}
				type="url"
				inputMode="url"
				maxLength={2000}
				{...texts}
				{...typed(refused, messages, "evidence_url")}
			/>
			<TextField
				label={statusForm.obtainedOn}
				type="date"
				{...texts}
				{...typed(refused, messages, "evidence_obtained_on")}
			/>
			<ChoiceList
				kind="radio"
				legend={statusForm.tier}
				name="evidence_tier"
				options={(["1", "2", "3", "4"] as const).map((tier) => ({
					value: tier,
					label: `${tier}. ${statusForm.tiers[tier]}`,
				}))}
				selected={[refused?.values.evidence_tier?.[0] ?? "2"]}
				{...texts}
				{...(messages.evidence_tier ? { error: messages.evidence_tier } : {})}
			/>
		</Fieldset>
	);
}

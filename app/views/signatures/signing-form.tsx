import { regionCodeText } from "~/domain/signatures/signature";
import { pick } from "~/i18n/translate";
import { Button } from "~/views/kit/button";
import { Checkbox, ChoiceList } from "~/views/kit/choice";
import { EmailField, SelectField, TextField } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FormErrors, messagesOf, type Refused, ticked, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

export interface SigningFormProps {
	caseSlug: string;
	demands: Array<{ id: number; position: number; title: string; titleEn: string | null }>;
	regions: Array<{ code: number; name: string; provinceCode: number; provinceName: string }>;
	/** Ids ticked at first; all of them when left out. */
	selected?: number[];
	refused?: Refused | undefined;
}

/** The one form by which a citizen signs one or more demands of a case. */
export function SigningForm({ caseSlug, demands, regions, selected, refused }: SigningFormProps) {
	const { locale, words, paths } = usePage();
	const { form } = words.signatures;
	const { consents } = words;
	const messages = messagesOf(refused, words.errors);
	const chosen = refused
		? (refused.values.demands ?? [])
		: (selected ?? demands.map(({ id }) => id)).map(String);
	const texts = { errorPrefix: words.site.errorPrefix };
	return (
		<form className="form" method="post" action={paths.caseSignatures(caseSlug)} noValidate id="sign">
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<p>{form.lead}</p>
			<ChoiceList
				kind="checkbox"
				legend={form.demands}
				name="demands"
				options={demands.map((demand) => ({
					value: String(demand.id),
					label: `${demand.position}. ${pick(locale, demand.title, demand.titleEn).text}`,
				}))}
				selected={chosen}
				{...texts}
				{...(messages.demands ? { error: messages.demands } : {})}
			/>
			<TextField
				label={form.name}
				hint={form.nameHint}
				autoComplete="name"
				maxLength={200}
				required
				{...texts}
				{...typed(refused, messages, "name")}
			/>
			<EmailField
				label={form.email}
				hint={form.emailHint}
				{...texts}
				{...typed(refused, messages, "email")}
			/>
			<SelectField
				label={form.region}
				placeholder={form.regionPlaceholder}
				options={groupByProvince(regions)}
				required
				{...texts}
				{...typed(refused, messages, "region")}
			/>
			<Fieldset tight legend={form.consents}>
				<Checkbox
					label={consents.adult.label}
					hint={consents.adult.hint}
					{...texts}
					{...ticked(refused, messages, "adult")}
				/>
				<Checkbox
					label={consents.signature.label}
					hint={consents.signature.hint}
					{...texts}
					{...ticked(refused, messages, "consent_signature")}
				/>
				<Checkbox
					label={consents.updates.label}
					hint={consents.updates.hint}
					{...ticked(refused, messages, "consent_updates")}
				/>
				<Checkbox
					label={consents.publicName.label}
					hint={consents.publicName.hint}
					{...ticked(refused, messages, "consent_public_name")}
				/>
				<Checkbox
					label={consents.shareWithAddressee.label}
					hint={consents.shareWithAddressee.hint}
					{...ticked(refused, messages, "consent_share_with_addressee")}
				/>
			</Fieldset>
			<div className="form__actions">
				<Button tone="primary" wide busyText={words.site.sending}>
					{form.submit}
				</Button>
			</div>
			<p>
				<a href={paths.about("privacy")}>{form.privacy}</a>
			</p>
		</form>
	);
}

function groupByProvince(regions: SigningFormProps["regions"]) {
	const groups = new Map<string, Array<{ value: string; label: string }>>();
	for (const region of regions) {
		const options = groups.get(region.provinceName) ?? [];
		options.push({ value: regionCodeText(region.code), label: region.name });
		groups.set(region.provinceName, options);
	}
	return [...groups].map(([label, options]) => ({ label, options }));
}

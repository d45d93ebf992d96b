import { Button, LinkButton } from "~/views/kit/button";
import { Checkbox, ChoiceList } from "~/views/kit/choice";
import { ErrorSummary } from "~/views/kit/error-summary";
import { EmailField, SelectField, TextArea, TextField } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FileField } from "~/views/kit/file-field";
import { UploadProgress } from "~/views/kit/upload-progress";
import type { Page } from "~/views/layout/use-page";
import { type KitSection, Specimen } from "./specimen";

/** What is pressed and filled in. */
export function formSections({ words }: Page): KitSection[] {
	const { sections, states, text } = words.kit;
	const errorPrefix = words.site.errorPrefix;
	const options = text.choices.map((label, index) => ({ value: String(index), label }));
	const regions = text.regions.map((label, index) => ({ value: String(index), label }));
	return [
		{
			id: "button",
			title: sections.button,
			element: (
				<>
					<Specimen name={states.primary}>
						<Button tone="primary" type="button">
							{text.short}
						</Button>
					</Specimen>
					<Specimen name={states.secondary}>
						<Button type="button">{text.short}</Button>
					</Specimen>
					<Specimen name={states.quiet}>
						<Button tone="quiet" type="button">
							{text.short}
						</Button>
					</Specimen>
					<Specimen name={states.danger}>
						<Button tone="danger" type="button">
							{text.short}
						</Button>
					</Specimen>
					<Specimen name={states.link}>
						<LinkButton href="#button">{text.link}</LinkButton>
					</Specimen>
					<Specimen name={states.busy}>
						<div className="form__actions">
							<Button tone="primary" type="button" busyText={words.site.sending} busy>
								{text.short}
							</Button>
							<Button type="button" busyText={words.site.sending} busy>
								{text.short}
							</Button>
						</div>
					</Specimen>
					<Specimen name={states.disabled}>
						<div className="form__actions">
							<Button tone="primary" type="button" disabled>
								{text.short}
							</Button>
							<Button type="button" disabled>
								{text.short}
							</Button>
						</div>
					</Specimen>
					<Specimen name={states.wide}>
						<Button wide type="button">
							{text.short}
						</Button>
					</Specimen>
					<Specimen name={states.long}>
						<Button type="button">{text.longLabel}</Button>
					</Specimen>
				</>
			),
		},
		{
			id: "field",
			title: sections.field,
			element: (
				<>
					<Specimen name={states.usual}>
						<TextField name="usual" label={text.label} />
					</Specimen>
					<Specimen name={states.hint}>
						<TextField name="hint" label={text.label} hint={text.hint} />
					</Specimen>
					<Specimen name={states.filled}>
						<TextField name="filled" label={text.label} defaultValue={text.name} />
					</Specimen>
					<Specimen name={states.error}>
						<TextField
							name="error"
							label={text.label}
							hint={text.hint}
							error={text.error}
							errorPrefix={errorPrefix}
						/>
					</Specimen>
					<Specimen name={states.optional}>
						<EmailField
							name="optional"
							label="Email"
							optionalText={`(${words.site.optional})`}
							required={false}
							autoComplete="off"
						/>
					</Specimen>
					<Specimen name={states.disabled}>
						<TextField name="disabled" label={text.label} defaultValue={text.name} disabled />
					</Specimen>
					<Specimen name={states.readOnly}>
						<TextField name="read_only" label={text.label} defaultValue={text.name} readOnly />
					</Specimen>
					<Specimen name={states.short}>
						<TextField
							name="short"
							label={text.code}
							size="short"
							inputMode="numeric"
							defaultValue="123456"
						/>
					</Specimen>
					<Specimen name={states.area}>
						<TextArea name="area" label={text.question} defaultValue={text.paragraph} />
					</Specimen>
					<Specimen name={states.select}>
						<SelectField
							name="select"
							label={text.region}
							placeholder={text.regionPlaceholder}
							options={regions}
						/>
					</Specimen>
					<Specimen name={states.groups}>
						<SelectField
							name="groups"
							label={text.region}
							options={text.islands.map((label, group) => ({
								label,
								options: regions.map((region) => ({ ...region, value: `${group}-${region.value}` })),
							}))}
							error={text.choiceError}
							errorPrefix={errorPrefix}
						/>
					</Specimen>
					<Specimen name={states.long}>
						<TextField
							name="long"
							label={text.longLabel}
							hint={text.longWord}
							error={text.longLabel}
							errorPrefix={errorPrefix}
							defaultValue={text.longWord}
						/>
					</Specimen>
				</>
			),
		},
		{
			id: "choice",
			title: sections.choice,
			element: (
				<>
					<Specimen name={states.oneBox}>
						<Checkbox name="box" label={text.consent} hint={text.hint} />
					</Specimen>
					<Specimen name={states.error}>
						<Checkbox
							name="box_error"
							label={text.consent}
							error={text.choiceError}
							errorPrefix={errorPrefix}
						/>
					</Specimen>
					<Specimen name={states.disabled}>
						<Checkbox name="box_disabled" label={text.consent} disabled />
					</Specimen>
					<Specimen name={states.boxes}>
						<ChoiceList
							kind="checkbox"
							name="boxes"
							legend={text.contact}
							optionalText={`(${words.site.optional})`}
							options={options}
							selected={["0"]}
						/>
					</Specimen>
					<Specimen name={states.radios}>
						<ChoiceList
							kind="radio"
							name="radios"
							legend={text.contact}
							options={options.map((option, index) => ({
								...option,
								...(index === 0 ? { hint: text.choiceHint } : {}),
								...(index === 2 ? { disabled: true } : {}),
							}))}
							selected={["0"]}
						/>
					</Specimen>
					<Specimen name={states.error}>
						<ChoiceList
							kind="radio"
							name="radios_error"
							legend={text.contact}
							hint={text.hint}
							error={text.choiceError}
							errorPrefix={errorPrefix}
							options={options}
							selected={[]}
						/>
					</Specimen>
					<Specimen name={states.long}>
						<ChoiceList
							kind="checkbox"
							name="boxes_long"
							legend={text.longLabel}
							options={[
								{ value: "0", label: text.longLabel },
								{ value: "1", label: text.longWord },
							]}
							selected={[]}
						/>
					</Specimen>
				</>
			),
		},
		{
			id: "fieldset",
			title: sections.fieldset,
			element: (
				<>
					<Specimen name={states.usual}>
						<Fieldset legend={text.contact}>
							<TextField name="set_name" label={text.label} />
							<TextField name="set_code" label={text.code} size="short" />
						</Fieldset>
					</Specimen>
					<Specimen name={states.error}>
						<Fieldset
							id="set-error"
							legend={text.contact}
							hint={text.hint}
							error={text.choiceError}
							errorPrefix={errorPrefix}
						>
							<TextField name="set_error_name" label={text.label} />
						</Fieldset>
					</Specimen>
				</>
			),
		},
		{
			id: "upload",
			title: sections.upload,
			element: (
				<>
					<Specimen name={states.usual}>
						<FileField name="file" label={text.file} hint={text.fileHint} accept="application/pdf" />
					</Specimen>
					<Specimen name={states.error}>
						<FileField
							name="file_error"
							label={text.file}
							hint={text.fileHint}
							error={text.fileError}
							errorPrefix={errorPrefix}
							accept="application/pdf"
						/>
					</Specimen>
					<Specimen name={states.sending}>
						<UploadProgress texts={words.site.upload} shown={{ percent: 42 }} />
					</Specimen>
					<Specimen name={states.arrived}>
						<UploadProgress texts={words.site.upload} shown="arrived" />
					</Specimen>
					<Specimen name={states.cancelled}>
						<UploadProgress texts={words.site.upload} shown="cancelled" />
					</Specimen>
					<Specimen name={states.failed}>
						<UploadProgress texts={words.site.upload} shown="failed" />
					</Specimen>
				</>
			),
		},
		{
			id: "errors",
			title: sections.errors,
			element: (
				<Specimen name={states.usual}>
					<ErrorSummary
						title={words.site.errorSummary(3)}
						focused={false}
						errors={[
							{ field: "error", message: text.error },
							{ field: "radios_error", message: text.choiceError },
							{ field: "", message: text.sentence },
						]}
					/>
				</Specimen>
			),
		},
	];
}

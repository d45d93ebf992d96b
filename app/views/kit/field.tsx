import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";
import { controlAttributes, FieldFrame, type FieldTexts, fieldId } from "./field-parts";

type Native<Tag extends "input" | "textarea" | "select"> = Omit<
	ComponentPropsWithoutRef<Tag>,
	keyof FieldTexts | "id" | "size" | "children"
>;

export type TextFieldProps = FieldTexts &
	Native<"input"> & { /** "short" for codes and years. */ size?: "short" };
export type TextAreaProps = FieldTexts & Native<"textarea">;

export interface SelectOption {
	value: string;
	label: string;
	lang?: string;
}

export interface SelectGroup {
	label: string;
	options: readonly SelectOption[];
}

export type SelectFieldProps = FieldTexts &
	Native<"select"> & {
		options: readonly SelectOption[] | readonly SelectGroup[];
		/** Shown for the empty value. */
		placeholder?: string;
	};

/** One line of text. Native attributes, `lang` among them, go to the input. */
export function TextField({
	label,
	name,
	hint,
	error,
	errorPrefix,
	optionalText,
	idPrefix,
	size,
	className,
	type = "text",
	...rest
}: TextFieldProps) {
	const id = fieldId(name, idPrefix);
	return (
		<FieldFrame {...{ id, label, hint, error, errorPrefix, optionalText }}>
			<input
				{...rest}
				{...controlAttributes(id, name, { hint, error }, rest["aria-describedby"])}
				type={type}
				className={classNames("field__control", size && `field__control--${size}`, className)}
			/>
		</FieldFrame>
	);
}

/** Several lines of text. */
export function TextArea({
	label,
	name,
	hint,
	error,
	errorPrefix,
	optionalText,
	idPrefix,
	className,
	rows = 5,
	...rest
}: TextAreaProps) {
	const id = fieldId(name, idPrefix);
	return (
		<FieldFrame {...{ id, label, hint, error, errorPrefix, optionalText }}>
			<textarea
				{...rest}
				{...controlAttributes(id, name, { hint, error }, rest["aria-describedby"])}
				rows={rows}
				className={classNames("field__control", className)}
			/>
		</FieldFrame>
	);
}

/** One of several, in the phone's own picker; options may be grouped. */
export function SelectField({
	label,
	name,
	hint,
	error,
	errorPrefix,
	optionalText,
	idPrefix,
	className,
	options,
	placeholder,
	...rest
}: SelectFieldProps) {
	const id = fieldId(name, idPrefix);
	return (
		<FieldFrame {...{ id, label, hint, error, errorPrefix, optionalText }}>
			<select
				{...rest}
				{...controlAttributes(id, name, { hint, error }, rest["aria-describedby"])}
				className={classNames("field__control", className)}
			>
				{placeholder === undefined ? null : <option value="">{placeholder}</option>}
				{options.map((entry) =>
					"options" in entry ? (
						<optgroup key={entry.label} label={entry.label}>
							{entry.options.map(option)}
						</optgroup>
					) : (
						option(entry)
					),
				)}
			</select>
		</FieldFrame>
	);
}

function option({ value, label, lang }: SelectOption) {
	return (
		<option key={value} value={value} lang={lang}>
			{label}
		</option>
	);
}

/** An e-mail address, with the keyboard and the memory for one. */
export function EmailField(props: Parameters<typeof TextField>[0]) {
	return (
		<TextField type="email" autoComplete="email" inputMode="email" maxLength={254} required {...props} />
	);
}

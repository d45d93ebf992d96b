import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names";
import { controlAttributes, FieldNotes, type FieldTexts, fieldId } from "./field-parts";
import { Fieldset } from "./fieldset";

type Notes = Omit<FieldTexts, "label" | "optionalText">;

export type CheckboxProps = Notes & { label: ReactNode } & Omit<
		ComponentPropsWithoutRef<"input">,
		keyof FieldTexts | "id" | "type" | "children"
	>;

/** One box to tick. The whole line is the target. */
export function Checkbox({
	label,
	name,
	hint,
	error,
	errorPrefix,
	idPrefix,
	className,
	...rest
}: CheckboxProps) {
	const id = fieldId(name, idPrefix);
	return (
		<div className={classNames("field choice", !!error && "field--invalid")}>
			<label className="choice__label">
				<input
					{...rest}
					{...controlAttributes(id, name, { hint, error }, rest["aria-describedby"])}
					type="checkbox"
					className={classNames("choice__control", className)}
				/>
				<span lang={rest.lang}>{label}</span>
			</label>
			<FieldNotes {...{ id, hint, error, errorPrefix }} className="choice__note" />
		</div>
	);
}

export interface Choice {
	value: string;
	label: ReactNode;
	hint?: ReactNode;
	lang?: string;
	disabled?: boolean;
}

export type ChoiceListProps = Notes & {
	kind: "checkbox" | "radio";
	legend: ReactNode;
	options: readonly Choice[];
	selected: readonly string[];
	/** For radios: one must be chosen. */
	required?: boolean;
	optionalText?: ReactNode;
};

/** Some of several, or one of a few. The first choice carries the field's own id, so an error summary can lead to it. */
export function ChoiceList({
	kind,
	legend,
	name,
	options,
	selected,
	hint,
	error,
	errorPrefix,
	optionalText,
	idPrefix,
	required,
}: ChoiceListProps) {
	const id = fieldId(name, idPrefix);
	return (
		<Fieldset tight {...{ id, legend, hint, error, errorPrefix, optionalText }}>
			{options.map((choice, index) => {
				const choiceId = index === 0 ? id : `${id}-${index + 1}`;
				return (
					<div key={choice.value} className="choice" lang={choice.lang}>
						<label className="choice__label">
							<input
								id={choiceId}
								type={kind}
								name={name}
								value={choice.value}
								defaultChecked={selected.includes(choice.value)}
								required={kind === "radio" ? required : undefined}
								disabled={choice.disabled}
								aria-describedby={choice.hint ? `${choiceId}-choice-hint` : undefined}
								className="choice__control"
							/>
							<span>{choice.label}</span>
						</label>
						{choice.hint ? (
							<p id={`${choiceId}-choice-hint`} className="choice__note field__hint">
								{choice.hint}
							</p>
						) : null}
					</div>
				);
			})}
		</Fieldset>
	);
}

import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What every field shows besides its control. */
export interface FieldTexts {
	label: ReactNode;
	name: string;
	hint?: ReactNode;
	error?: ReactNode;
	/** Bold words before the error, such as "Error:"; for forms without an error summary. */
	errorPrefix?: ReactNode;
	/** Said after the label of a field that may stay empty. */
	optionalText?: ReactNode;
	/** Tells two forms on one page apart: ids become `prefix-name`. */
	idPrefix?: string;
}

/** The id of a field's control, and so the target of an error summary's link. */
export function fieldId(name: string, idPrefix?: string): string {
	return idPrefix ? `${idPrefix}-${name}` : name;
}

/** The ids that describe a control, in the order they are read: what the caller said, the hint, the error. */
export function describedBy(
	id: string,
	texts: { hint?: ReactNode; error?: ReactNode },
	also?: string,
): string | undefined {
	return classNames(also, !!texts.hint && `${id}-hint`, !!texts.error && `${id}-error`) || undefined;
}

/** Hint and error with the ids that `describedBy` points to. */
export function FieldNotes({
	id,
	hint,
	error,
	errorPrefix,
	className,
}: Pick<FieldTexts, "hint" | "error" | "errorPrefix"> & {
	id: string;
	className?: string;
}) {
	return (
		<>
			{hint ? (
				<p id={`${id}-hint`} className={classNames("field__hint", className)}>
					{hint}
				</p>
			) : null}
			{error ? (
				<p id={`${id}-error`} className={classNames("field__error", className)}>
					{errorPrefix ? <strong>{errorPrefix} </strong> : null}
					{error}
				</p>
			) : null}
		</>
	);
}

/** Label, notes, control: the frame of a field with one control. */
export function FieldFrame({
	id,
	label,
	optionalText,
	children,
	...notes
}: Omit<FieldTexts, "name" | "idPrefix"> & {
	id: string;
	children: ReactNode;
}) {
	return (
		<div className={classNames("field", !!notes.error && "field--invalid")}>
			<label className="field__label" htmlFor={id}>
				{label}
				{optionalText ? <span className="field__optional"> {optionalText}</span> : null}
			</label>
			<FieldNotes id={id} {...notes} />
			{children}
		</div>
	);
}

/** The attributes that tie a control to its label and notes. */
export function controlAttributes(
	id: string,
	name: string,
	texts: { hint?: ReactNode; error?: ReactNode },
	also?: string,
) {
	return {
		id,
		name,
		"aria-describedby": describedBy(id, texts, also),
		"aria-invalid": texts.error ? (true as const) : undefined,
	};
}

import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";
import { controlAttributes, FieldFrame, type FieldTexts, fieldId } from "./field-parts";

export type FileFieldProps = FieldTexts &
	Omit<ComponentPropsWithoutRef<"input">, keyof FieldTexts | "id" | "type" | "size" | "children"> & {
		accept: string;
	};

/** A file to send; its form needs `encType="multipart/form-data"`. */
export function FileField({
	label,
	name,
	hint,
	error,
	errorPrefix,
	optionalText,
	idPrefix,
	className,
	...rest
}: FileFieldProps) {
	const id = fieldId(name, idPrefix);
	return (
		<FieldFrame {...{ id, label, hint, error, errorPrefix, optionalText }}>
			<input
				{...rest}
				{...controlAttributes(id, name, { hint, error }, rest["aria-describedby"])}
				type="file"
				className={classNames("field__control", className)}
			/>
		</FieldFrame>
	);
}

import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";
import { controlAttributes, FieldFrame, type FieldTexts, fieldId } from "./field-parts";

export type FileFieldProps = FieldTexts &
	Omit<ComponentPropsWithoutRef<"input">, keyof FieldTexts | "id" | "type" | "size" | "children"> & {
		accept: string;
		/** The largest file that is taken, and what to say of a larger one before it is sent in vain. */
		limit?: { bytes: number; message: string };
	};

/**
 * A file to send; its form needs `encType="multipart/form-data"`. How far it is says UploadProgress, which stands where
 * the reader looks by then: at the button.
 */
export function FileField({
	label,
	name,
	hint,
	error,
	errorPrefix,
	optionalText,
	idPrefix,
	className,
	limit,
	...rest
}: FileFieldProps) {
	const id = fieldId(name, idPrefix);
	return (
		<FieldFrame {...{ id, label, hint, error, errorPrefix, optionalText }}>
			<input
				{...rest}
				{...controlAttributes(id, name, { hint, error }, rest["aria-describedby"])}
				type="file"
				data-max-bytes={limit?.bytes}
				data-too-large={limit?.message}
				className={classNames("field__control", className)}
			/>
		</FieldFrame>
	);
}

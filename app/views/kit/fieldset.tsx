import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldNotes, type FieldTexts } from "./field-parts";

export type FieldsetProps = Partial<Pick<FieldTexts, "hint" | "error" | "errorPrefix" | "optionalText">> & {
	/** Needed where there is a hint or an error: their ids begin with it. */
	id?: string;
	legend: ReactNode;
	/** Less room between the fields: for boxes to tick. */
	tight?: boolean;
	children: ReactNode;
};

/** Fields that belong together, under one name. What is wrong with all of them is said here, not at each. */
export function Fieldset({
	id = "",
	legend,
	hint,
	error,
	errorPrefix,
	optionalText,
	tight,
	children,
}: FieldsetProps) {
	return (
		<fieldset
			className={classNames("fieldset", tight && "fieldset--tight", !!error && "field--invalid")}
			aria-describedby={describedBy(id, { hint, error })}
		>
			<legend className="fieldset__legend">
				{legend}
				{optionalText ? <span className="field__optional"> {optionalText}</span> : null}
			</legend>
			{hint || error ? (
				<div className="fieldset__notes">
					<FieldNotes {...{ id, hint, error, errorPrefix }} />
				</div>
			) : null}
			<div className="fieldset__fields">{children}</div>
		</fieldset>
	);
}

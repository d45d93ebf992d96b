import type { ReactNode } from "react";
import { fieldId } from "./field-parts";

export interface ErrorSummaryProps {
	title: ReactNode;
	errors: ReadonlyArray<{
		/** The field's name; "" for an error of the whole form. */ field: string;
		message: ReactNode;
	}>;
	/** The same as the form's fields have. */
	idPrefix?: string;
	/** Takes the focus when the page arrives; false where a page shows two forms and the other one failed. */
	focused?: boolean;
}

/** What went wrong with a form, each line leading to its field. Renders nothing when nothing did. */
export function ErrorSummary({ title, errors, idPrefix, focused = true }: ErrorSummaryProps) {
	if (errors.length === 0) return null;
	return (
		<div
			className="error-summary"
			role="alert"
			tabIndex={-1}
			// biome-ignore lint/a11y/noAutofocus: after a refused form the reader must land on the reasons, and there is no script to move them.
			autoFocus={focused}
		>
			<h2 className="error-summary__title">{title}</h2>
			<ul className="error-summary__list">
				{errors.map(({ field, message }) => (
					<li key={`${field} ${message}`}>
						{field ? (
							<a className="error-summary__link" href={`#${fieldId(field, idPrefix)}`}>
								{message}
							</a>
						) : (
							message
						)}
					</li>
				))}
			</ul>
		</div>
	);
}

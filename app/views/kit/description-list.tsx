import type { ReactNode } from "react";

export interface DescriptionItem {
	term: ReactNode;
	description: ReactNode;
	/** Language of the description, when it is not the page's. */
	lang?: string;
	/** Needed only when the term is not plain text. */
	key?: string;
}

/** Terms and what they are here: side by side on a wide screen, one above the other on a phone. */
export function DescriptionList({ items }: { items: readonly DescriptionItem[] }) {
	return (
		<dl className="description-list">
			{items.map(({ term, description, lang, key }) => (
				<div key={key ?? String(term)} className="description-list__item">
					<dt className="description-list__term">{term}</dt>
					<dd className="description-list__description" lang={lang}>
						{description}
					</dd>
				</div>
			))}
		</dl>
	);
}

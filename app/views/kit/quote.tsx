import type { ReactNode } from "react";

export interface QuoteProps {
	/** The words as they were said: nothing is added, not even quotation marks. */
	children: ReactNode;
	/** Language of the words, when it is not the page's. */
	lang?: string;
	/** Who said it, where. */
	cite?: ReactNode;
	/** Address of the source, for machines. */
	citeUrl?: string;
}

/** Someone's words, with whose they are. */
export function Quote({ children, lang, cite, citeUrl }: QuoteProps) {
	return (
		<figure className="quote">
			<blockquote className="quote__text" lang={lang} cite={citeUrl}>
				{children}
			</blockquote>
			{cite ? <figcaption className="quote__cite">{cite}</figcaption> : null}
		</figure>
	);
}

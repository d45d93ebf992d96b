import type { Reason } from "~/domain/suggestions/suggestion";
import { Disclosure } from "~/views/kit/disclosure";
import { usePage } from "~/views/layout/use-page";

/** Which rules found a suggestion, for the person who decides whether to take it. Made for the page of a draft. */
export function WhySuggested({
	kind,
	because,
}: {
	kind: "demands" | "statements" | "organisations" | "offices" | "dates";
	because: readonly Reason[];
}) {
	const { words } = usePage();
	const { suggestions } = words;
	return (
		<Disclosure summary={`${suggestions.kinds[kind]}: ${suggestions.whyHeading}`}>
			<ul>
				{because.map((reason) => (
					<li key={reason}>{suggestions.reasons[reason]}</li>
				))}
			</ul>
			<p className="aside-note">{suggestions.explained}</p>
		</Disclosure>
	);
}

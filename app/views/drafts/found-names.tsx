import type { FoundNames } from "~/domain/drafts/proposal";
import { formatDay } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";
import { WhySuggested } from "~/views/suggestions/why-suggested";

/** What else the rules found: bodies, posts and dates, to be copied into the forms by whoever writes. */
export function FoundNameLists({ names }: { names: FoundNames }) {
	const { locale, words } = usePage();
	const { kinds } = words.suggestions;
	return (
		<div className="stack">
			{(["organisations", "offices", "dates"] as const).map((kind) =>
				names[kind].length > 0 ? (
					<section key={kind} className="stack stack--tight" aria-labelledby={`found-${kind}`}>
						<h3 id={`found-${kind}`}>{kinds[kind]}</h3>
						<ul>
							{names[kind].map((found) => (
								<li key={found.start}>
									<span lang="id">{found.exact}</span>
									{"iso" in found && found.iso ? ` (${formatDay(locale, found.iso)})` : ""}
								</li>
							))}
						</ul>
						<WhySuggested kind={kind} because={[...new Set(names[kind].flatMap(({ because }) => because))]} />
					</section>
				) : null,
			)}
		</div>
	);
}

import type { Hit } from "~/domain/search/queries.server";
import { Badge } from "~/views/kit/badge";
import { usePage } from "~/views/layout/use-page";
import { Marked } from "./marked";

/** Hits of a search, best first: the kind, the title and where the words were found. */
export function HitList({ hits }: { hits: Hit[] }) {
	const { locale, words } = usePage();
	return (
		<ol className="plain-list hits">
			{hits.map((hit) => (
				<li key={`${hit.kind} ${hit.id}`} className="hit stack stack--tight">
					<p className="cluster">
						<span className="eyebrow">{words.search.kindOf[hit.kind]}</span>
						<HitClaim hit={hit} />
					</p>
					<h2 className="hit__title">
						<HitLink hit={hit} />
					</h2>
					{hit.excerpt.length > 0 ? (
						<p className="hit__excerpt" lang={hit.isOriginal ? "id" : undefined}>
							<Marked stretches={hit.excerpt} />
						</p>
					) : null}
					{locale === "en" && hit.kind === "statement" && !hit.isOriginal ? (
						<p className="aside-note">{words.site.translationNote}</p>
					) : null}
				</li>
			))}
		</ol>
	);
}

function HitLink({ hit }: { hit: Hit }) {
	const { words, paths } = usePage();
	const href = {
		demand: () => paths.demand(hit.slug),
		case: () => paths.caseFile(hit.slug),
		statement: () => paths.statement(hit.slug, hit.position ?? 1),
		institution: () => paths.institution(hit.slug),
	}[hit.kind]();
	return (
		<a href={href}>
			{hit.title.length > 0 ? <Marked stretches={hit.title} /> : words.statements.unknownSpeaker}
		</a>
	);
}

/** An allegation is called one wherever its words are shown. */
function HitClaim({ hit }: { hit: Hit }) {
	const { words } = usePage();
	const claims: Record<string, string> =
		hit.kind === "demand" ? words.demands.claims : words.statements.claims;
	const claim = hit.claimType === null ? undefined : claims[hit.claimType];
	return claim ? <Badge tone={hit.claimType === "opinion" ? "neutral" : "allegation"}>{claim}</Badge> : null;
}

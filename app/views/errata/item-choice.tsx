import type { Statement } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import { type ItemKind, writeItem } from "~/domain/moderation/moderation";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

/** Everything of a case that an erratum can be about, as links to its form. */
export function ItemChoice({
	caseSlug,
	demands,
	statements,
}: {
	caseSlug: string;
	demands: readonly Demand[];
	statements: readonly Statement[];
}) {
	const { locale, words, paths } = usePage();
	const { errata } = words;
	const address = (kind: ItemKind, slug: string, position = 0) =>
		paths.caseErrata(caseSlug, writeItem({ kind, slug, position }));
	return (
		<section className="section" aria-labelledby="choose">
			<h2 id="choose">{errata.choose}</h2>
			<ul className="stack stack--tight">
				<li>
					<a href={address("case", caseSlug)}>{errata.ofCase}</a>
				</li>
				{demands.map(({ slug, position, title, titleEn }) => (
					<li key={slug}>
						<a href={address("demand", slug)}>
							{errata.ofDemand(position, pick(locale, title, titleEn).text)}
						</a>
					</li>
				))}
				{statements.map(({ position, speaker }) => (
					<li key={position}>
						<a href={address("statement", caseSlug, position)}>
							{errata.ofStatement(position, speaker ?? words.statements.unknownSpeaker)}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

import type { DemandLink } from "~/domain/demands/queries.server";
import { pick } from "~/i18n/translate";
import { DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** Where a demand was merged or referred to, what was merged into it, and the same demand at another time. */
export function DemandLinks({ links }: { links: DemandLink[] }) {
	const { locale, words, paths } = usePage();
	if (links.length === 0) return null;
	return (
		<DescriptionList
			items={links.map(({ kind, demand, institution, rule, language }) => ({
				term: words.demands.links[kind],
				description: (
					<>
						{demand ? (
							<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>
						) : null}
						{institution ? (
							<a href={paths.institution(institution.slug)}>
								{pick(locale, institution.name, institution.nameEn).text}
							</a>
						) : null}
						{rule ? (
							<>
								{". "}
								<span lang={language}>{words.demands.links.rule(rule)}</span>
							</>
						) : null}
					</>
				),
			}))}
		/>
	);
}

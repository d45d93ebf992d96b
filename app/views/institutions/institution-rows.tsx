import type { Institution } from "~/domain/institutions/queries.server";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

/** Institutions, a few lines each. Their other names stay as they are in every language. */
export function InstitutionRows({ institutions }: { institutions: Institution[] }) {
	const { locale, words, paths } = usePage();
	return (
		<ul className="plain-list demand-rows">
			{institutions.map((institution) => (
				<li key={institution.id} className="demand-row stack stack--tight">
					<h2 className="demand-row__title">
						<a href={paths.institution(institution.slug)}>
							{pick(locale, institution.name, institution.nameEn).text}
						</a>
					</h2>
					{institution.aliases.length > 0 ? (
						<p className="aside-note">
							<span className="label">{words.institutions.aliases}</span>{" "}
							<span lang="id">{institution.aliases.join(" · ")}</span>
						</p>
					) : null}
					<p className="figure">{words.institutions.demandCount(institution.demands)}</p>
				</li>
			))}
		</ul>
	);
}

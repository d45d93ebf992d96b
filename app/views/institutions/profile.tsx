import type { Profile as ProfileData } from "~/domain/institutions/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** Where an institution belongs, how it is reached and what else it is called. */
export function Profile({ profile, region }: { profile: ProfileData; region: string | null }) {
	const { locale, words, paths } = usePage();
	const text = words.institutions;
	const { fields, parent } = profile;
	const when = ({ from, until }: { from: string | null; until: string | null }) =>
		[
			...(from ? [text.aliasSince(formatDay(locale, from))] : []),
			...(until ? [text.aliasUntil(formatDay(locale, until))] : []),
		].join(" ");
	return (
		<DescriptionList
			items={[
				...(fields.aliases.length > 0
					? [
							{
								term: text.aliases,
								description: (
									<ul>
										{fields.aliases.map((alias) => (
											<li key={alias.name}>
												<span lang="id">{alias.name}</span>{" "}
												{when(alias) ? <span className="aside-note">{when(alias)}</span> : null}{" "}
												{alias.sourceUrl ? (
													<a href={alias.sourceUrl} rel="nofollow noopener noreferrer">
														{text.tenures.source}
													</a>
												) : null}
											</li>
										))}
									</ul>
								),
							},
						]
					: []),
				...(fields.level ? [{ term: text.fields.level, description: text.levels[fields.level] }] : []),
				{ term: text.region, description: region ? <span lang="id">{region}</span> : text.noRegion },
				...(parent
					? [
							{
								term: text.fields.parent,
								description: (
									<a href={paths.institution(parent.slug)}>{pick(locale, parent.name, parent.nameEn).text}</a>
								),
							},
						]
					: []),
				...(fields.postal ? [{ term: text.fields.postal, description: fields.postal, lang: "id" }] : []),
				...(fields.telephone ? [{ term: text.fields.telephone, description: fields.telephone }] : []),
				...(fields.website
					? [
							{
								term: text.fields.website,
								description: (
									<a href={fields.website} rel="nofollow noopener noreferrer">
										{fields.website}
									</a>
								),
							},
						]
					: []),
				...(fields.note
					? [{ term: text.note, description: pick(locale, fields.note, fields.noteEn).text }]
					: []),
			]}
		/>
	);
}

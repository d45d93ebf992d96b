import type { FactCorrection } from "~/domain/fact-corrections/queries.server";
import { pick } from "~/i18n/translate";
import { type DescriptionItem, DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** What a request for correction is about and what it asks for. */
export function CorrectionDetails({
	correction,
	more = [],
}: {
	correction: Pick<
		FactCorrection,
		"item" | "caseTitle" | "caseTitleEn" | "written" | "corrected" | "sourceUrl" | "institution"
	>;
	more?: readonly DescriptionItem[];
}) {
	const { locale, words, paths } = usePage();
	const text = words.factCorrections;
	const { item, institution, sourceUrl } = correction;
	const title = pick(locale, correction.caseTitle, correction.caseTitleEn).text;
	const address =
		item &&
		{
			case: paths.caseFile(item.slug),
			demand: paths.demand(item.slug),
			statement: paths.statement(item.slug, item.position),
		}[item.kind];
	return (
		<DescriptionList
			items={[
				...more,
				{
					key: "about",
					term: text.about,
					description: address ? (
						<>
							{words.moderation.kinds[item.kind]}: <a href={address}>{title}</a>
						</>
					) : (
						words.moderation.takenAway
					),
				},
				...(institution
					? [{ term: text.ticket.by, description: pick(locale, institution.name, institution.nameEn).text }]
					: []),
				{ term: text.written, description: <bdi>{correction.written}</bdi> },
				{ term: text.corrected, description: <bdi>{correction.corrected}</bdi> },
				...(sourceUrl
					? [
							{
								key: "source",
								term: text.sourceUrl,
								description: (
									<a href={sourceUrl} rel="noopener nofollow external">
										{sourceUrl.replace(/^https?:\/\/(www\.)?/, "").slice(0, 60)}
									</a>
								),
							},
						]
					: []),
			]}
		/>
	);
}

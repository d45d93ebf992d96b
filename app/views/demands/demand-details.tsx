import type { Demand } from "~/domain/demands/queries.server";
import { pick } from "~/i18n/translate";
import { DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** To whom, about what, fulfilled when, and what to keep in mind while reading. */
export function DemandDetails({ demand }: { demand: Demand }) {
	const { locale, words, paths } = usePage();
	const { demands } = words;
	const office = pick(locale, demand.addressee.name, demand.addressee.nameEn).text;
	const officeNote =
		demand.addressee.note && pick(locale, demand.addressee.note, demand.addressee.noteEn).text;
	const optional = (term: string, original: string | null, english: string | null) =>
		original ? [{ term, description: pick(locale, original, english).text }] : [];
	return (
		<DescriptionList
			items={[
				{
					term: demands.addressee,
					description: (
						<>
							<a href={paths.institution(demand.addressee.institutionSlug)}>{office}</a>
							{officeNote ? `. ${officeNote}` : ""}
						</>
					),
				},
				...optional(demands.subject, demand.subject, demand.subjectEn),
				{ term: demands.outcome, description: pick(locale, demand.outcome, demand.outcomeEn).text },
				...(demand.checks.length > 0
					? [
							{
								term: demands.checks,
								description: (
									<ul>
										{demand.checks.map((check) => (
											<li key={check.code}>{pick(locale, check.label, check.labelEn).text}</li>
										))}
									</ul>
								),
							},
						]
					: []),
				...optional(demands.claimNote, demand.claimNote, demand.claimNoteEn),
				...optional(demands.editorNote, demand.editorNote, demand.editorNoteEn),
			]}
		/>
	);
}

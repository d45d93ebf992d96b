import type { Source } from "~/domain/case-files/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** Where the words come from. The article itself is its publisher's and is not shown. */
export function SourceDetails({ sources }: { sources: Source[] }) {
	const { locale, words } = usePage();
	const { source: text } = words.caseFiles;
	return (
		<div className="stack stack--loose">
			{sources.map((source) => {
				const note = source.note && pick(locale, source.note, source.noteEn);
				const title = <cite lang="id">{source.title}</cite>;
				if (source.kind === "related_article") {
					return (
						<div key={source.title} className="stack stack--tight">
							<h3>{text.related}</h3>
							<p>
								{title}
								{source.publisher ? `, ${source.publisher}` : ""}
							</p>
							{note ? <p className="aside-note">{note.text}</p> : null}
						</div>
					);
				}
				return (
					<div key={source.title} className="stack stack--tight">
						<DescriptionList
							items={[
								{ term: text.title, description: title },
								{ term: text.publisher, description: source.publisher ?? text.notStated },
								{
									term: text.statementDate,
									description: source.statementDate
										? formatDay(locale, source.statementDate)
										: text.notStated,
								},
								{
									term: text.publishedOn,
									description: source.publishedOn ? formatDay(locale, source.publishedOn) : text.notStated,
								},
								{ term: text.author, description: source.author ?? text.notStated },
								...(source.url
									? [
											{
												term: text.link,
												description: (
													<a href={source.url} rel="noopener external">
														{text.open}
													</a>
												),
											},
										]
									: []),
								...(source.sha256
									? [{ term: text.check, description: text.checked(source.sha256.slice(0, 16)) }]
									: []),
							]}
						/>
						{note ? <p className="aside-note">{note.text}</p> : null}
					</div>
				);
			})}
		</div>
	);
}

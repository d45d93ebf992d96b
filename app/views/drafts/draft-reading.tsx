import { type DraftContent, demandsOf } from "~/domain/drafts/draft";
import { Badge } from "~/views/kit/badge";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";

/** A draft as others read it who are asked about it: what it demands of whom, and on which words it rests. */
export function DraftReading({
	content,
	officeNames,
}: {
	content: DraftContent;
	/** By the slug of an office of the directory. */
	officeNames: Record<string, string>;
}) {
	const { words } = usePage();
	const { drafts, statements, demands } = words;
	const others = content.items.filter(({ kind }) => kind !== "demand");
	return (
		<>
			<p lang="id">{content.summary}</p>
			<p className="aside-note" lang="id">
				{[content.source.title, content.source.publisher, content.source.publishedOn]
					.filter(Boolean)
					.join(" · ")}
			</p>
			<section className="section" aria-labelledby="demands">
				<h2 id="demands">{drafts.support.demandsHeading}</h2>
				<ol className="plain-list stack stack--loose">
					{demandsOf(content).map((demand) => {
						const { addressee } = demand;
						const office =
							addressee === null
								? ""
								: addressee.kind === "office"
									? (officeNames[addressee.slug] ?? addressee.slug)
									: `${addressee.office}, ${addressee.institution}`;
						return (
							<li key={demand.id} id={`item-${demand.id}`} className="draft-item stack stack--tight">
								<h3 className="draft-item__title" lang="id">
									{demand.title}
								</h3>
								<p>{drafts.support.to(office)}</p>
								<p lang="id">
									<span className="label">{demands.outcome}</span> {demand.outcome}
								</p>
								{demand.subject ? (
									<p lang="id">
										<span className="label">{demands.subject}</span> {demand.subject}
									</p>
								) : null}
								{demand.claimType && demand.claimType !== "none" ? (
									<p>
										<Badge tone="allegation">{demands.claims[demand.claimType]}</Badge>{" "}
										<span lang="id">{demand.claimNote}</span>
									</p>
								) : null}
								<Quote lang="id">{demand.quote.exact}</Quote>
								{demand.courtDecisionUrl ? (
									<p>
										<a href={demand.courtDecisionUrl} rel="noopener external nofollow">
											{drafts.itemForm.courtDecision}
										</a>
									</p>
								) : null}
							</li>
						);
					})}
				</ol>
			</section>
			{others.length > 0 ? (
				<section className="section" aria-labelledby="others">
					<h2 id="others">{drafts.excerpts.title}</h2>
					<ol className="plain-list stack stack--loose">
						{others.map((item) => (
							<li key={item.id} id={`item-${item.id}`} className="draft-item stack stack--tight">
								<h3 className="draft-item__title">
									{drafts.kinds[item.kind]}
									{item.kind === "statement" ? `: ${item.speaker || statements.unknownSpeaker}` : ""}
								</h3>
								{item.kind === "statement" ? (
									<p className="aside-note">
										{[
											item.speakerRole,
											statements.directness[item.directness],
											item.claimType ? statements.claims[item.claimType] : "",
											item.ambiguity,
										]
											.filter(Boolean)
											.join(" · ")}
									</p>
								) : item.kind !== "demand" && item.note ? (
									<p lang="id">{item.note}</p>
								) : null}
								<Quote lang="id">{item.quote.exact}</Quote>
							</li>
						))}
					</ol>
				</section>
			) : null}
		</>
	);
}

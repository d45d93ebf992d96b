import type { Demand } from "~/domain/demands/queries.server";
import type { Erratum } from "~/domain/errata/queries.server";
import { pick } from "~/i18n/translate";
import { ErratumNotes, errataOf } from "~/views/errata/erratum-notes";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";
import { ReportLink } from "~/views/moderation/item-link";
import { SourceLine } from "~/views/quotes/source-line";
import { signatureCount } from "./signature-count";
import { ClaimBadge, ClockBadge, StatusBadge, StatusSentence } from "./status-badge";

/** A demand on its case's page: what, to whom, in which words, and where it stands. */
export function DemandCard({
	demand,
	errata,
}: {
	demand: Demand;
	/** Of its case. */
	errata: readonly Erratum[];
}) {
	const { locale, words, paths } = usePage();
	const title = pick(locale, demand.title, demand.titleEn);
	const office = pick(locale, demand.addressee.name, demand.addressee.nameEn);
	const officeNote = demand.addressee.note && pick(locale, demand.addressee.note, demand.addressee.noteEn);
	const claimNote = demand.claimNote && pick(locale, demand.claimNote, demand.claimNoteEn);
	return (
		<article className="demand-card stack" id={`demand-${demand.position}`}>
			<header className="stack stack--tight">
				<p className="eyebrow">{words.demands.eyebrow(demand.position)}</p>
				<h3>
					<a href={paths.demand(demand.slug)}>{title.text}</a>
				</h3>
				<p className="cluster">
					<StatusBadge status={demand.status} />
					<ClockBadge clock={demand.clock} />
					<ClaimBadge claimType={demand.claimType} />
				</p>
				<StatusSentence facts={demand} />
			</header>
			<p>
				<span className="label">{words.demands.addressee}</span> {office.text}
				{officeNote ? <span className="aside-note"> {officeNote.text}</span> : null}
			</p>
			<Quote lang="id" citeUrl={demand.quote.source.url ?? undefined}>
				{demand.quote.exact}
			</Quote>
			{locale === "en" && demand.quote.translationEn ? (
				<p className="translation">
					<span className="label">{words.site.translationNote}</span> {demand.quote.translationEn}
				</p>
			) : null}
			<SourceLine source={demand.quote.source} exact={demand.quote.exact} />
			<ErratumNotes errata={errataOf(errata, { demand })} />
			{claimNote ? (
				<p className="aside-note">
					<strong>{words.demands.claimNote}.</strong> {claimNote.text}
				</p>
			) : null}
			<p className="demand-card__foot">
				<strong className="figure">{signatureCount(words, demand)}</strong>
				<a href={paths.demand(demand.slug)}>{words.demands.read}</a>
				<ReportLink kind="demand" slug={demand.slug} name={title.text} />
			</p>
		</article>
	);
}

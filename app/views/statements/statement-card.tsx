import type { Statement } from "~/domain/case-files/queries.server";
import type { Erratum } from "~/domain/errata/queries.server";
import { pick } from "~/i18n/translate";
import { ErratumNotes, errataOf } from "~/views/errata/erratum-notes";
import { Badge } from "~/views/kit/badge";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";
import { ReportLink } from "~/views/moderation/item-link";
import { SourceLine } from "~/views/quotes/source-line";

/** Who said what, as the source has it, and what the source leaves open. */
export function StatementCard({
	statement,
	caseSlug,
	errata,
}: {
	statement: Statement;
	caseSlug: string;
	/** Of its case. */
	errata: readonly Erratum[];
}) {
	const { locale, words } = usePage();
	const isAllegation =
		statement.claimType === "allegation" || statement.claimType === "allegation_and_opinion";
	const role = statement.speakerRole && pick(locale, statement.speakerRole, statement.speakerRoleEn);
	const ambiguity = statement.ambiguity && pick(locale, statement.ambiguity, statement.ambiguityEn);
	const attribution = statement.attribution && pick(locale, statement.attribution, statement.attributionEn);
	return (
		<article className="statement-card stack stack--tight" id={`statement-${statement.position}`}>
			<h3 className="statement-card__speaker">{statement.speaker ?? words.statements.unknownSpeaker}</h3>
			{role && role.text !== statement.speaker ? (
				<p className="aside-note">{words.statements.asCredited(role.text)}</p>
			) : null}
			<p className="cluster">
				<Badge tone={isAllegation ? "allegation" : "neutral"}>
					{words.statements.claims[statement.claimType]}
				</Badge>
				<Badge tone="neutral">{words.statements.directness[statement.directness]}</Badge>
			</p>
			<Quote lang="id" citeUrl={statement.source.url ?? undefined}>
				{statement.exact}
			</Quote>
			{locale === "en" && statement.translationEn ? (
				<p className="translation">
					<span className="label">{words.site.translationNote}</span> {statement.translationEn}
				</p>
			) : null}
			<SourceLine source={statement.source} exact={statement.exact} />
			<ErratumNotes errata={errataOf(errata, { statement })} />
			{attribution ? (
				<p className="aside-note">
					<strong>{words.statements.attribution}.</strong> {attribution.text}
				</p>
			) : null}
			{ambiguity ? (
				<p className="aside-note aside-note--open">
					<strong>{words.statements.ambiguity}.</strong> {ambiguity.text}
				</p>
			) : null}
			<p>
				<ReportLink
					kind="statement"
					slug={caseSlug}
					position={statement.position}
					name={statement.speaker ?? words.statements.unknownSpeaker}
				/>
			</p>
		</article>
	);
}

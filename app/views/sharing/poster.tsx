import type { ReactNode } from "react";
import type { Source } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import type { Erratum } from "~/domain/errata/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { ErratumNotes } from "~/views/errata/erratum-notes";
import { Badge } from "~/views/kit/badge";
import { LinkButton } from "~/views/kit/button";
import { classNames } from "~/views/kit/class-names";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";
import type { Facts } from "./facts";
import { posterSize } from "./poster-size";
import { QrCode } from "./qr-code";
import { shorten } from "./shorten";

/** Characters that still fit in the smallest type; a longer quote is cut, and the poster says so. */
const MOST = { title: 160, addressee: 160, quote: 800, translation: 500, note: 200 };
/** Demands of a case that fit on its poster. */
const MOST_DEMANDS = 5;

/** A demand as one sheet of A4: what, to whom, in which words, from where. */
export function DemandPoster(props: {
	facts: Facts;
	demand: Demand;
	source: Source;
	errata: Erratum[];
	url: string;
}) {
	const { facts, demand, source, errata, url } = props;
	const { locale, words, paths } = usePage();
	const { sharing, site } = words;
	const quote = shorten(demand.quote.exact, MOST.quote);
	const translation = locale === "en" ? shorten(demand.quote.translationEn ?? "", MOST.translation) : "";
	const note =
		demand.claimNote && shorten(pick(locale, demand.claimNote, demand.claimNoteEn).text, MOST.note);
	return (
		<Sheet
			facts={facts}
			url={url}
			back={paths.demand(demand.slug)}
			texts={[
				quote,
				source.title + sharing.poster.quoteFrom.repeat(4),
				translation && site.translationNote + translation,
				note ?? "",
				...errata.map(({ written, corrected, explanation }) =>
					(written + corrected + explanation).padEnd(80),
				),
			]}
		>
			<div className="poster__quote stack stack--tight">
				<Quote
					lang="id"
					cite={
						<>
							{sharing.poster.quoteFrom} <SourceName source={source} />
						</>
					}
				>
					{quote}
				</Quote>
				{quote === demand.quote.exact ? null : <p className="aside-note">{sharing.poster.cutQuote}</p>}
				{translation ? (
					<p className="translation">
						<span className="label">{site.translationNote}</span> {translation}
					</p>
				) : null}
				<ErratumNotes errata={errata} />
				{note ? <p className="aside-note">{note}</p> : null}
			</div>
		</Sheet>
	);
}

/** A case as one sheet of A4: its demands, each with its addressee and with what is unproven. */
export function CasePoster(props: {
	facts: Facts;
	demands: Array<{ id: number; facts: Facts }>;
	sources: Source[];
	back: string;
	url: string;
}) {
	const { facts, demands, sources, back, url } = props;
	const { words } = usePage();
	const { sharing, caseFiles } = words;
	const shown = demands.slice(0, MOST_DEMANDS);
	const articles = sources.filter(({ kind }) => kind === "article").slice(0, 2);
	const texts = [
		...shown.flatMap(({ facts: each }) => [each.title, `${each.addressee} ${each.claim ?? ""}`.padEnd(40)]),
		...articles.map(({ title }) => title.padEnd(title.length + 60)),
		"…",
	];
	return (
		<Sheet facts={facts} url={url} back={back} texts={texts}>
			<div className="poster__quote stack stack--tight">
				<ol className="poster__demands">
					{shown.map(({ id, facts: each }) => (
						<li key={id}>
							<strong>{shorten(each.title, 100)}</strong>
							<br />
							{shorten(each.addressee, 80)}{" "}
							{each.claim ? <Badge tone="allegation">{each.claim}</Badge> : null}
						</li>
					))}
				</ol>
				{demands.length > shown.length ? <p>{sharing.poster.more(demands.length - shown.length)}</p> : null}
				{articles.map((source) => (
					<p key={source.title} className="aside-note">
						{caseFiles.sourceHeading}: <SourceName source={source} />
					</p>
				))}
			</div>
		</Sheet>
	);
}

function SourceName({ source }: { source: Source }) {
	const { locale, words } = usePage();
	const { publishedOn, statementDate } = source;
	return (
		<>
			<cite lang="id">{shorten(source.title, 160)}</cite>
			{source.publisher ? `, ${source.publisher}` : ""}
			{publishedOn
				? `, ${formatDay(locale, publishedOn)}`
				: statementDate
					? `, ${words.sharing.poster.statedOn(formatDay(locale, statementDate))}`
					: ""}
		</>
	);
}

/** @param texts the paragraphs between addressee and code: the longer, the smaller the type, so that it stays one sheet */
function Sheet(props: { facts: Facts; url: string; back: string; texts: string[]; children: ReactNode }) {
	const { facts, url, back, texts, children } = props;
	const { words } = usePage();
	const { sharing, site } = words;
	const { poster } = sharing;
	const address = url.replace(/^https?:\/\//, "");
	const title = shorten(facts.title, MOST.title);
	const addressee = shorten(facts.addressee, MOST.addressee);
	const size = posterSize(title, [addressee, facts.claim ?? "", ...texts.filter(Boolean)]);
	return (
		<>
			<div className="poster-hint stack stack--tight">
				<h1>{poster.heading}</h1>
				<p>{poster.print}</p>
				<p>
					<LinkButton href={back}>{poster.back}</LinkButton>
				</p>
			</div>
			<article className={classNames("poster", `poster--${size}`)} aria-label={poster.preview}>
				<p className="poster__masthead">
					<span className="poster__name">{site.name}</span>
					<span>{facts.kind}</span>
				</p>
				<h2 className="poster__title">{title}</h2>
				<p className="poster__addressee">{addressee}</p>
				{facts.claim ? (
					<p>
						<Badge tone="allegation">{facts.claim}</Badge>
					</p>
				) : null}
				{children}
				<div className="poster__foot">
					<div className="poster__code">
						<QrCode text={url} label={sharing.qrCodeOf(address)} />
					</div>
					<div className="poster__steps">
						<h3>{facts.open ? poster.howTo : poster.howToRead}</h3>
						<ol>
							{(facts.open ? poster.steps : poster.readSteps).map((step) => (
								<li key={step}>{step}</li>
							))}
						</ol>
					</div>
					<p className="poster__address">{address}</p>
				</div>
			</article>
		</>
	);
}

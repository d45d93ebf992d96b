import { goalOf } from "~/domain/demands/goal";
import type { Demand } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { formatNumber } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { ClaimBadge, ClockBadge, ClockSentence, StatusBadge } from "~/views/demands/status-badge";
import { usePage } from "~/views/layout/use-page";

/** Demands of several cases, a few lines each: what, to whom, where it stands, how many have signed. */
export function DemandRows({
	demands,
	headingAs: Heading = "h2",
}: {
	demands: Demand[];
	headingAs?: "h2" | "h3";
}) {
	const { locale, words, paths } = usePage();
	return (
		<ol className="plain-list demand-rows">
			{demands.map((demand) => {
				const { addressee } = demand;
				return (
					<li key={demand.id} className="demand-row stack stack--tight">
						<Heading className="demand-row__title">
							<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>
						</Heading>
						<p className="cluster">
							<StatusBadge status={demand.status} />
							<ClockBadge clock={demand.clock} />
							<ClaimBadge claimType={demand.claimType} />
						</p>
						<p className="aside-note">
							<span className="label">{words.demands.addressee}</span>{" "}
							{pick(locale, addressee.name, addressee.nameEn).text}
						</p>
						<p className="aside-note">
							<span className="label">{words.demandLists.inCase}</span>{" "}
							{pick(locale, demand.caseTitle, demand.caseTitleEn).text}
						</p>
						{demand.clock.overdueDays > 0 ? (
							<p className="aside-note">
								<ClockSentence clock={demand.clock} />
							</p>
						) : null}
						<p className="figure">
							<SignatureCount demand={demand} />
						</p>
					</li>
				);
			})}
		</ol>
	);
}

/** How many, and of how many for the next step while it still gathers signatures. */
function SignatureCount({ demand }: { demand: Demand }) {
	const { locale, words } = usePage();
	if (!isOpen(demand.status)) return <>{words.demands.signatures(demand.signatures)}</>;
	const n = formatNumber(locale, demand.signatures);
	return <>{words.demandLists.goal(n, formatNumber(locale, goalOf(demand.signatures)))}</>;
}

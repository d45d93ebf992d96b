import { type FlowStep, readFlow } from "~/domain/demands/flow";
import type { Demand } from "~/domain/demands/queries.server";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";
import { ClockBadge } from "./status-badge";

interface StatusFlowProps {
	demands: Demand[];
	/** The timeline of the case: what it says is all that is drawn. */
	events: Array<Pick<TimelineEvent, "id" | "kind" | "demandId" | "toStatus" | "occurredOn">>;
}

/** Where each demand of a case stands on the way from publication to a verdict, at one glance. */
export function StatusFlow({ demands, events }: StatusFlowProps) {
	const { locale, paths } = usePage();
	return (
		<ul className="plain-list stack stack--loose">
			{demands.map((demand) => {
				const moves = events.flatMap(({ id, kind, demandId, toStatus, occurredOn }) =>
					kind === "status_changed" && demandId === demand.id && toStatus
						? [{ id, to: toStatus, on: occurredOn }]
						: [],
				);
				return (
					<li key={demand.id} className="stack stack--tight">
						<p className="cluster flow-head">
							<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>
							<ClockBadge clock={demand.clock} />
						</p>
						<ol className="flow">
							{readFlow(moves).map((step) => (
								<FlowItem key={step.step} step={step} />
							))}
						</ol>
					</li>
				);
			})}
		</ul>
	);
}

function FlowItem({ step: { step, state, on, end } }: { step: FlowStep }) {
	const { locale, words } = usePage();
	const { flow, statuses } = words.demands;
	const day = on && formatDay(locale, on);
	const label = state === "current" && end ? statuses[end] : flow.steps[step];
	return (
		<li
			className={`flow__step flow__step--${state}`}
			{...(state === "current" ? { "aria-current": "step" as const } : {})}
		>
			<span className="flow__label">{label}</span>
			<span className="flow__when">
				{state === "current" && day ? flow.current(day) : null}
				{state === "done" && day ? day : null}
				{state === "skipped" ? flow.skipped : null}
				{state === "ahead"
					? day
						? flow.reopened(end ? statuses[end] : flow.steps[step], day)
						: flow.ahead
					: null}
			</span>
		</li>
	);
}

import type { FormFunnel as Funnel } from "~/domain/counts/queries.server";
import { formatNumber } from "~/i18n/format";
import { BarTable } from "~/views/kit/bar-table";
import { usePage } from "~/views/layout/use-page";

/** From forms to signatures that stand, and what was taken back on the way. */
export function FormFunnel({ funnel }: { funnel: Funnel }) {
	const { locale, words } = usePage();
	const { funnel: steps, count } = words.counts;
	const row = (key: keyof Funnel) => ({
		key,
		label: steps.steps[key],
		value: funnel[key],
		text: formatNumber(locale, funnel[key]),
	});
	return (
		<>
			<BarTable
				caption={steps.title}
				columns={[steps.step, count]}
				rows={[
					row("forms"),
					row("confirmed"),
					...(["withdrawn", "invalidated"] as const).filter((key) => funnel[key] > 0).map(row),
					row("standing"),
				]}
				emptyText=""
			/>
			<p className="aside-note">{steps.note}</p>
		</>
	);
}

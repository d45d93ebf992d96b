import {
	type DemandFilters,
	hasFilters,
	type ListName,
	writeListQuery,
} from "~/domain/demand-lists/demand-list";
import { PUBLIC_STATUSES } from "~/domain/demands/status";
import { TIMINGS } from "~/domain/figures/figure";
import { pick } from "~/i18n/translate";
import { Button } from "~/views/kit/button";
import { Disclosure } from "~/views/kit/disclosure";
import { SelectField } from "~/views/kit/field";
import { usePage } from "~/views/layout/use-page";

/** The filters of a list as a plain form: what is chosen ends up in the address. */
export function ListFilters({
	list,
	filters,
	institutions,
	organisations,
	provinces,
}: {
	list: ListName;
	filters: DemandFilters;
	institutions: Array<{ slug: string; name: string; nameEn: string | null }>;
	organisations: Array<{ slug: string; name: string }>;
	provinces: Array<{ code: number; name: string }>;
}) {
	const { locale, words, paths } = usePage();
	const text = words.demandLists.filters;
	return (
		<Disclosure summary={text.heading} open={hasFilters(filters)}>
			<form method="get" action={paths.demands()} className="form list-filters">
				{list === "newest" ? null : <input type="hidden" name="list" value={list} />}
				<SelectField
					name="status"
					label={text.status}
					placeholder={text.anyStatus}
					defaultValue={filters.status ?? ""}
					options={PUBLIC_STATUSES.map((status) => ({
						value: status,
						label: words.demands.statuses[status],
					}))}
				/>
				<SelectField
					name="institution"
					label={text.institution}
					placeholder={text.anyInstitution}
					defaultValue={filters.institution ?? ""}
					options={institutions.map(({ slug, name, nameEn }) => ({
						value: slug,
						label: pick(locale, name, nameEn).text,
					}))}
				/>
				<SelectField
					name="region"
					label={text.region}
					placeholder={text.anyRegion}
					defaultValue={filters.province ?? ""}
					options={provinces.map(({ code, name }) => ({ value: String(code), label: name, lang: "id" }))}
				/>
				{list === "overdue" ? null : (
					<SelectField
						name="overdue"
						label={text.overdue}
						placeholder={text.anyOverdue}
						defaultValue={filters.overdue === null ? "" : filters.overdue ? "yes" : "no"}
						options={[
							{ value: "yes", label: text.isOverdue },
							{ value: "no", label: text.notOverdue },
						]}
					/>
				)}
				<SelectField
					name="timing"
					label={text.timing}
					placeholder={text.anyTiming}
					defaultValue={filters.timing ?? ""}
					options={TIMINGS.map((timing) => ({ value: timing, label: words.figures.timings[timing] }))}
				/>
				<SelectField
					name="organisation"
					label={text.organisation}
					placeholder={text.anyOrganisation}
					defaultValue={filters.organisation ?? ""}
					options={organisations.map(({ slug, name }) => ({ value: slug, label: name, lang: "id" }))}
				/>
				{filters.answered ? <input type="hidden" name="answered" value="yes" /> : null}
				<p className="form__actions">
					<Button>{text.apply}</Button>
					{hasFilters(filters) ? <a href={paths.demands(writeListQuery(list))}>{text.clear}</a> : null}
				</p>
			</form>
		</Disclosure>
	);
}

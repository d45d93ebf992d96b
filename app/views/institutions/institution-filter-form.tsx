import { LEVELS } from "~/domain/institutions/directory";
import type { InstitutionFilters } from "~/domain/institutions/institution-list";
import { Button } from "~/views/kit/button";
import { Disclosure } from "~/views/kit/disclosure";
import { SelectField, TextField } from "~/views/kit/field";
import { usePage } from "~/views/layout/use-page";
import { regionOptions } from "./region-options";

/** Words, level and region of institutions, as a plain form: what is chosen ends up in the address. */
export function InstitutionFilterForm({
	filters,
	regions,
}: {
	filters: InstitutionFilters;
	regions: Parameters<typeof regionOptions>[0];
}) {
	const { words, paths } = usePage();
	const { search: text, fields, levels } = words.institutions;
	const isNarrowed = Object.values(filters).some((value) => value !== null);
	return (
		<Disclosure summary={text.heading} open={isNarrowed}>
			<form method="get" action={paths.institutions()} className="form list-filters">
				<TextField label={text.words} name="q" maxLength={100} defaultValue={filters.words ?? ""} />
				<SelectField
					label={fields.level}
					name="level"
					placeholder={text.anyLevel}
					defaultValue={filters.level ?? ""}
					options={LEVELS.map((value) => ({ value, label: levels[value] }))}
				/>
				<SelectField
					label={fields.region}
					name="region"
					placeholder={text.anyRegion}
					defaultValue={String(filters.region ?? "")}
					options={regionOptions(regions)}
				/>
				<p className="form__actions">
					<Button>{text.apply}</Button>
					{isNarrowed ? <a href={paths.institutions()}>{text.clear}</a> : null}
				</p>
			</form>
		</Disclosure>
	);
}

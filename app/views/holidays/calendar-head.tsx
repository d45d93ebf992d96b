import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

/** The head of the page on which a calendar is tried and published. */
export function CalendarHead() {
	const { words, paths } = usePage();
	const { title, form } = words.holidays;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.calendar() }, { label: form.title }]}
			/>
			<PageHeader title={form.title} lead={form.lead} />
		</>
	);
}

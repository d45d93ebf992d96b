import { pick } from "~/i18n/translate";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

/** The head of a page about one institution. */
export function KeepingHead({
	institution,
	title,
	lead,
}: {
	institution: { slug: string; name: string; nameEn: string | null };
	title: string;
	lead: string;
}) {
	const { locale, words, paths } = usePage();
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.institutions, href: paths.institutions() },
					{
						label: pick(locale, institution.name, institution.nameEn).text,
						href: paths.institution(institution.slug),
					},
					{ label: title },
				]}
			/>
			<PageHeader title={title} lead={lead} />
		</>
	);
}

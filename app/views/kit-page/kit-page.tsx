import { NavLinks } from "~/views/kit/nav-links";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";
import { contentSections } from "./content-sections";
import { formSections } from "./form-sections";
import { foundationSections } from "./foundation-sections";
import { productSections } from "./product-sections";

/** Everything that pages are built from, in all its states: to look at, and for tests to measure. */
export function KitPage() {
	const page = usePage();
	const { kit } = page.words;
	const sections = [
		...foundationSections(page),
		...formSections(page),
		...contentSections(page),
		...productSections(page),
	];
	return (
		<>
			<PageHeader title={kit.title} lead={kit.lead} />
			<NavLinks
				className="kit-contents"
				label={kit.contents}
				links={sections.map(({ id, title }) => ({ href: `#${id}`, label: title }))}
			/>
			{sections.map(({ id, title, element }) => (
				<section key={id} id={id} className="section kit-section" aria-labelledby={`${id}-heading`}>
					<h2 id={`${id}-heading`}>{title}</h2>
					{element}
				</section>
			))}
		</>
	);
}

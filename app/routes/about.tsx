import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { env } from "~/platform/env.server";
import { RoleTable } from "~/views/accounts/role-table";
import { NavLinks } from "~/views/kit/nav-links";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export function loader() {
	return { contact: env().CONTACT_EMAIL ?? null };
}

export const meta: MetaFunction = ({ location }) => {
	const { about } = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, about.title, about.metaDescription);
};

export default function About() {
	const { contact } = useLoaderData<typeof loader>();
	const { words } = usePage();
	const { about, site } = words;
	return (
		<div className="prose">
			<PageHeader title={about.title} lead={about.lead} />
			<NavLinks
				column
				label={about.title}
				links={about.sections.map(({ id, heading }) => ({ href: `#${id}`, label: heading }))}
			/>
			{about.sections.map((section) => (
				<section
					className="section"
					key={section.id}
					id={section.id}
					aria-labelledby={`${section.id}-heading`}
				>
					<h2 id={`${section.id}-heading`}>{section.heading}</h2>
					{section.paragraphs.map((paragraph) => (
						<p key={paragraph}>
							<Linked text={paragraph} />
						</p>
					))}
					{section.items ? (
						<ul>
							{section.items.map((item) => (
								<li key={item}>{item}</li>
							))}
						</ul>
					) : null}
					{section.id === "roles" ? <RoleTable /> : null}
					{section.id === "contact" ? (
						<p>
							<strong>{site.contact}:</strong>{" "}
							{contact ? <a href={`mailto:${contact}`}>{contact}</a> : site.noContact}
						</p>
					) : null}
				</section>
			))}
		</div>
	);
}

/** Web addresses in a sentence become links. */
function Linked({ text }: { text: string }) {
	return text.split(/(https:\/\/[^\s)]+)/).map((part, index) =>
		index % 2 === 1 ? (
			<a key={part} href={part} rel="noopener external">
				{part.replace("https://", "")}
			</a>
		) : (
			part
		),
	);
}

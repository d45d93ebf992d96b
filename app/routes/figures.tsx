import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFigures, listProvincesWithDemands } from "~/domain/figures/queries.server";
import { listProvinces } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { FiguresReport } from "~/views/figures/figures-report";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Disclosure } from "~/views/kit/disclosure";
import { NavLinks } from "~/views/kit/nav-links";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader({ request }: LoaderFunctionArgs) {
	const region = new URL(request.url).searchParams.get("region");
	const provinces = await listProvinces(db);
	const province = region === null ? null : provinces.find(({ code }) => String(code) === region);
	if (province === undefined) notFound();
	const scope = province ? { province: province.code } : {};
	const [figures, withDemands] = await Promise.all([getFigures(db, scope), listProvincesWithDemands(db)]);
	return { figures, scope, provinces: provinces.filter(({ code }) => withDemands.has(code)), province };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const { figures: text } = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data?.province ? text.titleOf(data.province.name) : text.title,
		data?.province ? text.descriptionOf(data.province.name) : text.lead,
	);
};

export default function FiguresPage() {
	const { figures, scope, provinces, province } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const text = words.figures;
	return (
		<div className="stack">
			{province ? (
				<Breadcrumb
					label={words.site.breadcrumb}
					items={[{ label: text.title, href: paths.figures() }, { label: province.name }]}
				/>
			) : null}
			<PageHeader title={province ? text.titleOf(province.name) : text.title} lead={text.lead} />
			<FiguresReport figures={figures} scope={scope} />
			<Disclosure summary={text.regions}>
				<NavLinks
					column
					label={text.regions}
					links={provinces.map(({ code, name }) => ({ href: paths.figures(code), label: name }))}
				/>
			</Disclosure>
		</div>
	);
}

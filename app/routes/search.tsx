import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { search } from "~/domain/search/queries.server";
import { KINDS, type Kind, LONGEST_QUESTION, readQuestion } from "~/domain/search/question";
import { formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { EmptyState } from "~/views/kit/empty-state";
import { NavLinks } from "~/views/kit/nav-links";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { HitList } from "~/views/search/hit-list";
import { SearchForm } from "~/views/search/search-form";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	const { pathname, searchParams } = new URL(request.url);
	const { text: question, cut } = readQuestion(searchParams.get("q"));
	const kind = KINDS.find((name) => name === searchParams.get("kind")) ?? null;
	const after = searchParams.get("after");
	const result =
		question === ""
			? null
			: await search(db, { question, language: localeOf(pathname), kind, size: SIZE, after });
	return { question, cut, kind, after, result };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const { search: text } = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, data?.question ? text.titleFor(data.question) : text.title, text.lead);
};

export default function Search() {
	const { question, cut, kind, after, result } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const text = words.search;
	const at = (ofKind: Kind | null, from?: string) =>
		`${paths.search()}?${new URLSearchParams({
			q: question,
			...(ofKind ? { kind: ofKind } : {}),
			...(from ? { after: from } : {}),
		})}`;
	const total = result ? Object.values(result.counts).reduce((sum, n) => sum + n, 0) : 0;
	return (
		<div className="stack">
			<PageHeader
				title={question ? text.titleFor(question) : text.title}
				lead={question ? undefined : text.lead}
			/>
			<SearchForm place="page" question={question} kind={kind} />
			{cut ? <Notice tone="info">{text.cut(LONGEST_QUESTION)}</Notice> : null}
			{result?.corrected ? <Notice tone="info">{text.corrected(question, result.corrected)}</Notice> : null}
			{result && total > 0 ? (
				<NavLinks
					className="list-tabs"
					label={text.kindsLabel}
					links={([null, ...KINDS] as const)
						.filter((name) => name === null || name === kind || result.counts[name] > 0)
						.map((name) => ({
							href: at(name),
							label: text.withCount(
								text.kinds[name ?? "all"],
								formatNumber(locale, name === null ? total : result.counts[name]),
							),
							...(name === kind ? { current: "page" as const } : {}),
						}))}
				/>
			) : null}
			{result && result.rows.length > 0 ? (
				<>
					<HitList hits={result.rows} />
					<ListPaging first={after ? at(kind) : null} next={result.next ? at(kind, result.next) : null} />
				</>
			) : null}
			{result && result.rows.length === 0 ? (
				<EmptyState titleAs="h2" title={total > 0 ? text.noneOfKind : text.none(question)}>
					<p>{text.noneHint}</p>
					<p>
						<a href={total > 0 ? at(null) : paths.demands()}>{total > 0 ? text.allKinds : text.allDemands}</a>
					</p>
				</EmptyState>
			) : null}
			{total === 0 ? (
				<section className="prose" aria-labelledby="search-help">
					<h2 id="search-help">{text.help.title}</h2>
					<ul>
						{text.help.items.map((item) => (
							<li key={item}>{item}</li>
						))}
					</ul>
				</section>
			) : null}
		</div>
	);
}

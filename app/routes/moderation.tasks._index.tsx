import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import { countOpenTasks, listOpenTasks } from "~/domain/tasks/queries.server";
import { daysBetween, formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { dayOf, today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { EmptyState } from "~/views/kit/empty-state";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { Pagination } from "~/views/kit/pagination";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { TaskTopic } from "~/views/tasks/task-topic";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "close-task");
	const after = new URL(request.url).searchParams.get("after");
	const [{ rows, next }, count] = await Promise.all([listOpenTasks(db, SIZE, after), countOpenTasks(db)]);
	return {
		count,
		after,
		next,
		tasks: rows.map((task) => ({ ...task, days: daysBetween(dayOf(task.openedAt), today()) })),
	};
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).tasks.title);

export default function Tasks() {
	const { tasks, count, after, next } = useLoaderData<typeof loader>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const text = words.tasks;
	return (
		<div className="stack">
			<PageHeader title={text.title} lead={text.lead} />
			{search.get("done") === "closed" ? (
				<Notice tone="success" role="status">
					{text.closed}
				</Notice>
			) : null}
			{tasks.length === 0 ? (
				<EmptyState titleAs="h2" title={text.empty}>
					<p>{text.emptyHint}</p>
				</EmptyState>
			) : (
				<p>{text.count(count)}</p>
			)}
			<ol className="plain-list stack">
				{tasks.map((task) => (
					<li key={task.id} className="stack stack--tight">
						<p>{text.kinds[task.kind]}</p>
						<TaskTopic task={task} />
						<p className="aside-note">
							{text.since(formatInstant(locale, task.openedAt))} (
							{task.days === 0 ? text.today : text.age(task.days)})
						</p>
						<p>
							<a href={paths.task(task.id)}>{text.open(task.id)}</a>
						</p>
					</li>
				))}
			</ol>
			<Pagination
				label={text.paging}
				previous={after ? { href: paths.tasks(), label: text.first } : undefined}
				next={next ? { href: paths.tasks(`?after=${next}`), label: text.next } : undefined}
			/>
		</div>
	);
}

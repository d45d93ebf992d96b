import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { REASONS } from "~/domain/moderation/moderation";
import { listLog } from "~/domain/moderation/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { Button, LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { SelectField } from "~/views/kit/field";
import { PageHeader } from "~/views/kit/page-header";
import { Pagination } from "~/views/kit/pagination";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { DecisionText } from "~/views/moderation/decision-text";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const reason = REASONS.find((one) => one === searchParams.get("reason")) ?? null;
	const number = searchParams.get("decision") ?? "";
	const decision = /^[1-9]\d{0,14}$/.test(number) ? Number(number) : null;
	const after = searchParams.get("after");
	return { reason, decision, after, log: await listLog(db, { reason, decision, size: SIZE, after }) };
}

export const meta: MetaFunction = ({ location }) => {
	const { log } = wordsFor(localeOf(location.pathname)).moderation;
	return pageMeta(location.pathname, log.title, log.lead);
};

export default function LogPage() {
	const { reason, decision, after, log } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const { log: text, list, reasons } = words.moderation;
	const query = (more: Record<string, string>) => {
		const written = new URLSearchParams({ ...(reason ? { reason } : {}), ...more });
		return written.size > 0 ? `?${written}` : "";
	};
	return (
		<div className="stack">
			<PageHeader title={text.title} lead={text.lead} />
			{decision === null ? (
				<form className="form" method="get" action={paths.moderationLog()}>
					<SelectField
						label={text.filter}
						name="reason"
						placeholder={text.all}
						options={REASONS.map((value) => ({ value, label: reasons[value] }))}
						defaultValue={reason ?? ""}
					/>
					<div className="form__actions">
						<Button>{text.show}</Button>
					</div>
				</form>
			) : (
				<p>
					{text.one}. <a href={paths.moderationLog()}>{text.showAll}</a>
				</p>
			)}
			{log.rows.length === 0 ? (
				<EmptyState titleAs="h2" title={text.empty}>
					<p>{text.emptyHint}</p>
				</EmptyState>
			) : null}
			<ol className="plain-list stack">
				{log.rows.map((entry) => (
					<li key={entry.id}>
						<DecisionText entry={entry} />
					</li>
				))}
			</ol>
			<Pagination
				label={text.title}
				previous={after ? { href: paths.moderationLog(query({})), label: list.first } : undefined}
				next={
					log.next ? { href: paths.moderationLog(query({ after: log.next })), label: list.next } : undefined
				}
			/>
			<p className="cluster">
				<LinkButton href={paths.moderationLogCsv(query({}))}>{text.csv}</LinkButton>
				<LinkButton href={paths.moderationFigures()}>{text.figures}</LinkButton>
			</p>
		</div>
	);
}

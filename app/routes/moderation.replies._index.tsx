import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import { listOpenCorrections } from "~/domain/fact-corrections/queries.server";
import { listWaitingReplies } from "~/domain/replies/queries.server";
import { readHandling } from "~/domain/replies/reply";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { clock } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { Badge } from "~/views/kit/badge";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** The oldest come first, and whoever has decided these finds the next ones. */
const SIZE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	const now = clock.now();
	const [waiting, corrections] = await Promise.all([
		listWaitingReplies(db, SIZE),
		listOpenCorrections(db, SIZE),
	]);
	return {
		replies: waiting.map(({ id, caseSlug, caseTitle, caseTitleEn, institution, sentAt }) => ({
			id,
			caseSlug,
			caseTitle,
			caseTitleEn,
			institution,
			...readHandling(sentAt, now),
		})),
		corrections: corrections.map(({ ticket, caseSlug, caseTitle, caseTitleEn, createdAt }) => ({
			ticket,
			caseSlug,
			caseTitle,
			caseTitleEn,
			...readHandling(createdAt, now),
		})),
	};
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).replies.moderate.title);

export default function WaitingReplies() {
	const { replies, corrections } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { moderate } = words.replies;
	const { list } = words.factCorrections;
	const late = [...replies, ...corrections].filter(({ overdue }) => overdue).length;
	return (
		<div className="stack">
			<PageHeader title={moderate.title} lead={moderate.lead}>
				{late > 0 ? (
					<p>
						<Badge tone="warn">{moderate.count(late)}</Badge>
					</p>
				) : null}
			</PageHeader>
			{replies.length === 0 ? (
				<EmptyState titleAs="h2" title={moderate.empty}>
					<p>{moderate.emptyHint}</p>
				</EmptyState>
			) : null}
			<ol className="plain-list stack">
				{replies.map((reply) => (
					<li key={reply.id} className="stack stack--tight">
						<p>
							<Badge tone={reply.overdue ? "warn" : "neutral"}>
								{(reply.overdue ? moderate.overdue : moderate.due)(
									formatInstant(locale, new Date(reply.dueAt)),
								)}
							</Badge>
						</p>
						<p>
							{pick(locale, reply.institution.name, reply.institution.nameEn).text}:{" "}
							<a href={paths.caseFile(reply.caseSlug)}>
								{pick(locale, reply.caseTitle, reply.caseTitleEn).text}
							</a>
						</p>
						<p>
							<a href={paths.moderationReply(reply.id)}>
								{moderate.open}: {pick(locale, reply.institution.name, reply.institution.nameEn).text}
							</a>
						</p>
					</li>
				))}
			</ol>
			<h2>{list.title}</h2>
			{corrections.length === 0 ? <p>{list.empty}</p> : null}
			<ol className="plain-list stack">
				{corrections.map((correction) => (
					<li key={correction.ticket} className="stack stack--tight">
						<p>
							<Badge tone={correction.overdue ? "warn" : "neutral"}>
								{(correction.overdue ? moderate.overdue : moderate.due)(
									formatInstant(locale, new Date(correction.dueAt)),
								)}
							</Badge>
						</p>
						<p>
							<a href={paths.caseFile(correction.caseSlug)}>
								{pick(locale, correction.caseTitle, correction.caseTitleEn).text}
							</a>
						</p>
						<p>
							<a href={paths.moderationCorrection(correction.ticket)}>
								{list.open} {correction.ticket}
							</a>
						</p>
					</li>
				))}
			</ol>
		</div>
	);
}

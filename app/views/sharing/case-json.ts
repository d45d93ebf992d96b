import type { CaseFile, Source } from "~/domain/case-files/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import { readAssessment } from "~/domain/demands/voices";
import type { TimelineEvent } from "~/domain/events/queries.server";
import type { Reply } from "~/domain/replies/queries.server";
import { wordsFor } from "~/i18n/translate";
import { pathsFor } from "~/views/paths";

/**
 * A case for programs: what its pages say, in both languages where there are two. Of a source only what names it; of
 * people only what they say in an office or a role. The three voices stand apart, each with its day and where it is from.
 */
export function caseJson({
	caseFile,
	demands,
	sources,
	replies,
	events,
	origin,
}: {
	caseFile: CaseFile;
	demands: readonly Demand[];
	sources: readonly Source[];
	replies: readonly Reply[];
	events: readonly TimelineEvent[];
	origin: string;
}): string {
	const paths = pathsFor("id");
	const slugs = new Map(demands.map(({ id, slug }) => [id, slug]));
	const content = {
		url: origin + paths.caseFile(caseFile.slug),
		title: { id: caseFile.title, en: caseFile.titleEn },
		summary: { id: caseFile.summary, en: caseFile.summaryEn },
		proposer: caseFile.proposer,
		opened_at: caseFile.openedAt.toISOString(),
		sources: sources.map(({ kind, publisher, title, url, statementDate, publishedOn, sha256 }) => ({
			kind,
			publisher,
			title,
			url,
			statement_date: statementDate,
			published_on: publishedOn,
			sha256,
		})),
		demands: demands.map((demand) => ({
			url: origin + paths.demand(demand.slug),
			slug: demand.slug,
			position: demand.position,
			version: demand.version,
			title: { id: demand.title, en: demand.titleEn },
			outcome: { id: demand.outcome, en: demand.outcomeEn },
			addressee: {
				office: { id: demand.addressee.name, en: demand.addressee.nameEn },
				institution: { id: demand.addressee.institution.name, en: demand.addressee.institution.nameEn },
			},
			quote: { exact: demand.quote.exact, language: "id", source: demand.quote.source.url },
			claim_type: demand.claimType,
			claim_label: claimLabel(demand.claimType),
			status: demand.status,
			status_since: demand.statusSince,
			signatures: demand.signatures,
			voices: {
				claim: lastClaim(replies, demand.id),
				assessment: assessmentOf(events, demand.id),
				official: null,
			},
		})),
		replies: replies.map((reply) => ({
			id: reply.id,
			url: origin + paths.publicReply(caseFile.slug, reply.id),
			institution: { id: reply.institution.name, en: reply.institution.nameEn },
			author: { name: reply.authorName, post: reply.authorPost },
			text: reply.body,
			language: reply.language,
			claim: reply.claim,
			about: reply.wholeCase ? null : reply.demandIds.flatMap((id) => slugs.get(id) ?? []),
			proved_by: reply.method,
			proved_at: reply.domain,
			document_sha256: reply.document?.sha256 ?? null,
			published_at: reply.publishedAt.toISOString(),
		})),
		timeline: events.map((event) => ({
			id: event.id,
			url: origin + paths.event(caseFile.slug, event.id),
			kind: event.kind,
			demand: event.demandSlug,
			occurred_on: event.occurredOn,
			recorded_at: event.recordedAt.toISOString(),
			recorded_as: event.actorRole,
			title: event.title,
			title_en: event.titleEn,
			text: event.body,
			text_en: event.bodyEn,
			language: event.language,
			source: event.sourceUrl,
			from_status: event.fromStatus,
			to_status: event.toStatus,
			corrects: event.correctsEventId,
			evidence: event.evidence && {
				title: event.evidence.title,
				tier: event.evidence.tier,
				obtained_on: event.evidence.obtainedOn,
				url: event.evidence.url,
				sha256: event.evidence.sha256,
			},
		})),
	};
	return `${JSON.stringify(content, null, "\t")}\n`;
}

/** What a quote claims about others, in the words of its badge; null where it claims nothing. */
function claimLabel(claimType: Demand["claimType"]) {
	if (claimType === "none") return null;
	return { id: wordsFor("id").demands.claims[claimType], en: wordsFor("en").demands.claims[claimType] };
}

function lastClaim(replies: readonly Reply[], demandId: number) {
	const last = replies.findLast(({ claim, demandIds }) => claim !== null && demandIds.includes(demandId));
	return last
		? {
				claim: last.claim,
				institution: last.institution.name,
				published_at: last.publishedAt.toISOString(),
				reply: last.id,
			}
		: null;
}

function assessmentOf(events: readonly TimelineEvent[], demandId: number) {
	const found = readAssessment(events, demandId);
	return found
		? {
				stage: found.stage,
				status: found.event.toStatus,
				occurred_on: found.event.occurredOn,
				event: found.event.id,
			}
		: null;
}

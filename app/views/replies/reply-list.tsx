import type { Demand } from "~/domain/demands/queries.server";
import type { Reply } from "~/domain/replies/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { dayOf } from "~/platform/clock";
import type { VoiceEntry } from "~/views/demands/three-voices";
import { Badge } from "~/views/kit/badge";
import { Quote } from "~/views/kit/quote";
import { usePage } from "~/views/layout/use-page";

/** A reply as a loader hands it to its page, or as the database gives it. */
export type ShownReply = Omit<Reply, "publishedAt"> & { publishedAt: Date | string };

/** What institutions answer, in the size of the quotes beside it; nothing where nobody has. */
export function ReplyList({
	replies,
	demands,
	caseSlug,
}: {
	replies: readonly ShownReply[];
	/** Of the case, for the names of what is answered; none on the page of one demand. */
	demands?: readonly Pick<Demand, "id" | "slug" | "title" | "titleEn">[];
	caseSlug: string;
}) {
	const { words } = usePage();
	if (replies.length === 0) return null;
	return (
		<section className="replies stack" aria-labelledby="replies">
			<h2 id="replies">{words.replies.heading}</h2>
			<p className="aside-note">{words.replies.lead}</p>
			{replies.map((reply) => (
				<ReplyCard key={reply.id} reply={reply} demands={demands} caseSlug={caseSlug} />
			))}
		</section>
	);
}

/** Right under the title, where a phone shows it first: that there are replies, and whose. */
export function ReplyNote({ replies }: { replies: readonly ShownReply[] }) {
	const { locale, words } = usePage();
	if (replies.length === 0) return null;
	const names = replies.map(({ institution }) => pick(locale, institution.name, institution.nameEn).text);
	return (
		<p>
			<a href="#replies">{words.replies.answered(replies.length, [...new Set(names)].join(", "))}</a>
		</p>
	);
}

function ReplyCard({
	reply,
	demands,
	caseSlug,
}: {
	reply: ShownReply;
	demands: readonly Pick<Demand, "id" | "slug" | "title" | "titleEn">[] | undefined;
	caseSlug: string;
}) {
	const { locale, words, paths } = usePage();
	const text = words.replies;
	const institution = pick(locale, reply.institution.name, reply.institution.nameEn);
	const about = demands?.filter(({ id }) => reply.demandIds.includes(id)) ?? [];
	return (
		<article className="reply stack stack--tight" id={`reply-${reply.id}`}>
			<h3 className="reply__institution" lang={institution.lang}>
				<a href={paths.institution(reply.institution.slug)}>{institution.text}</a>
			</h3>
			<Quote
				lang={reply.language}
				cite={
					<>
						<bdi>{text.by(reply.authorName, reply.authorPost)}</bdi>.{" "}
						{text.publishedOn(formatDay(locale, dayOf(new Date(reply.publishedAt))))}.{" "}
						{reply.method === "mail" ? text.proof.mail(reply.domain ?? "") : text.proof.document}.
					</>
				}
			>
				<div className="reply__words" dir="auto">
					{reply.body}
				</div>
			</Quote>
			{reply.claim ? (
				<p>
					<span className="label">{text.claimLabel}</span>{" "}
					<Badge tone="neutral">{text.claims[reply.claim]}</Badge>
				</p>
			) : null}
			{demands ? (
				about.length > 0 ? (
					<p className="aside-note">
						{text.aboutDemands}{" "}
						{about.map((demand, index) => (
							<span key={demand.id}>
								{index > 0 ? "; " : ""}
								<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>
							</span>
						))}
					</p>
				) : (
					<p className="aside-note">{text.aboutWholeCase}</p>
				)
			) : null}
			<p className="aside-note cluster">
				{reply.document ? (
					<a href={paths.evidence(reply.document.id)}>
						{text.document}: {reply.document.title}
					</a>
				) : null}
				<a href={paths.event(caseSlug, reply.eventId)}>{text.entryLink}</a>
			</p>
		</article>
	);
}

/** The replies that answer one demand: those that name it, and those about the whole case. */
export function repliesTo<One extends Pick<Reply, "demandIds" | "wholeCase">>(
	replies: readonly One[],
	demandId: number,
): One[] {
	return replies.filter(({ demandIds, wholeCase }) => wholeCase || demandIds.includes(demandId));
}

/** What the institution last claimed about a demand, as its voice beside the two others. */
export function useClaimVoice(replies: readonly ShownReply[], demandId: number): VoiceEntry | null {
	const { locale, words } = usePage();
	const last = replies.findLast(({ claim, demandIds }) => claim !== null && demandIds.includes(demandId));
	if (!last?.claim) return null;
	const institution = pick(locale, last.institution.name, last.institution.nameEn);
	return {
		text: `${words.replies.claims[last.claim]}.`,
		on: dayOf(new Date(last.publishedAt)),
		source: <a href={`#reply-${last.id}`}>{words.replies.link}</a>,
		notes: [
			<span key="institution" lang={institution.lang}>
				{institution.text}
			</span>,
		],
	};
}

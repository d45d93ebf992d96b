import type { Demand } from "~/domain/demands/queries.server";
import type { Reply } from "~/domain/replies/queries.server";
import { csvOf } from "~/views/kit/csv";

/** What institutions have answered to a case, oldest first. Without demands a reply is about the whole case. */
export function repliesCsv(
	replies: readonly Reply[],
	demands: readonly Pick<Demand, "id" | "slug">[],
): string {
	return csvOf(
		[
			"reply",
			"institution",
			"author",
			"post",
			"published_at",
			"proved_by",
			"domain",
			"demands",
			"claim",
			"language",
			"text",
		],
		replies.map((reply) => [
			reply.id,
			reply.institution.name,
			reply.authorName,
			reply.authorPost,
			reply.publishedAt.toISOString(),
			reply.method,
			reply.domain,
			demands
				.filter(({ id }) => reply.demandIds.includes(id))
				.map(({ slug }) => slug)
				.join(" "),
			reply.claim,
			reply.language,
			reply.body,
		]),
	);
}

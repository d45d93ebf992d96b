import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { makeReplyLink } from "~/domain/replies/commands.server";
import { listReplyParties, replyToken } from "~/domain/replies/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { text } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { FormErrors, messagesOf } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({ institution: text(200) });

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	// The letter to a public office is in its language, and so is the page that the link opens.
	const paths = pathsFor("id");
	const parties = await listReplyParties(db, caseFile.id);
	return {
		caseFile,
		parties: parties.map(({ link, ...party }) => ({
			...party,
			link: link && { ...link, url: env().APP_URL + paths.reply(replyToken(link.id)) },
		})),
	};
}

/** Makes the link of an institution; where one works already, that one stays. */
export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	const party =
		checked.ok &&
		(await listReplyParties(db, caseFile.id)).find(({ slug }) => slug === checked.value.institution);
	if (!party) return refuseForm(form, { "": "institution-unknown" });
	const result = await makeReplyLink(db, actor, { caseFileId: caseFile.id, institutionId: party.id });
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("keep-directory");
		return refuseForm(form, { "": result.reason });
	}
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).replyLinks(caseFile.slug, "made"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, data ? words.replies.links.title : words.site.problems["404"].title);
};

export default function ReplyLinks() {
	const { caseFile, parties } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const { links } = words.replies;
	const messages = messagesOf(refused, words.errors);
	const done = search.get("done") ?? "";
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.caseFile(caseFile.slug) }, { label: links.title }]}
			/>
			<PageHeader title={links.title} lead={links.lead} />
			{done === "made" || done === "revoked" ? (
				<Notice tone="success" role="status">
					{links.done[done]}
				</Notice>
			) : null}
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			{parties.length === 0 ? <EmptyState titleAs="h2" title={links.empty} /> : null}
			{parties.map((party) => {
				const name = pick(locale, party.name, party.nameEn);
				return (
					<section key={party.id} className="section" aria-labelledby={`of-${party.slug}`}>
						<h2 id={`of-${party.slug}`} lang={name.lang}>
							{name.text}
						</h2>
						{party.link ? (
							<>
								<p>
									<a className="reply__link" href={party.link.url}>
										{party.link.url}
									</a>
								</p>
								<p className="aside-note">
									{links.since(formatInstant(locale, new Date(party.link.madeAt)))}
								</p>
								<form method="post" action={paths.replyLinkRevocation(party.link.id)}>
									<Button
										tone="danger"
										busyText={words.site.sending}
										aria-label={`${links.revoke}: ${name.text}`}
									>
										{links.revoke}
									</Button>
								</form>
							</>
						) : (
							<>
								<p>{links.none}</p>
								<form method="post" action={paths.replyLinks(caseFile.slug)}>
									<input type="hidden" name="institution" value={party.slug} />
									<Button busyText={words.site.sending} aria-label={`${links.make}: ${name.text}`}>
										{links.make}
									</Button>
								</form>
							</>
						)}
					</section>
				);
			})}
		</>
	);
}

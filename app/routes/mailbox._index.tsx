import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http/problem.server";
import { listMailbox } from "~/platform/mailbox.server";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** The mail of a local installation. Where mail is really sent this address does not exist. */
export async function loader() {
	if (!env().usesMailbox) notFound();
	const mails = await listMailbox();
	return { mails: mails.map(({ id, at, to, subject }) => ({ id, at, to, subject })) };
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).site.mailbox.title);

export default function Mailbox() {
	const { mails } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { mailbox } = words.site;
	return (
		<>
			<PageHeader title={mailbox.title} lead={mailbox.lead} />
			{mails.length === 0 ? <EmptyState title={mailbox.empty}>{mailbox.emptyHint}</EmptyState> : null}
			<ul className="plain-list stack">
				{mails.map((mail) => (
					<li key={mail.id}>
						<a href={paths.mailboxMessage(mail.id)}>{mail.subject}</a>
						<br />
						<span className="aside-note">
							{mailbox.to}: {mail.to} · {formatInstant(locale, mail.at)}
						</span>
					</li>
				))}
			</ul>
		</>
	);
}

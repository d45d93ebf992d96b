import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/i18n/format";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http/problem.server";
import { findInMailbox } from "~/platform/mailbox.server";
import { DescriptionList } from "~/views/kit/description-list";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader({ params }: LoaderFunctionArgs) {
	const mail = env().usesMailbox ? await findInMailbox(params.id) : undefined;
	if (!mail) notFound();
	return { mail };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
	pageMeta(location.pathname, data?.mail.subject);

export default function MailboxMessage() {
	const { mail } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { mailbox } = words.site;
	return (
		<>
			<p>
				<a href={paths.mailbox()}>{mailbox.back}</a>
			</p>
			<PageHeader title={mail.subject} />
			<DescriptionList
				items={[
					{ term: mailbox.to, description: mail.to },
					{ term: mailbox.sentAt, description: formatInstant(locale, mail.at) },
				]}
			/>
			<div className="letter">
				{mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
					index % 2 === 1 ? (
						<a key={part} href={part}>
							{part}
						</a>
					) : (
						part
					),
				)}
			</div>
		</>
	);
}

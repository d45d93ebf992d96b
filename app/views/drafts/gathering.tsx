import { SUPPORTERS_NEEDED } from "~/domain/drafts/draft";
import { formatDay } from "~/i18n/format";
import { LinkButton } from "~/views/kit/button";
import { ProgressWithText } from "~/views/kit/progress-text";
import { usePage } from "~/views/layout/use-page";

/** How many stand behind a draft, and the address to send to others; once they have come, until when moderators decide. */
export function Gathering({
	title,
	url,
	supporters,
	dueOn,
}: {
	title: string;
	url: string;
	supporters: number;
	dueOn: string | null;
}) {
	const { locale, words } = usePage();
	const { gathering } = words.drafts;
	if (dueOn) return <p>{gathering.waiting(formatDay(locale, dueOn))}</p>;
	return (
		<section className="call stack" aria-labelledby="gathering">
			<h2 id="gathering">{gathering.title}</h2>
			<ProgressWithText
				value={supporters}
				max={SUPPORTERS_NEEDED}
				text={gathering.count(supporters, SUPPORTERS_NEEDED)}
			/>
			<p>{gathering.lead}</p>
			<p>
				<strong>{gathering.address}</strong>
				<br />
				<a className="long-address" href={url}>
					{url}
				</a>
			</p>
			<LinkButton
				tone="primary"
				href={`https://wa.me/?text=${encodeURIComponent(gathering.message(title, url))}`}
				rel="noopener external"
			>
				{gathering.whatsapp}
			</LinkButton>
		</section>
	);
}

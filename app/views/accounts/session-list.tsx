import type { Session } from "~/domain/accounts/queries.server";
import { formatDay } from "~/i18n/format";
import { dayOf } from "~/platform/clock";
import { Badge } from "~/views/kit/badge";
import { Button } from "~/views/kit/button";
import { usePage } from "~/views/layout/use-page";

/** Where somebody is signed in. A session that its owner does not know can be ended from any other. */
export function SessionList({ sessions }: { sessions: Session[] }) {
	const { locale, words, paths } = usePage();
	const text = words.accounts.sessions;
	return (
		<section className="section" aria-labelledby="sessions">
			<h2 id="sessions">{text.title}</h2>
			<p>{text.lead}</p>
			<ul className="plain-list stack own-things">
				{sessions.map((session) => {
					const name = text.browsers[session.browser];
					const since = formatDay(locale, dayOf(session.createdAt));
					return (
						<li key={session.id} className="own-things__item">
							<p>
								<strong>{name}</strong> {session.current ? <Badge tone="good">{text.current}</Badge> : null}
								<br />
								{text.when(since, formatDay(locale, session.lastUsedOn))}
							</p>
							{session.current ? null : (
								<form method="post" action={paths.sessionRevocation(session.id)}>
									<Button aria-label={text.endThis(name, since)}>{text.end}</Button>
								</form>
							)}
						</li>
					);
				})}
			</ul>
			{sessions.length > 1 ? (
				<form method="post" action={paths.sessionsRevocation()}>
					<Button>{text.endOthers}</Button>
				</form>
			) : null}
		</section>
	);
}

import type { Notice } from "~/domain/notices/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { dayOf } from "~/platform/clock";
import { usePage } from "~/views/layout/use-page";

interface Told extends Omit<Notice, "sentAt"> {
	/** A Date of a loader arrives as text. */
	sentAt: Date | string | null;
}

/** Which institutions were told of a case, and when: one sentence each, never more than is known. */
export function NoticeList({ notices }: { notices: readonly Told[] }) {
	const { locale, words, paths } = usePage();
	const text = words.notices;
	if (notices.length === 0) return <p>{text.none}</p>;
	return (
		<ul className="plain-list stack stack--tight">
			{notices.map(({ id, institution, capacity, state, sentAt }) => {
				const name = pick(locale, institution.name, institution.nameEn);
				return (
					<li key={id}>
						<a href={paths.institution(institution.slug)} lang={name.lang}>
							{name.text}
						</a>{" "}
						({text.capacities[capacity]}):{" "}
						{state === "sent" && sentAt ? text.sentOn(formatDay(locale, dayOf(new Date(sentAt)))) : null}
						{state === "queued" ? text.queued : null}
						{state === "waiting" ? text.waiting : null}
						{state === "failed" ? text.failed : null}
					</li>
				);
			})}
		</ul>
	);
}

/** The institutions that a case is about. */
export function SubjectLine({
	subjects,
}: {
	subjects: ReadonlyArray<{ slug: string; name: string; nameEn: string | null }>;
}) {
	const { locale, words, paths } = usePage();
	if (subjects.length === 0) return null;
	return (
		<p>
			{words.notices.subjects}{" "}
			{subjects.map(({ slug, name, nameEn }, index) => {
				const { text, lang } = pick(locale, name, nameEn);
				return (
					<span key={slug}>
						{index > 0 ? "; " : ""}
						<a href={paths.institution(slug)} lang={lang}>
							{text}
						</a>
					</span>
				);
			})}
		</p>
	);
}

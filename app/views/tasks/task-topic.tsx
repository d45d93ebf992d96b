import type { Task } from "~/domain/tasks/task";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

/** What a task is about, with links to what readers can see of it. Nothing where nothing of it is public. */
export function TaskTopic({ task }: { task: Pick<Task, "caseFile" | "institution"> }) {
	const { locale, words, paths } = usePage();
	const { caseFile, institution } = task;
	const title = caseFile && pick(locale, caseFile.title, caseFile.titleEn);
	const name = institution && pick(locale, institution.name, institution.nameEn);
	return (
		<>
			{institution && name ? (
				<p>
					{words.tasks.institution}:{" "}
					<a href={paths.institution(institution.slug)} lang={name.lang}>
						{name.text}
					</a>
				</p>
			) : null}
			{caseFile && title ? (
				<p>
					{words.tasks.caseFile}:{" "}
					<a href={paths.caseFile(caseFile.slug)} lang={title.lang}>
						{title.text}
					</a>
				</p>
			) : null}
		</>
	);
}

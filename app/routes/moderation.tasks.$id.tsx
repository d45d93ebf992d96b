import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { may } from "~/domain/accounts/role";
import { closeTask } from "~/domain/tasks/commands.server";
import { findTask } from "~/domain/tasks/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button, LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";
import { TaskTopic } from "~/views/tasks/task-topic";

export const handle = { scripts: [submitOnce] };

const schema = z.object({ note: requiredText(1000, "task-note") });

export async function loader({ params, request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "close-task");
	const task = await findTask(db, params.id);
	if (!task) notFound();
	return { task, mayKeepDirectory: may(actor, "keep-directory") };
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "close-task");
	const task = await findTask(db, params.id);
	if (!task) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const result = await closeTask(db, actor, { id: task.id, note: checked.value.note });
	if (!result.ok) {
		if (result.reason === "role-missing") refuseRole("close-task");
		return refuseForm(form, { "": result.reason });
	}
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).tasks("?done=closed"), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.tasks.close.title(data.task.id) : words.site.problems["404"].title,
	);
};

export default function TaskPage() {
	const { task, mayKeepDirectory } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const text = words.tasks;
	const messages = messagesOf(refused, words.errors);
	const title = text.close.title(task.id);
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: text.title, href: paths.tasks() }, { label: title }]}
			/>
			<PageHeader title={title} lead={text.kinds[task.kind]} />
			<DescriptionList
				items={[
					...(task.caseFile || task.institution
						? [{ term: text.about, description: <TaskTopic task={task} /> }]
						: []),
					...(task.note ? [{ term: text.details, description: task.note }] : []),
					...(task.closedAt && refused?.values.note?.[0]
						? [{ term: text.close.yours, description: refused.values.note[0] }]
						: []),
					...(task.closingNote ? [{ term: text.close.result, description: task.closingNote }] : []),
				]}
			/>
			<p className="aside-note">{text.since(formatInstant(locale, task.openedAt))}</p>
			{/* Of two who close it at once the later one is told so, above the result of the first. */}
			{refused ? (
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			) : null}
			{task.closedAt ? (
				<>
					<p>{text.close.alreadyClosed(formatInstant(locale, task.closedAt))}</p>
					<p>
						<a href={paths.tasks()}>{text.close.back}</a>
					</p>
				</>
			) : (
				<>
					{task.kind === "directory_change" && mayKeepDirectory ? (
						<p>
							<LinkButton href={paths.moderationChange(task.subject.replace("change:", ""))}>
								{words.institutions.changes.open}
							</LinkButton>
						</p>
					) : task.institution && mayKeepDirectory ? (
						<p>
							<LinkButton href={paths.institutionAddress(task.institution.slug)}>
								{text.close.addAddress}
							</LinkButton>
						</p>
					) : null}
					<form className="form" method="post" action={paths.task(task.id)} noValidate>
						<TextArea
							label={text.close.note}
							hint={text.close.noteHint}
							maxLength={1000}
							required
							errorPrefix={words.site.errorPrefix}
							{...typed(refused, messages, "note")}
						/>
						<div className="form__actions">
							<Button tone="primary" busyText={words.site.sending}>
								{text.close.submit}
							</Button>
						</div>
					</form>
				</>
			)}
		</>
	);
}

import type { PlannedRow } from "~/domain/institutions/import-table.server";
import type { Trial } from "~/domain/institutions/trial.server";
import { formatNumber } from "~/i18n/format";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { FoldingTable } from "~/views/kit/folding-table";
import { FormErrors, messagesOf, type Refused } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { usePage } from "~/views/layout/use-page";
import { GroundsFields } from "./institution-form";

const OUTCOMES = ["new", "changed", "same", "refused"] as const;

export interface TrialPageProps {
	trial: Omit<Trial, "done"> & { done: { added: number; changed: number } | null };
	refused: Refused | undefined;
}

/** What a table of institutions would do, row by row, and the button that does it. */
export function TrialPage({ trial, refused }: TrialPageProps) {
	const { locale, words, paths } = usePage();
	const text = words.institutions.import;
	const labels = words.institutions.fields;
	const messages = messagesOf(refused, words.errors);
	const { plan, done } = trial;
	const errors: Record<string, string> = words.errors;
	const detail = ({ outcome, changes, problems }: Omit<PlannedRow, "fields">) =>
		outcome === "refused"
			? problems.map(({ column, code }) => `${column ? `${column}: ` : ""}${errors[code] ?? code}`).join(" ")
			: changes.map((field) => labels[field as keyof typeof labels] ?? field).join(", ");
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.institutions, href: paths.institutions() },
					{ label: text.title, href: paths.institutionImport() },
					{ label: trial.fileName },
				]}
			/>
			<PageHeader title={text.resultTitle} lead={trial.fileName} />
			{done ? (
				<Notice tone="success" role="status">
					{text.done(formatNumber(locale, done.added), formatNumber(locale, done.changed))}
				</Notice>
			) : plan ? (
				<Notice tone="info">{text.untouched}</Notice>
			) : (
				<Notice tone="warning">{text.forgotten}</Notice>
			)}
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			{plan ? (
				<>
					<ul>
						{OUTCOMES.map((outcome) => (
							<li key={outcome}>{text.counts[outcome](plan.counts[outcome])}</li>
						))}
					</ul>
					{plan.counts.refused > 0 ? (
						<p>
							<a href={paths.directoryImportRefused(trial.id)}>{text.refusedCsv}</a>
						</p>
					) : null}
					{done ? null : plan.counts.new + plan.counts.changed > 0 ? (
						<form className="form" method="post" action={paths.directoryImportRun(trial.id)} noValidate>
							<input type="hidden" name="seal" value={plan.seal} />
							<GroundsFields refused={refused} messages={messages} />
							{plan.counts.refused > 0 ? <p>{text.skips(plan.counts.refused)}</p> : null}
							<div className="form__actions">
								<Button tone="primary" busyText={text.busy}>
									{text.submit}
								</Button>
							</div>
						</form>
					) : (
						<p>{text.nothing}</p>
					)}
					<FoldingTable
						caption={text.rows}
						columns={[
							{ key: "row", label: text.row, numeric: true },
							{ key: "name", label: text.name },
							{ key: "outcome", label: text.outcome },
							{ key: "why", label: text.why },
						]}
						rows={plan.rows.map((row) => ({
							key: String(row.line),
							cells: [
								formatNumber(locale, row.line),
								`${row.name} (${row.slug})`,
								text.outcomes[row.outcome],
								detail(row),
							],
						}))}
						emptyText={text.noRows}
					/>
					<ListPaging
						first={null}
						next={plan.next === null ? null : paths.directoryImport(trial.id, plan.next)}
					/>
				</>
			) : null}
		</>
	);
}

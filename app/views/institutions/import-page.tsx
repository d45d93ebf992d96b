import type { ImportColumn } from "~/domain/institutions/import-table.server";
import { formatNumber } from "~/i18n/format";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { FileField } from "~/views/kit/file-field";
import { FoldingTable } from "~/views/kit/folding-table";
import { FormErrors, messagesOf, type Refused } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

export interface ImportPageProps {
	columns: readonly ImportColumn[];
	/** Rows of one table, written out. */
	mostRows: string;
	refused: Refused | undefined;
	/** What is wrong with a table as a whole, in detail. */
	refusal: { code: string; missing?: string[]; unknown?: string[]; line?: number } | null | undefined;
}

/** Where a table of institutions is tried, and what its columns mean. */
export function ImportPage({ columns, mostRows, refused, refusal }: ImportPageProps) {
	const { locale, words, paths } = usePage();
	const text = words.institutions.import;
	const messages = messagesOf(refused, words.errors);
	const details = [
		...(refusal?.missing?.length ? [text.missing(refusal.missing.join(", "))] : []),
		...(refusal?.unknown?.length ? [text.unknown(refusal.unknown.join(", "))] : []),
		...(refusal?.line ? [text.line(formatNumber(locale, refusal.line))] : []),
	];
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: words.site.nav.institutions, href: paths.institutions() }, { label: text.title }]}
			/>
			<PageHeader title={text.title} lead={text.lead} />
			<form
				className="form"
				method="post"
				action={paths.institutionImport()}
				encType="multipart/form-data"
				noValidate
			>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				{details.map((detail) => (
					<p key={detail}>{detail}</p>
				))}
				<FileField
					label={text.file}
					name="table"
					hint={text.fileHint(mostRows)}
					accept=".csv,text/csv"
					errorPrefix={words.site.errorPrefix}
					{...(messages.table ? { error: messages.table } : {})}
				/>
				<div className="form__actions">
					<Button tone="primary" busyText={words.site.sending}>
						{text.test}
					</Button>
				</div>
			</form>
			<section className="section" aria-labelledby="columns">
				<h2 id="columns">{text.columns}</h2>
				<p>
					<a href={paths.institutionTemplate()}>{text.template}</a>
				</p>
				<FoldingTable
					caption={text.empty}
					columns={[
						{ key: "column", label: text.column },
						{ key: "meaning", label: text.meaning },
					]}
					rows={columns.map((column) => ({ key: column, cells: [column, text.meanings[column]] }))}
					emptyText=""
				/>
			</section>
		</>
	);
}

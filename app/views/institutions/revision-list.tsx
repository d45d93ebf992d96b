import type { ChangeRequest, Revision } from "~/domain/institutions/queries.server";
import { formatDay, formatInstant } from "~/i18n/format";
import { FoldingTable } from "~/views/kit/folding-table";
import { usePage } from "~/views/layout/use-page";

/** Changes of what is recorded of an institution, each with what was there before. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
	const { locale, words } = usePage();
	const text = words.institutions;
	const { history } = text;
	const labelOf = (field: string) => text.fields[field as keyof typeof text.fields] ?? field;
	const shown = (field: string, value: unknown): string => {
		if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
			return history.empty;
		if (Array.isArray(value)) return value.map(({ name }: { name: string }) => name).join(" · ");
		if (field === "level") return text.levels[value as keyof typeof text.levels] ?? String(value);
		if (field === "kind") return text.kinds[value as keyof typeof text.kinds] ?? String(value);
		if (field === "from" || field === "until") return formatDay(locale, String(value));
		if (field === "region") return String(value).replace(/^(\d\d)(\d\d)$/, "$1.$2");
		return String(value);
	};
	if (revisions.length === 0) return <p>{history.none}</p>;
	return (
		<ol className="plain-list stack">
			{revisions.map(({ id, topic, before, after, reason, sourceUrl, madeBy, madeAt }) => {
				const kind = topic.split(":")[0] as keyof typeof history.topics;
				const fields = Object.keys(after).filter(
					(field) => JSON.stringify(after[field] ?? null) !== JSON.stringify(before?.[field] ?? null),
				);
				return (
					<li key={id} className="stack stack--tight">
						<p>
							<strong>
								{history.topics[kind]}: {before ? history.changed : history.added}
							</strong>{" "}
							<span className="aside-note">{history.by(madeBy, formatInstant(locale, madeAt))}</span>
						</p>
						<FoldingTable
							caption={
								<>
									<span className="label">{history.reason}</span> {reason}{" "}
									{sourceUrl ? (
										<a href={sourceUrl} rel="nofollow noopener noreferrer">
											{history.source}
										</a>
									) : null}
								</>
							}
							columns={[
								{ key: "field", label: history.field },
								{ key: "before", label: history.before },
								{ key: "after", label: history.after },
							]}
							rows={fields
								.filter((field) => before || shown(field, after[field]) !== history.empty)
								.map((field) => ({
									key: field,
									cells: [labelOf(field), shown(field, before?.[field]), shown(field, after[field])],
								}))}
							emptyText={history.empty}
						/>
					</li>
				);
			})}
		</ol>
	);
}

/** What was asked to be changed, and what became of it. */
export function DecidedRequests({ requests }: { requests: readonly ChangeRequest[] }) {
	const { locale, words } = usePage();
	const { history } = words.institutions;
	return (
		<ul className="plain-list stack">
			{requests.map(({ id, written, corrected, sourceUrl, decision }) => (
				<li key={id} className="stack stack--tight">
					<p>
						{written} → {corrected}{" "}
						<a href={sourceUrl} rel="nofollow noopener noreferrer ugc">
							{history.source}
						</a>
					</p>
					{decision ? (
						<p>
							<strong>{decision.accepted ? history.accepted : history.declined}</strong>,{" "}
							{formatInstant(locale, decision.decidedAt)}:{" "}
							<span lang={decision.language}>{decision.explanation}</span>
						</p>
					) : null}
				</li>
			))}
		</ul>
	);
}

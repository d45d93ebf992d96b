import type { Tenure } from "~/domain/institutions/directory";
import { formatDay } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";

/** From when to when, in words. */
export function useTenureSpan() {
	const { locale, words } = usePage();
	const text = words.institutions.tenures;
	return ({ from, until }: Pick<Tenure, "from" | "until">) =>
		until
			? text.span(formatDay(locale, from), formatDay(locale, until))
			: text.since(formatDay(locale, from));
}

/** Who has held an office, newest first. */
export function TenureList({ tenures }: { tenures: readonly Tenure[] }) {
	const { words } = usePage();
	const { tenures: text, kinds } = words.institutions;
	const span = useTenureSpan();
	if (tenures.length === 0) return <p className="aside-note">{text.none}</p>;
	return (
		<ol className="stack stack--tight" aria-label={text.title}>
			{tenures.map((tenure) => (
				<li key={tenure.id}>
					{kinds[tenure.kind]}, {span(tenure)}, {tenure.name ?? text.unnamed} (
					<a href={tenure.sourceUrl} rel="nofollow noopener noreferrer">
						{text.source}
					</a>
					)
				</li>
			))}
		</ol>
	);
}

/** Into which tenure a demand fell. Nothing where that is not recorded. */
export function TenureThen({ tenure }: { tenure: Tenure | null }) {
	const { words } = usePage();
	const { tenures: text, kinds } = words.institutions;
	const span = useTenureSpan();
	if (!tenure) return null;
	return (
		<p>
			{text.onThatDay(kinds[tenure.kind], span(tenure))} (
			<a href={tenure.sourceUrl} rel="nofollow noopener noreferrer">
				{text.source}
			</a>
			).
		</p>
	);
}

import type { Finding } from "~/domain/checklists/checklist";
import type { SimilarDemand } from "~/domain/checklists/queries.server";
export function Checklist({
	findings,
	hrefOf,
}: {
	findings: readonly Finding[];
	similar: readonly SimilarDemand[];
	itemNames: Record<string, string>;
	hrefOf: (itemId: string | null) => string;
	judge?: { action: string; seen: number } | undefined;
}) {
	return (
		<ul>
			{findings.map((f) => (
				<li key={`${f.itemId}-${f.field}-${f.words}`}>
					<a href={hrefOf(f.itemId)}>
						{f.check} {f.field} {f.words}
					</a>
				</li>
			))}
		</ul>
	);
}

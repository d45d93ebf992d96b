import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "./use-page";

/** The one page for everything that went wrong: what happened, and what to do next. */
export function ProblemPage({ status }: { status: number }) {
	const { words, paths } = usePage();
	const { problems } = words.site;
	const known = String(status) as keyof typeof problems;
	const problem = problems[known] ?? (status >= 500 ? problems["500"] : problems["404"]);
	return (
		<EmptyState title={problem.title} titleAs="h1">
			<p>{problem.text}</p>
			<p>
				<LinkButton href={paths.home()}>{words.site.backHome}</LinkButton>
			</p>
		</EmptyState>
	);
}

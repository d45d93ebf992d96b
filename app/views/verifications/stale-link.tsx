import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "~/views/layout/use-page";

/** A link that is cut short, foreign, used up or out of date: which of these, and where to get a new one. */
export function StaleLink({ reason }: { reason: string }) {
	const { words, paths } = usePage();
	const { failed } = words.verifications;
	return (
		<EmptyState title={failed.title} titleAs="h1">
			<p>{words.errors[reason as keyof typeof words.errors]}</p>
			<p>
				<LinkButton href={paths.home()}>{failed.again}</LinkButton>
			</p>
		</EmptyState>
	);
}

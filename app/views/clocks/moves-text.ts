import { countMoves } from "~/domain/clocks/moves";
import type { Certificate } from "~/domain/clocks/queries.server";
import type { Words } from "~/i18n/translate";

/** "Bergeser 2× (+9 hari)"; undefined for a deadline that never moved. */
export function movesText(
	words: Words,
	{ firstDueOn, changes }: Pick<Certificate, "firstDueOn" | "changes">,
): string | undefined {
	const { times, days } = countMoves(firstDueOn, changes);
	if (times === 0) return undefined;
	return words.clocks.moved(times, words.clocks.movedBy(days < 0 ? "−" : "+", Math.abs(days)));
}

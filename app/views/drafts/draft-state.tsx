import type { DraftState } from "~/domain/drafts/draft";
import { Badge, type BadgeTone } from "~/views/kit/badge";
import { usePage } from "~/views/layout/use-page";

const TONES: Record<DraftState, BadgeTone> = {
	open: "neutral",
	gathering: "info",
	in_review: "info",
	published: "good",
	refused: "bad",
	discarded: "neutral",
};

export function DraftStateBadge({ state }: { state: DraftState }) {
	const { words } = usePage();
	return <Badge tone={TONES[state]}>{words.drafts.states[state]}</Badge>;
}

import type { Status } from "./status";

/** The way of a demand, in order. Every end of it is a verdict, or the proposer's withdrawal. */
export const FLOW = ["published", "delivered", "acknowledged", "in_process", "responded", "verdict"] as const;

export interface FlowStep {
	step: (typeof FLOW)[number];
	/** `skipped`: the demand went past it, and no event says that it was there. */
	state: "done" | "current" | "skipped" | "ahead";
	/** Day of the last move to it; null where there was none. An `ahead` step with a day was left by reopening. */
	on: string | null;
	/** How the way ended, or had ended before the demand was reopened. */
	end: Status | null;
}

export interface StatusMove {
	id: number;
	to: string;
	on: string;
}

const stepOf = (status: string): number => {
	const at = (FLOW as readonly string[]).indexOf(status);
	return at === -1 ? FLOW.length - 1 : at;
};

/**
 * Where a public demand stands, from the moves on its timeline alone.
 * @param moves changes of status in any order; the one recorded last is where it stands
 */
export function readFlow(moves: StatusMove[]): FlowStep[] {
	const inOrder = [...moves]
		.filter(({ to }) => to !== "draft" && to !== "in_review")
		.sort((a, b) => a.id - b.id);
	const now = inOrder.at(-1);
	const current = now ? stepOf(now.to) : -1;
	return FLOW.map((step, at) => {
		const last = inOrder.findLast(({ to }) => stepOf(to) === at);
		const state =
			at === current ? "current" : at > current ? "ahead" : last ? ("done" as const) : ("skipped" as const);
		return {
			step,
			state,
			on: last?.on ?? null,
			end: step === "verdict" && last ? (last.to as Status) : null,
		};
	});
}

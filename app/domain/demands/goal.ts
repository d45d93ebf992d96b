/** The next step that signatures move towards. Never stored: it follows from the count. */
const FIRST_STEPS = [10, 25, 50] as const;
/** From this share of a step on, a demand is near it. */
const NEAR = 0.8;
const LARGEST = 1_000_000_000;

/** 10, 25, 50, 100, 250, 500, 1,000 and so on. */
export const GOALS: readonly number[] = Array.from({ length: 9 }, (_, power) =>
	FIRST_STEPS.map((step) => step * 10 ** power),
)
	.flat()
	.filter((step) => step <= LARGEST);

/** The first step that is not reached yet. */
export function goalOf(signatures: number): number {
	return GOALS.find((step) => step > signatures) ?? LARGEST;
}

/** The counts that are near each step, both ends included: 8 to 9 for 10, 20 to 24 for 25. */
export const NEAR_GOALS = GOALS.map((goal) => ({ goal, from: Math.ceil(goal * NEAR), to: goal - 1 }));

export function isNearGoal(signatures: number): boolean {
	return NEAR_GOALS.some(({ from, to }) => signatures >= from && signatures <= to);
}

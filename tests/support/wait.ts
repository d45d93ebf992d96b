import { setTimeout as sleep } from "node:timers/promises";

/** Far longer than anything takes on a machine that works, and shorter than the patience of Jest. */
const PATIENCE = 45_000;

/**
 * Asks until there is an answer. Nothing is ever asserted about how long that took.
 * @param look returns undefined or false while it is not so yet; what it throws last is part of the complaint
 */
export async function eventually<Value>(
	what: string,
	look: () => Promise<Value | undefined | false> | Value | undefined | false,
	patience = PATIENCE,
): Promise<Value> {
	const end = Date.now() + patience;
	let last: unknown;
	for (;;) {
		try {
			const value = await look();
			if (value !== undefined && value !== false) return value;
			last = undefined;
		} catch (error) {
			last = error;
		}
		if (Date.now() > end)
			throw new Error(`Waited in vain for: ${what}${last ? ` (${String(last)})` : ""}`, { cause: last });
		await sleep(40);
	}
}

/** Classes of a picture that is coloured by number. */
export const CLASSES = 5;

/** 1, 2, 5, 10, 20, 50 …: numbers that people read at a glance. */
function roundNumber(step: number): number {
	const power = Math.floor(step / 3);
	const digit = [1, 2, 5][step - power * 3]!;
	// A division by a power of ten is exact where a multiplication by 0.01 is not.
	return power < 0 ? digit / 10 ** -power : digit * 10 ** power;
}

/**
 * Where one class ends and the next begins, at round numbers, each about half of the next: a few places with many and
 * many with few can all be told apart. The largest value lies in the highest class.
 * @param whole the values are whole numbers, so that no class may lie between two of them
 * @returns at most CLASSES - 1 numbers, ascending; a value equal to one belongs to the class above
 */
export function classBreaks(values: readonly number[], whole: boolean): number[] {
	const most = Math.max(0, ...values);
	if (most === 0) return [];
	if (whole && most <= CLASSES) return Array.from({ length: most - 1 }, (_, at) => at + 2);
	let step = Math.ceil(3 * Math.log10(most)) - 3;
	while (roundNumber(step) < most) step += 1;
	return Array.from({ length: CLASSES - 1 }, (_, at) => roundNumber(step - CLASSES + 1 + at)).filter(
		(each) => !whole || each > 1,
	);
}

/** 0 for nothing, then 1 to CLASSES: the highest class is always CLASSES, so that fewer classes are the darker ones. */
export function classOf(value: number, breaks: readonly number[]): number {
	if (value <= 0) return 0;
	return CLASSES - breaks.filter((each) => value < each).length;
}

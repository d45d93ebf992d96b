type Write = typeof console.error;

let original: Write | undefined;
let expecting: unknown[][] | undefined;
let surprises: unknown[][] = [];

/**
 * Says that this test makes the app complain on the console, and fails it when that does not happen.
 * @returns the complaints, filled as they come
 */
export function expectConsoleError(): unknown[][] {
	expecting ??= [];
	return expecting;
}

/** For tests/setup/each-test.ts: whatever goes to console.error fails the test that did not expect it. */
export const consoleErrors = {
	begin() {
		expecting = undefined;
		surprises = [];
		original = console.error;
		console.error = (...words: unknown[]) => {
			if (expecting) {
				expecting.push(words);
				return;
			}
			surprises.push(words);
			throw new Error(`console.error: ${words.map(String).join(" ")}`);
		};
	},
	end() {
		if (original) console.error = original;
		// Code may have caught what was thrown above.
		if (surprises.length > 0)
			throw new Error(
				`console.error was called: ${surprises.map((words) => words.map(String).join(" ")).join("\n")}`,
			);
		if (expecting?.length === 0) throw new Error("The test expected a console.error, and there was none.");
	},
};

import { expect, test } from "@jest/globals";
import { browserOf } from "~/domain/accounts/browser";

const CHROME =
	"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

test.each([
	[CHROME, "chrome"],
	[`${CHROME} Edg/131.0.0.0`, "edge"],
	[`${CHROME} OPR/116.0.0.0`, "opera"],
	[
		"Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36",
		"samsung",
	],
	["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "firefox"],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 FxiOS/133.0 Mobile/15E148 Safari/605.1.15",
		"firefox",
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/131.0 Mobile/15E148 Safari/604.1",
		"chrome",
	],
	[
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
		"safari",
	],
	["curl/8.5.0", "other"],
	["", "other"],
	[null, "other"],
] as const)("%s is %s", (userAgent, browser) => {
	expect(browserOf(userAgent)).toBe(browser);
});

test("a User-Agent made to be slow to read is read at once", () => {
	expect(browserOf(`Version/${"1.".repeat(30_000)}`)).toBe("other");
});

/** Families of browsers, by which people recognise a session of theirs. */
export type Browser = "chrome" | "edge" | "firefox" | "opera" | "safari" | "samsung" | "other";

/** Most browsers also name those they descend from: the first that matches is meant. */
const MARKS: ReadonlyArray<[RegExp, Browser]> = [
	[/\bEdg(e|A|iOS)?\//, "edge"],
	[/\b(OPR|OPT|Opera)\b/, "opera"],
	[/\bSamsungBrowser\//, "samsung"],
	[/\b(Firefox|FxiOS)\//, "firefox"],
	[/\b(Chrome|Chromium|HeadlessChrome|CriOS)\//, "chrome"],
	[/\bVersion\/[\d.]+ .*Safari\//, "safari"],
];

/** The family in a User-Agent. Nothing else of it is kept. */
export function browserOf(userAgent: string | null): Browser {
	return MARKS.find(([mark]) => mark.test(userAgent ?? ""))?.[1] ?? "other";
}

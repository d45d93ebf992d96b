import { formatDay } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { drawable } from "./drawable";
import { type Facts, steadyCount } from "./facts";
import { shorten } from "./shorten";

/** Boxes and text as the picture machinery takes them: flex boxes, styled one by one. No page ever shows them. */
interface Box {
	type: "div";
	props: { style: Record<string, string | number>; children: Array<Box | string> };
}

export const CARD = { width: 1200, height: 630 } as const;

/** The light colours of styles/tokens.css: a picture cannot ask which scheme its reader has. */
const INK = "#181b1f";
const INK_SOFT = "#4b525a";
const PAPER = "#fdfdfc";
const RULE = "#d3d6d2";
/** One font per alphabet, under one name each. */
const family = (name: string) =>
	[name, ...["latin-ext", "cyrillic", "greek", "vietnamese"].map((subset) => `${name} ${subset}`)].join(", ");
const SERIF = family("Serif");
const SANS = family("Sans");

function box(style: Box["props"]["style"], ...children: Array<Box | string>): Box {
	return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/** A line of text that ends with "…" where it is too long. */
function line(text: string, style: Box["props"]["style"] = {}): Box {
	return box({ display: "block", lineClamp: 1, wordBreak: "break-word", ...style }, drawable(text));
}

/**
 * The picture that messengers show of a link: a printed record with the name of the site, the title, the addressee,
 * what is unproven, the status, the count and the day on which all that was so, because it is passed on long after.
 */
export function cardDrawing(facts: Facts, locale: Locale, day: string): Box {
	const { site, sharing } = wordsFor(locale);
	return page(
		facts.kind,
		box(
			{ flexDirection: "column", flexGrow: 1, justifyContent: "center", gap: 22 },
			titleBox(facts.title),
			line(facts.addressee, { fontSize: 34, lineClamp: 2, lineHeight: 1.25 }),
		),
		box(
			{ flexDirection: "column", gap: 20 },
			box(
				{ alignItems: "center", gap: 18 },
				...(facts.claim ? [badge(facts.claim, { borderStyle: "dashed", color: INK })] : []),
				badge(shorten(facts.status, facts.claim ? 44 : 64), {}),
			),
			box(
				{
					alignItems: "baseline",
					borderTop: `2px solid ${RULE}`,
					justifyContent: "space-between",
					paddingTop: 18,
				},
				line(steadyCount(facts, locale), { fontSize: 38, fontWeight: 600 }),
				line(sharing.asOf(formatDay(locale, day)), { color: INK_SOFT, fontSize: 26 }),
			),
		),
		site.name,
	);
}

/** The picture of the site itself, in both languages: of its first page, and where another cannot be drawn. */
export function siteDrawing(): Box {
	const [id, en] = [wordsFor("id").site, wordsFor("en").site];
	return page(
		"",
		box(
			{ flexDirection: "column", flexGrow: 1, justifyContent: "center", gap: 26 },
			box({ fontFamily: SERIF, fontSize: 58, fontWeight: 600, lineHeight: 1.2 }, id.home.title),
			box({ color: INK_SOFT, fontSize: 38, lineHeight: 1.3 }, en.home.title),
		),
		line(`${id.tagline} · ${en.tagline}`, { borderTop: `2px solid ${RULE}`, fontSize: 28, paddingTop: 18 }),
		id.name,
	);
}

/** What the picture says, for whoever cannot see it. */
export function cardAlt(facts: Facts, locale: Locale): string {
	const { demands } = wordsFor(locale);
	return [
		facts.title,
		facts.addressee,
		...(facts.claim ? [facts.claim] : []),
		`${demands.status}: ${facts.status}`,
		steadyCount(facts, locale),
	].join(". ");
}

function page(kind: string, middle: Box, foot: Box, name: string): Box {
	return box(
		{
			...CARD,
			boxSizing: "border-box",
			background: PAPER,
			color: INK,
			flexDirection: "column",
			fontFamily: SANS,
			fontSize: 30,
			padding: "44px 64px 40px",
		},
		box(
			{ alignItems: "baseline", justifyContent: "space-between" },
			box({ fontFamily: SERIF, fontSize: 50, fontWeight: 600, letterSpacing: -1 }, name),
			line(kind, { color: INK_SOFT, fontSize: 30 }),
		),
		// The double rule of the site's own masthead.
		box({
			borderBottom: `3px solid ${INK}`,
			borderTop: `3px solid ${INK}`,
			flexShrink: 0,
			height: 10,
			marginTop: 14,
			width: "100%",
		}),
		middle,
		foot,
	);
}

function titleBox(title: string): Box {
	const text = drawable(title);
	const { length } = [...text];
	const [fontSize, lineClamp] = length <= 60 ? [64, 2] : length <= 110 ? [50, 3] : [42, 3];
	return box(
		{
			display: "block",
			fontFamily: SERIF,
			fontSize: fontSize!,
			fontWeight: 600,
			letterSpacing: -0.5,
			lineClamp: lineClamp!,
			lineHeight: 1.18,
			wordBreak: "break-word",
		},
		text,
	);
}

function badge(text: string, style: Box["props"]["style"]): Box {
	return box(
		{
			border: `2px solid ${INK_SOFT}`,
			borderRadius: 5,
			color: INK_SOFT,
			flexShrink: 0,
			fontSize: 28,
			fontWeight: 600,
			padding: "5px 16px 7px",
			...style,
		},
		drawable(text),
	);
}

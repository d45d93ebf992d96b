import type { Page } from "~/views/layout/use-page";
import type { KitSection } from "./specimen";

const INKS = ["ink", "ink-soft", "accent", "info", "good", "warn", "bad"] as const;
const PAPERS = [
	"paper",
	"paper-sunk",
	"info-paper",
	"good-paper",
	"warn-paper",
	"bad-paper",
	"mark",
] as const;
const LINES = ["rule", "edge", "focus"] as const;
const SIZES = ["title", "xl", "l", "m", "s", "xs"] as const;
const SPACES = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What everything else is made of: the tokens. */
export function foundationSections({ words }: Page): KitSection[] {
	const { sections, text } = words.kit;
	return [
		{
			id: "colours",
			title: sections.colours,
			element: (
				<ul className="swatches">
					{INKS.map((name) => (
						<li key={name} className={`swatch swatch--as-ink swatch--${name}`}>
							<span className="swatch__sample">Aa</span> <code>{name}</code>
						</li>
					))}
					{PAPERS.map((name) => (
						<li key={name} className={`swatch swatch--as-paper swatch--${name}`}>
							<span className="swatch__sample" /> <code>{name}</code>
						</li>
					))}
					{LINES.map((name) => (
						<li key={name} className={`swatch swatch--as-line swatch--${name}`}>
							<span className="swatch__sample" /> <code>{name}</code>
						</li>
					))}
				</ul>
			),
		},
		{
			id: "type",
			title: sections.type,
			element: (
				<>
					{SIZES.map((size) => (
						<p key={size} className={`type-sample type-sample--${size}`}>
							{text.sentence} <code>{size}</code>
						</p>
					))}
					<div className="prose stack">
						<p>
							{text.paragraph} <a href="#type">{text.link}</a>. <mark>{text.sentence}</mark>
						</p>
					</div>
				</>
			),
		},
		{
			id: "space",
			title: sections.space,
			element: (
				<ul className="spaces">
					{SPACES.map((size) => (
						<li key={size} className={`space space--${size}`}>
							<code>{size}</code>
						</li>
					))}
				</ul>
			),
		},
	];
}

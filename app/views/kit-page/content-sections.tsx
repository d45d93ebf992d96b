import { formatNumber } from "~/i18n/format";
import { Badge } from "~/views/kit/badge";
import { BarTable } from "~/views/kit/bar-table";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { DescriptionList } from "~/views/kit/description-list";
import { Dialog } from "~/views/kit/dialog";
import { Disclosure } from "~/views/kit/disclosure";
import { EmptyState } from "~/views/kit/empty-state";
import { FoldingTable } from "~/views/kit/folding-table";
import { NavLinks } from "~/views/kit/nav-links";
import { Notice } from "~/views/kit/notice";
import { Pagination } from "~/views/kit/pagination";
import { ProgressWithText } from "~/views/kit/progress-text";
import { Quote } from "~/views/kit/quote";
import { Tabs } from "~/views/kit/tabs";
import type { Page } from "~/views/layout/use-page";
import { type KitSection, Specimen } from "./specimen";

const BADGES = ["neutral", "info", "good", "warn", "bad", "allegation"] as const;
const NOTICES = [
	["info", "info"],
	["success", "good"],
	["warning", "warn"],
	["danger", "bad"],
] as const;

/** What is read and walked through. */
export function contentSections({ locale, words, paths }: Page): KitSection[] {
	const { sections, states, tones, text } = words.kit;
	const bars = [1204, 12, 0];
	const columns = text.table.columns.map((label, index) => ({
		key: String(index),
		label,
		numeric: index === 2,
	}));
	const progress = (value: number, max: number) => (
		<ProgressWithText
			value={value}
			max={max}
			text={text.progress(formatNumber(locale, value), formatNumber(locale, max))}
		/>
	);
	return [
		{
			id: "breadcrumb",
			title: sections.breadcrumb,
			element: (
				<>
					<Specimen name={states.usual}>
						<Breadcrumb
							label={`${words.site.breadcrumb}: ${states.usual}`}
							items={[
								{ label: words.site.nav.home, href: paths.home() },
								{ label: words.site.nav.cases, href: paths.cases() },
								{ label: text.word },
							]}
						/>
					</Specimen>
					<Specimen name={states.long}>
						<Breadcrumb
							label={`${words.site.breadcrumb}: ${states.long}`}
							items={[{ label: text.longLabel, href: paths.kit() }, { label: text.longWord }]}
						/>
					</Specimen>
				</>
			),
		},
		{
			id: "notice",
			title: sections.notice,
			element: (
				<>
					{NOTICES.map(([tone, name]) => (
						<Specimen key={tone} name={tones[name]}>
							<Notice tone={tone} title={tone === "info" ? undefined : text.sentence}>
								<p>
									{text.paragraph} <a href="#notice">{text.link}</a>.
								</p>
							</Notice>
						</Specimen>
					))}
				</>
			),
		},
		{
			id: "badge",
			title: sections.badge,
			element: (
				<>
					<p className="cluster">
						{BADGES.map((tone) => (
							<Badge key={tone} tone={tone}>
								{tones[tone]}
							</Badge>
						))}
					</p>
					<Specimen name={states.long}>
						<Badge tone="warn">{text.longLabel}</Badge>
					</Specimen>
				</>
			),
		},
		{
			id: "tabs",
			title: sections.tabs,
			element: (
				<Tabs
					label={sections.tabs}
					links={text.tabs.map((label, index) => ({
						href: `${paths.kit()}?view=${index}#tabs`,
						label,
						...(index === 0 ? { current: "page" as const } : {}),
					}))}
				/>
			),
		},
		{
			id: "disclosure",
			title: sections.disclosure,
			element: (
				<>
					<Specimen name={states.folded}>
						<Disclosure summary={text.question}>
							<p>{text.paragraph}</p>
						</Disclosure>
					</Specimen>
					<Specimen name={states.open}>
						<Disclosure summary={text.longLabel} open>
							<p>{text.paragraph}</p>
						</Disclosure>
					</Specimen>
				</>
			),
		},
		{
			id: "dialog",
			title: sections.dialog,
			element: (
				<Dialog
					id="sample-dialog"
					open={{ label: text.question, href: paths.about() }}
					title={text.question}
					closeLabel={text.close}
				>
					<p>{text.paragraph}</p>
				</Dialog>
			),
		},
		{
			id: "description",
			title: sections.description,
			element: (
				<DescriptionList
					items={[
						{ term: text.label, description: text.name },
						{ term: text.region, description: text.regions[0] },
						{ term: text.longLabel, description: text.paragraph },
					]}
				/>
			),
		},
		{
			id: "table",
			title: sections.table,
			element: (
				<>
					<Specimen name={states.usual}>
						<FoldingTable
							caption={text.table.caption}
							columns={columns}
							rows={text.table.rows.map((cells) => ({ key: cells[0]!, cells }))}
							emptyText={text.table.empty}
						/>
					</Specimen>
					<Specimen name={states.empty}>
						<FoldingTable
							caption={text.table.caption}
							columns={columns}
							rows={[]}
							emptyText={text.table.empty}
						/>
					</Specimen>
					<Specimen name={states.long}>
						<FoldingTable
							caption={text.longLabel}
							columns={columns}
							rows={[
								{ key: "long", cells: [text.longWord, text.paragraph, formatNumber(locale, 123456789)] },
							]}
							emptyText={text.table.empty}
						/>
					</Specimen>
				</>
			),
		},
		{
			id: "bars",
			title: sections.bars,
			element: (
				<>
					<Specimen name={states.usual}>
						<BarTable
							caption={text.table.caption}
							columns={[text.table.columns[0]!, text.table.columns[2]!]}
							rows={text.regions.map((label, index) => ({
								key: label,
								label,
								value: bars[index]!,
								text: formatNumber(locale, bars[index]!),
							}))}
							emptyText={text.table.empty}
						/>
					</Specimen>
					<Specimen name={states.empty}>
						<BarTable
							caption={text.table.caption}
							columns={[text.table.columns[0]!, text.table.columns[2]!]}
							rows={[]}
							emptyText={text.table.empty}
						/>
					</Specimen>
				</>
			),
		},
		{
			id: "pagination",
			title: sections.pagination,
			element: (
				<>
					{(["first", "middle", "last"] as const).map((state) => (
						<Specimen key={state} name={states[state]}>
							<Pagination
								label={`${sections.pagination}: ${states[state]}`}
								{...(state === "first" ? {} : { previous: { href: "#pagination", label: text.previous } })}
								{...(state === "last" ? {} : { next: { href: "#pagination", label: text.next } })}
							/>
						</Specimen>
					))}
				</>
			),
		},
		{
			id: "progress",
			title: sections.progress,
			element: (
				<>
					<Specimen name={states.none}>{progress(0, 1000)}</Specimen>
					<Specimen name={states.part}>{progress(420, 1000)}</Specimen>
					<Specimen name={states.over}>{progress(1204, 1000)}</Specimen>
				</>
			),
		},
		{
			id: "quote",
			title: sections.quote,
			element: (
				<>
					<Specimen name={states.usual}>
						<Quote>{text.sentence}</Quote>
					</Specimen>
					<Specimen name={states.withSource}>
						<Quote cite={text.quoteSource}>{text.paragraph}</Quote>
					</Specimen>
				</>
			),
		},
		{
			id: "links",
			title: sections.links,
			element: (
				<NavLinks
					column
					label={sections.links}
					links={[
						{ href: paths.home(), label: words.site.nav.home },
						{ href: paths.kit(), label: words.kit.title, current: "page" },
						{ href: paths.about(), label: text.longLabel },
					]}
				/>
			),
		},
		{
			id: "empty",
			title: sections.empty,
			element: (
				<EmptyState title={text.emptyTitle}>
					<p>{text.emptyHint}</p>
				</EmptyState>
			),
		},
	];
}

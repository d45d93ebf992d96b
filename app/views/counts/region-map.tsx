import { perHundredThousand } from "~/domain/counts/per-residents";
import { formatNumber, formatRate, formatShort } from "~/i18n/format";
import { CLASSES, classBreaks, classOf } from "~/views/kit/classes";
import { Disclosure } from "~/views/kit/disclosure";
import { TileGrid } from "~/views/kit/tile-grid";
import { usePage } from "~/views/layout/use-page";
import type { TileLayout } from "./tile-places";

export interface MappedPlace {
	code: number;
	name: string;
	/** Standing signatures. */
	n: number;
	/** Undefined where nobody knows. */
	residents: number | undefined;
}

interface RegionMapProps {
	title: string;
	/** What a place of this map is called, at the head of its table. */
	placeHeading: string;
	layout: TileLayout;
	/** Those without a signature may be left out, except for their residents. */
	places: MappedPlace[];
}

/**
 * Where the signatures come from, by 100,000 residents where their number is known. A place whose residents nobody has
 * counted shows its signatures and has no colour: a count beside a share would say what is not so. Where that holds for
 * all of them, counts are coloured.
 */
export function RegionMap({ title, placeHeading, layout, places }: RegionMapProps) {
	const { locale, words } = usePage();
	const { map } = words.counts;
	const measured = places.map((place) => ({ ...place, rate: perHundredThousand(place.n, place.residents) }));
	const byShare = measured.some(({ rate }) => rate !== null);
	const shown = (place: (typeof measured)[number]) => (byShare ? place.rate : place.n);
	const known = measured.filter((place) => shown(place) !== null);
	const breaks = classBreaks(
		known.map((place) => shown(place)!),
		!byShare,
	);
	const byCode = new Map(measured.map((place) => [place.code, place]));
	const top = [...known]
		.filter(({ n }) => n > 0)
		.sort((a, b) => shown(b)! - shown(a)! || b.n - a.n)
		.slice(0, 3)
		.map((place) => `${place.name} ${formatRate(locale, shown(place)!)}`);
	const unit = byShare ? map.perResidents : map.byCount;
	const tiles = layout.map((row) =>
		row.map((tile) => {
			if (!tile) return null;
			const place = byCode.get(tile.code);
			const value = place ? shown(place) : 0;
			return {
				key: String(tile.code),
				letters: tile.letters,
				name: tile.short,
				text: value === null ? `(${formatShort(locale, place!.n)})` : formatShort(locale, value),
				level: value === null ? undefined : classOf(value, breaks),
			};
		}),
	);
	return (
		<figure className="region-map stack">
			<figcaption>
				<strong>{title}</strong>
				<br />
				{unit}
			</figcaption>
			<TileGrid
				label={map.alt(title, unit, top)}
				rows={tiles}
				legend={[
					{ level: 0, text: map.nothing },
					...levelsOf(breaks).map(({ level, from, below }) => ({
						level,
						text: map.range(
							from === undefined ? undefined : formatRate(locale, from),
							below === undefined ? undefined : formatRate(locale, below),
						),
					})),
					{ level: undefined, text: map.unknown },
				].filter(({ level }) => tiles.flat().some((tile) => tile && tile.level === level))}
			/>
			<Disclosure summary={words.counts.numbers}>
				<PlaceTable places={measured} placeHeading={placeHeading} />
			</Disclosure>
		</figure>
	);
}

/** Each class with its borders, from the palest. */
function levelsOf(breaks: number[]) {
	const borders = [undefined, ...breaks, undefined];
	return borders.slice(0, -1).map((from, at) => ({
		level: CLASSES - breaks.length + at,
		from,
		below: borders[at + 1],
	}));
}

function PlaceTable({
	places,
	placeHeading,
}: {
	places: Array<MappedPlace & { rate: number | null }>;
	placeHeading: string;
}) {
	const { locale, words } = usePage();
	const { map } = words.counts;
	const ordered = [...places].sort((a, b) => b.n - a.n || a.code - b.code);
	return (
		<table className="data-table">
			<thead>
				<tr>
					<th scope="col">{placeHeading}</th>
					<th scope="col">{words.counts.count}</th>
					<th scope="col">{map.rate}</th>
				</tr>
			</thead>
			<tbody>
				{ordered.map(({ code, name, n, rate }) => (
					<tr key={code}>
						<th scope="row">{name}</th>
						<td>{formatNumber(locale, n)}</td>
						<td>{rate === null ? map.notKnown : formatRate(locale, rate)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

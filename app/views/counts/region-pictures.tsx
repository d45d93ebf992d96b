import type { RegionCount } from "~/domain/counts/queries.server";
import type { Population } from "~/domain/regions/queries.server";
import { regionCodeText } from "~/domain/signatures/signature";
import { formatNumber } from "~/i18n/format";
import { BarTable } from "~/views/kit/bar-table";
import { Disclosure } from "~/views/kit/disclosure";
import { usePage } from "~/views/layout/use-page";
import { RegionMap } from "./region-map";
import { BANTEN_TILES, PROVINCE_TILES, type TileLayout } from "./tile-places";

/** Rows of the table that stand open, and with those that are a click away. A phone is not to carry all 514. */
const OPEN_ROWS = 10;
const MOST_ROWS = 50;

interface RegionPicturesProps {
	counts: RegionCount[];
	/** The names of the places with a tile. */
	places: Array<{ code: number; name: string }>;
	populations: Population[];
	csv: string;
}

/** Where the signatures of a demand come from: two maps, then every kabupaten and kota that has one. */
export function RegionPictures({ counts, places, populations, csv }: RegionPicturesProps) {
	const { locale, words } = usePage();
	const { map, byRegion } = words.counts;
	const residents = new Map(populations.map(({ code, n }) => [code, n]));
	const signatures = new Map<number, number>();
	for (const { code, provinceCode, n } of counts) {
		signatures.set(code, n);
		signatures.set(provinceCode, (signatures.get(provinceCode) ?? 0) + n);
	}
	const names = new Map(places.map(({ code, name }) => [code, name]));
	const placesOf = (layout: TileLayout) =>
		layout
			.flat()
			.filter((tile) => tile !== null)
			.map(({ code, short }) => ({
				code,
				name: names.get(code) ?? short,
				n: signatures.get(code) ?? 0,
				residents: residents.get(code),
			}));
	const rows = counts.map((row) => ({
		key: regionCodeText(row.code),
		label: row.name,
		value: row.n,
		text: formatNumber(locale, row.n),
	}));
	const table = {
		columns: [byRegion.region, words.counts.count],
		emptyText: byRegion.empty,
		largest: rows[0]?.value ?? 0,
	} as const;
	return (
		<>
			{rows.length > 0 ? (
				<>
					<RegionMap
						title={map.banten}
						placeHeading={byRegion.region}
						layout={BANTEN_TILES}
						places={placesOf(BANTEN_TILES)}
					/>
					<RegionMap
						title={map.provinces}
						placeHeading={map.province}
						layout={PROVINCE_TILES}
						places={placesOf(PROVINCE_TILES)}
					/>
					{populations[0] ? <p className="aside-note">{map.residentsFrom(populations[0].source)}</p> : null}
				</>
			) : null}
			<BarTable {...table} caption={byRegion.title} rows={rows.slice(0, OPEN_ROWS)} />
			{rows.length > OPEN_ROWS ? (
				<Disclosure summary={byRegion.more(Math.min(rows.length, MOST_ROWS) - OPEN_ROWS)}>
					<BarTable {...table} caption={byRegion.rest} rows={rows.slice(OPEN_ROWS, MOST_ROWS)} />
				</Disclosure>
			) : null}
			{rows.length > MOST_ROWS ? (
				<p className="aside-note">{byRegion.inFile(formatNumber(locale, rows.length))}</p>
			) : null}
			{rows.length > 0 ? (
				<p>
					<a className="download" href={csv}>
						{byRegion.csv}
					</a>
				</p>
			) : null}
		</>
	);
}

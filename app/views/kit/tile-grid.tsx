import { classNames } from "./class-names";

export interface Tile {
	key: string;
	/** For a phone, and for a wider screen. */
	letters: string;
	name: string;
	/** A number in at most five characters. */
	text: string;
	/** 0 for nothing, 1 to 5; undefined where the number belongs to no class. */
	level: number | undefined;
}

export interface TileGridProps {
	/** The whole picture in words. */
	label: string;
	/** Row by row; null is an empty place. Every row has the same length. */
	rows: ReadonlyArray<ReadonlyArray<Tile | null>>;
	legend: ReadonlyArray<{ level: number | undefined; text: string }>;
}

/** A map of equal tiles. Each says its number, and a darker one has a thicker foot: colour tells nothing alone. */
export function TileGrid({ label, rows, legend }: TileGridProps) {
	return (
		<>
			<div
				className={classNames("tile-grid", `tile-grid--${rows[0]?.length ?? 0}`)}
				role="img"
				aria-label={label}
			>
				{rows.flatMap((row, y) =>
					row.map((tile, x) =>
						tile ? (
							<span key={tile.key} className={classNames("tile", levelClass(tile.level))}>
								<span className="tile__letters">{tile.letters}</span>
								<span className="tile__name">{tile.name}</span>
								<span className="tile__text">{tile.text}</span>
							</span>
						) : (
							// biome-ignore lint/suspicious/noArrayIndexKey: an empty place is nothing but its position
							<span key={`${y} ${x}`} />
						),
					),
				)}
			</div>
			<ul className="tile-legend">
				{legend.map(({ level, text }) => (
					<li key={text} className="tile-legend__item">
						<span className={classNames("tile-legend__swatch", levelClass(level))} />
						{text}
					</li>
				))}
			</ul>
		</>
	);
}

function levelClass(level: number | undefined): string {
	return level === undefined ? "level level--none" : `level level--${level}`;
}

import type { Region } from "~/domain/regions/queries.server";

/** A place as a tile: a code for a phone, a short name for a wider screen. Both are proper names in every language. */
export interface TilePlace {
	code: number;
	letters: string;
	short: string;
}

/** A picture of an area, row by row from the north; null is sea, or a neighbour. */
export type TileLayout = ReadonlyArray<ReadonlyArray<TilePlace | null>>;

const place = (code: number, letters: string, short: string): TilePlace => ({ code, letters, short });
const o = null;

/** The letters of ISO 3166-2:ID, with those of 2022 for the new provinces of Papua. */
const AC = place(11, "AC", "Aceh");
const SU = place(12, "SU", "Sumut");
const SB = place(13, "SB", "Sumbar");
const RI = place(14, "RI", "Riau");
const JA = place(15, "JA", "Jambi");
const SS = place(16, "SS", "Sumsel");
const BE = place(17, "BE", "Bengkulu");
const LA = place(18, "LA", "Lampung");
const BB = place(19, "BB", "Babel");
const KR = place(21, "KR", "Kepri");
const JK = place(31, "JK", "Jakarta");
const JB = place(32, "JB", "Jabar");
const JT = place(33, "JT", "Jateng");
const YO = place(34, "YO", "DIY");
const JI = place(35, "JI", "Jatim");
const BT = place(36, "BT", "Banten");
const BA = place(51, "BA", "Bali");
const NB = place(52, "NB", "NTB");
const NT = place(53, "NT", "NTT");
const KB = place(61, "KB", "Kalbar");
const KT = place(62, "KT", "Kalteng");
const KS = place(63, "KS", "Kalsel");
const KI = place(64, "KI", "Kaltim");
const KU = place(65, "KU", "Kaltara");
const SA = place(71, "SA", "Sulut");
const ST = place(72, "ST", "Sulteng");
const SN = place(73, "SN", "Sulsel");
const SG = place(74, "SG", "Sultra");
const GO = place(75, "GO", "Gorontalo");
const SR = place(76, "SR", "Sulbar");
const MA = place(81, "MA", "Maluku");
const MU = place(82, "MU", "Malut");
const PA = place(91, "PA", "Papua");
const PB = place(92, "PB", "P. Barat");
const PS = place(93, "PS", "P. Selatan");
const PT = place(94, "PT", "P. Tengah");
const PE = place(95, "PE", "P. Peg.");
const PD = place(96, "PD", "PB Daya");

/** The 38 provinces: Aceh at the top left, Java and the Lesser Sundas along the foot, Papua at the right. */
export const PROVINCE_TILES: TileLayout = [
	[AC, o, o, o, o, o, o, o, o],
	[SU, RI, KR, o, KU, GO, SA, MU, o],
	[SB, JA, BB, KB, KI, SR, ST, PD, PB],
	[BE, SS, o, KT, KS, SN, SG, PT, PA],
	[o, LA, o, o, o, o, MA, PE, PS],
	[o, BT, JK, JB, JT, JI, BA, NB, NT],
	[o, o, o, o, YO, o, o, o, o],
];

const CILEGON = place(3672, "Cilegon", "Kota Cilegon");
const SERANG = place(3604, "Kab. Serang", "Kab. Serang");
const TANGERANG = place(3603, "Kab. Tangerang", "Kab. Tangerang");
const KOTA_TANGERANG = place(3671, "Kota Tangerang", "Kota Tangerang");
const KOTA_SERANG = place(3673, "Kota Serang", "Kota Serang");
const TANGSEL = place(3674, "Tangsel", "Kota Tangerang Selatan");
const PANDEGLANG = place(3601, "Pandeglang", "Kab. Pandeglang");
const LEBAK = place(3602, "Lebak", "Kab. Lebak");

/** The 8 kabupaten and kota of Banten: the Sunda Strait at the left, Jakarta beyond the right edge. */
export const BANTEN_TILES: TileLayout = [
	[CILEGON, SERANG, TANGERANG, KOTA_TANGERANG],
	[o, KOTA_SERANG, o, TANGSEL],
	[PANDEGLANG, LEBAK, o, o],
];

/** The names of all places with a tile, as the register of regions has them. */
export function listMapPlaces(regions: Region[]): Array<{ code: number; name: string }> {
	const names = new Map<number, string>(
		regions.flatMap(
			(region): Array<[number, string]> => [
				[region.code, region.name],
				[region.provinceCode, region.provinceName],
			],
		),
	);
	return [...PROVINCE_TILES, ...BANTEN_TILES]
		.flat()
		.flatMap((tile) => (tile ? [{ code: tile.code, name: names.get(tile.code) ?? tile.short }] : []));
}

/**
 * People by province and, for Banten, by kabupaten and kota: Sensus Penduduk 2020 (SP2020) of the statistics agency BPS,
 * counted in September 2020. Facts; see README.md here.
 */
export const CENSUS = {
	asOf: "2020-09-30",
	source: "Sensus Penduduk 2020, BPS",
	people: 270_203_917,
} as const;

/** The provinces of 2020, by the code they had then. */
export const PROVINCES_2020: Readonly<Record<number, number>> = {
	11: 5_274_871,
	12: 14_799_361,
	13: 5_534_472,
	14: 6_394_087,
	15: 3_548_228,
	16: 8_467_432,
	17: 2_010_670,
	18: 9_007_848,
	19: 1_455_678,
	21: 2_064_564,
	31: 10_562_088,
	32: 48_274_162,
	33: 36_516_035,
	34: 3_668_719,
	35: 40_665_696,
	36: 11_904_562,
	51: 4_317_404,
	52: 5_320_092,
	53: 5_325_566,
	61: 5_414_390,
	62: 2_669_969,
	63: 4_073_584,
	64: 3_766_039,
	65: 701_814,
	71: 2_621_923,
	72: 2_985_734,
	73: 9_073_509,
	74: 2_624_875,
	75: 1_171_681,
	76: 1_419_229,
	81: 1_848_923,
	82: 1_282_937,
	91: 4_303_707,
	92: 1_134_068,
};

/** Divided into six in 2022: what the two of 2020 counted is the population of no province of today. */
export const DIVIDED_SINCE: readonly number[] = [91, 92];

export const BANTEN_2020: Readonly<Record<number, number>> = {
	3601: 1_272_687,
	3602: 1_386_793,
	3603: 3_245_619,
	3604: 1_622_630,
	3671: 1_895_486,
	3672: 434_896,
	3673: 692_101,
	3674: 1_354_350,
};

/** What is known of the places of today. */
export const populations = Object.entries({ ...PROVINCES_2020, ...BANTEN_2020 })
	.map(([code, n]) => ({ code: Number(code), n }))
	.filter(({ code }) => !DIVIDED_SINCE.includes(code));

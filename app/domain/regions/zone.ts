/** Indonesia's three civil times: UTC+7, +8 and +9, all the year round. */
export type Zone = "WIB" | "WITA" | "WIT";

/**
 * Provinces by Kemendagri code that do not keep western time (Keppres 41/1987). The provinces made since then have
 * the time of those they were made from.
 */
const ZONE_OF_PROVINCE: Record<number, Zone> = {
	// Bali and Nusa Tenggara
	51: "WITA",
	52: "WITA",
	53: "WITA",
	// South, East and North Kalimantan; West and Central keep WIB
	63: "WITA",
	64: "WITA",
	65: "WITA",
	// Sulawesi
	71: "WITA",
	72: "WITA",
	73: "WITA",
	74: "WITA",
	75: "WITA",
	76: "WITA",
	// Maluku
	81: "WIT",
	82: "WIT",
	// Papua
	91: "WIT",
	92: "WIT",
	93: "WIT",
	94: "WIT",
	95: "WIT",
	96: "WIT",
};

/** The time that clocks show in a province. An unknown code has Jakarta's. */
export function zoneOfProvince(provinceCode: number): Zone {
	return ZONE_OF_PROVINCE[provinceCode] ?? "WIB";
}

/** Signatures per 100,000 residents; null where nobody knows how many people live there. Never rounded here. */
export function perHundredThousand(signatures: number, residents: number | undefined): number | null {
	return residents ? (signatures / residents) * 100_000 : null;
}

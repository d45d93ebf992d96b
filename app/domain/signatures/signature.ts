export type NameDisplay = "initials" | "full" | "hidden";

/** What somebody agrees to when signing. Each is asked on its own, unticked; `signature` and `adult` are needed. */
export type ConsentPurpose = "signature" | "updates" | "share_with_addressee" | "public_name" | "adult";

export interface Consent {
	purpose: ConsentPurpose;
	/** Version of the text that was shown. */
	version: string;
}

/** "Andi Suhud Trisnahadi" becomes "A. S. T."; at most three, as in the name's own order. */
export function initials(name: string): string {
	return name
		.trim()
		.split(/\s+/)
		.slice(0, 3)
		.map((word) => `${[...word][0]!.toLocaleUpperCase("id")}.`)
		.join(" ");
}

/** A signer's name as its owner allows it to be shown; undefined when hidden. */
export function publicName(name: string, display: NameDisplay): string | undefined {
	if (display === "hidden") return undefined;
	return display === "full" ? name : initials(name);
}

/** Kemendagri code as printed: 3604 is "36.04". */
export function regionCodeText(code: number): string {
	const digits = String(code).padStart(4, "0");
	return `${digits.slice(0, 2)}.${digits.slice(2)}`;
}

/** "36.04" to 3604, or undefined when it is no such code. */
export function parseRegionCode(text: string): number | undefined {
	return /^\d\d\.\d\d$/.test(text) ? Number(text.replace(".", "")) : undefined;
}

import { codeFor, tokenFor } from "~/domain/verifications/token.server";
import type { Proof } from "~/domain/verifications/verification";

/** What the mail of a verification holds. */
export function linkOf(id: string): Proof {
	return { kind: "link", token: tokenFor("verification", id) };
}

export function codeOf(id: string): Proof {
	return { kind: "code", id, code: codeFor(id) };
}

/** Six digits that are not the code. */
export function wrongCodeOf(id: string): Proof {
	const code = String((Number(codeFor(id)) + 1) % 1_000_000).padStart(6, "0");
	return { kind: "code", id, code };
}

import type { Finding } from "~/domain/checklists/checklist";
import type { DraftContent } from "./draft";

/** A name that a moderator has to agree to; without a reason of the writers the source credits them as a speaker. */
export interface NameToAgree {
	name: string;
	reason: string | null;
}

/** Every natural person that a draft names: those with a reason, and speakers whom the source credits. */
export function namesToAgree(content: DraftContent, findings: readonly Finding[]): NameToAgree[] {
	const names = new Map<string, string | null>(content.named.map(({ name, reason }) => [name, reason]));
	for (const { level, words } of findings)
		if (level === "moderator" && words !== null && !names.has(words)) names.set(words, null);
	return [...names].map(([name, reason]) => ({ name, reason }));
}

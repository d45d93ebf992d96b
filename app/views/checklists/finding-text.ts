import type { Finding } from "~/domain/checklists/checklist";
import type { Words } from "~/i18n/translate";
export function findingText(_words: Words, finding: Finding): string {
	return `${finding.check} ${finding.field} ${finding.words ?? ""}`;
}

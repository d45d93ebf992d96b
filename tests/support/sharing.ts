import { wordsFor } from "~/i18n/translate";
import type { Facts } from "~/views/sharing/facts";

/** What a share says, as short as it gets. */
export function someFacts(changes: Partial<Facts> = {}): Facts {
	return {
		kind: "Tuntutan 1",
		title: "Audit anggaran pelatihan",
		addressee: "Kepada Inspektorat",
		claim: null,
		status: "Disampaikan",
		signatures: 12,
		countText: wordsFor("id").demands.signatures,
		open: true,
		...changes,
	};
}

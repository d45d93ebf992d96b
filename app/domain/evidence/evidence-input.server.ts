import { z } from "zod";
import { dayField, optionalUrl, text } from "~/platform/fields";
import type { FileRefusal, ReceivedFile } from "~/platform/storage.server";
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES, type Tier } from "./evidence-file";
import type { NewEvidence } from "./keep.server";

/** The one file a form may carry. */
export const EVIDENCE_FILE = {
	field: "evidence_file",
	maxBytes: MAX_EVIDENCE_BYTES,
	allowedTypes: Object.keys(EVIDENCE_TYPES),
};

/** Fields of a piece of evidence; messages are codes of i18n's `errors`. */
export const evidenceFields = {
	evidence_title: text(200),
	evidence_url: optionalUrl,
	evidence_obtained_on: z.union([z.literal("").transform(() => null), dayField]),
	evidence_tier: z.enum(["1", "2", "3", "4"], "choice-unknown").transform((tier) => Number(tier) as Tier),
};

interface EvidenceValues {
	evidence_title: string;
	evidence_url: string | null;
	evidence_obtained_on: string | null;
	evidence_tier: Tier;
}

/** Evidence from checked fields and the file, null where neither file nor address was given; or what is wrong, by field. */
export function toEvidence(
	values: EvidenceValues,
	file: ReceivedFile | FileRefusal | undefined,
	{ today, required }: { today: string; required: boolean },
): { evidence: Omit<NewEvidence, "addedBy"> | null } | { errors: Record<string, string> } {
	if (typeof file === "string") return { errors: { evidence_file: file } };
	if (!file && !values.evidence_url) {
		return required || values.evidence_title
			? { errors: { evidence_file: "evidence-required" } }
			: { evidence: null };
	}
	if (!values.evidence_title) return { errors: { evidence_title: "evidence-title-required" } };
	const obtainedOn = values.evidence_obtained_on ?? today;
	if (obtainedOn > today) return { errors: { evidence_obtained_on: "date-in-future" } };
	return {
		evidence: {
			title: values.evidence_title,
			tier: values.evidence_tier,
			obtainedOn,
			url: values.evidence_url,
			file: file ?? null,
		},
	};
}

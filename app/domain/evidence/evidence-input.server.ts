import { z } from "zod";
import { dayField, optionalUrl, text } from "~/platform/fields";
import type { FileRefusal, ReceivedFile } from "~/platform/storage.server";
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES, type Tier } from "./evidence-file";
import type { NewEvidence } from "./keep.server";
import { withCopy } from "./make-copy.server";

/** The one file a form may carry. */
export const EVIDENCE_FILE = {
	field: "evidence_file",
	maxBytes: MAX_EVIDENCE_BYTES,
	allowedTypes: Object.keys(EVIDENCE_TYPES),
	examine: withCopy,
};

/** Fields of a piece of evidence; messages are codes of i18n's `errors`. */
export const evidenceSchema = z.object({
	evidence_title: text(200),
	evidence_url: optionalUrl,
	evidence_obtained_on: z.union([z.literal("").transform(() => null), dayField]),
	evidence_tier: z.enum(["1", "2", "3", "4"], "choice-unknown").transform((tier) => Number(tier) as Tier),
});

type FieldErrors = Record<string, string>;
type Checked<Value> = { ok: true; value: Value } | { ok: false; errors: FieldErrors };

/**
 * Evidence from its checked fields and its file: one of file and web address, with a name. Null where there is none
 * and none is required.
 */
export function toEvidence(
	checked: Checked<z.output<typeof evidenceSchema>>,
	file: ReceivedFile | FileRefusal | undefined,
	{ today, required }: { today: string; required: boolean },
): Checked<Omit<NewEvidence, "addedBy"> | null> {
	if (typeof file === "string") return { ok: false, errors: { evidence_file: file } };
	if (!checked.ok) return checked;
	const { evidence_title: title, evidence_url: url, evidence_tier: tier } = checked.value;
	const obtainedOn = checked.value.evidence_obtained_on ?? today;
	if (!file && !url && !title && !required) return { ok: true, value: null };
	const errors: FieldErrors = {};
	if (!file && !url) errors.evidence_file = "evidence-required";
	if (!title) errors.evidence_title = "evidence-title-required";
	if (obtainedOn > today) errors.evidence_obtained_on = "date-in-future";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { title, tier, obtainedOn, url, file: file ?? null } };
}

/** The errors of a refused form, and that its file must be chosen again: browsers do not keep it. */
export function withFileAgain(
	errors: FieldErrors,
	file: ReceivedFile | FileRefusal | undefined,
): FieldErrors {
	return file && typeof file !== "string" ? { evidence_file: "file-again", ...errors } : errors;
}

/** The status code of a form that is refused with these. */
export function statusOf(errors: FieldErrors): number {
	if (errors.evidence_file === "file-too-large") return 413;
	return errors.evidence_file === "file-not-kept" ? 503 : 422;
}

import { z } from "zod";
import { dayField, optionalUrl, text } from "~/platform/fields";
import { type Checked, checkForm, type FieldErrors, type Form } from "~/platform/http/form.server";
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES, type Tier } from "./evidence-file";
import type { NewEvidence } from "./keep.server";

/** The one file a form may carry. */
export const EVIDENCE_FILE = {
	field: "evidence_file",
	maxBytes: MAX_EVIDENCE_BYTES,
	allowedTypes: Object.keys(EVIDENCE_TYPES),
};

const schema = z.object({
	evidence_title: text(200),
	evidence_url: optionalUrl,
	evidence_obtained_on: z.union([z.literal("").transform(() => null), dayField]),
	evidence_tier: z.enum(["1", "2", "3", "4"], "choice-unknown").transform((tier) => Number(tier) as Tier),
});

/**
 * The evidence in a form: a file or a web address, with its name. Null where there is none and none is required.
 * Errors are by field, as codes of i18n's `errors`.
 */
export function readEvidence(
	form: Form,
	{ today, required }: { today: string; required: boolean },
): Checked<Omit<NewEvidence, "addedBy"> | null> {
	const checked = checkForm(form, schema);
	if (typeof form.file === "string") return { ok: false, errors: { evidence_file: form.file } };
	if (!checked.ok) return checked;
	const { evidence_title: title, evidence_url: url, evidence_tier: tier } = checked.value;
	const obtainedOn = checked.value.evidence_obtained_on ?? today;
	if (!form.file && !url && !title && !required) return { ok: true, value: null };
	const errors: FieldErrors = {};
	if (!form.file && !url) errors.evidence_file = "evidence-required";
	if (!title) errors.evidence_title = "evidence-title-required";
	if (obtainedOn > today) errors.evidence_obtained_on = "date-in-future";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { title, tier, obtainedOn, url, file: form.file ?? null } };
}

/** The errors of a refused form, and that its file must be chosen again: browsers do not keep it. */
export function withFileAgain(errors: FieldErrors, form: Form): FieldErrors {
	return form.file && typeof form.file !== "string" ? { evidence_file: "file-again", ...errors } : errors;
}

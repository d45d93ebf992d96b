import { z } from "zod";
import { dayField, optionalDay, optionalUrl, requiredText, requiredUrl, text } from "~/platform/fields";
import { HOLDER_KINDS, type InstitutionFields, LEVELS, readAliasLines, readRegionCode } from "./directory";

const orNull = (value: string) => value || null;
const MAX_ALIAS_TEXT = 12_000;

/** The fields of an institution as a form or a table has them; messages are codes of i18n's `errors`. */
export const institutionShape = {
	name: requiredText(300, "institution-name"),
	name_en: text(300).transform(orNull),
	level: z
		.union([z.literal(""), z.enum(LEVELS)], "level-unknown")
		.transform((value) => (value === "" ? null : value)),
	parent: text(120).transform(orNull),
	region: text(10).transform((value, context) => {
		if (value === "") return null;
		const code = readRegionCode(value);
		if (code === undefined) context.addIssue({ code: "custom", message: "directory-region-unknown" });
		return code ?? null;
	}),
	postal: text(500).transform(orNull),
	telephone: text(40)
		.refine((value) => value === "" || /^\+?[\d ()./-]{4,40}$/.test(value), "telephone-invalid")
		.transform(orNull),
	website: optionalUrl,
	note: text(1000).transform(orNull),
	note_en: text(1000).transform(orNull),
	aliases: text(MAX_ALIAS_TEXT).transform((value, context) => {
		const read = readAliasLines(value);
		if (read.ok) return read.aliases;
		context.addIssue({ code: "custom", message: read.reason });
		return [];
	}),
};

/** Every change says why, and mostly where that can be read. */
const why = { reason: requiredText(1000, "why-required"), source_url: optionalUrl };

export const institutionSchema = z.object({
	...institutionShape,
	...why,
	/** The last revision that whoever fills it in has seen. */
	base: z.coerce.number().int().min(0).catch(0),
});

const fieldsSchema = z.object(institutionShape);

export function toFields(checked: z.output<typeof fieldsSchema>): InstitutionFields {
	const { name, level, parent, region, postal, telephone, website, note, aliases } = checked;
	return {
		name,
		nameEn: checked.name_en,
		level,
		parent,
		region,
		postal,
		telephone,
		website,
		note,
		noteEn: checked.note_en,
		aliases,
	};
}

export const officeSchema = z.object({
	/** Empty for a new one. */
	office: text(120),
	name: requiredText(300, "office-name"),
	name_en: text(300).transform(orNull),
	note: text(1000).transform(orNull),
	note_en: text(1000).transform(orNull),
	...why,
});

export const holderSchema = z.object({
	office: text(120),
	kind: z.enum(HOLDER_KINDS, "choice-unknown"),
	from: dayField,
	until: optionalDay,
	holder: text(200).transform(orNull),
	name_reason: text(1000).transform(orNull),
	source_url: requiredUrl("source-required"),
	reason: requiredText(1000, "why-required"),
});

export const changeRequestSchema = z.object({
	written: requiredText(1000, "written-required"),
	corrected: requiredText(1000, "corrected-required"),
	source_url: requiredUrl("source-required"),
});

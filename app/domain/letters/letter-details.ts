import { z } from "zod";
import { text } from "~/platform/fields";

/** What no page knows of a letter: typed by whoever sends it, and kept nowhere. What is empty is filled in by hand. */
export const letterDetails = z.object({
	number: text(80),
	place: text(80),
	signer: text(120),
	post: text(120),
});
export type LetterDetails = z.output<typeof letterDetails>;

export const NO_DETAILS: LetterDetails = { number: "", place: "", signer: "", post: "" };

/**
 * The port of whatever reads an article and proposes what is in it. A proposal is only ever that: it is saved when a
 * person has clicked on it.
 *
 * Positions count UTF-16 units of the text that was given, and `exact` is the slice between them, byte for byte.
 */
export interface Article {
	/** Helps to tell a repeated headline from a sentence. Nothing in it is proposed. */
	title?: string;
	text: string;
}

export interface Extract {
	exact: string;
	start: number;
	end: number;
}

/** Why something is proposed: a code, whose words are in `i18n/<locale>/suggestions.ts`. */
export const REASONS = [
	"urging-verb",
	"passive-urging",
	"hope",
	"obligation",
	"passive-obligation",
	"imperative",
	"list-item",
	"after-announcement",
	"inside-quote",
	"quotation-marks",
	"quotation-mark-missing",
	"attribution-after",
	"attribution-before",
	"reporting-verb",
	"according-to",
	"pronoun",
	"same-paragraph",
	"speaker-not-certain",
	"organisation-word",
	"company-form",
	"short-form",
	"office-word",
	"institution-word",
	"date-digits",
	"date-words",
] as const;
export type Reason = (typeof REASONS)[number];

export interface Suggestion extends Extract {
	because: Reason[];
}

export interface DemandSuggestion extends Suggestion {
	/** The office or body that is asked. Empty where the text does not say. */
	addressee?: Extract;
	/** Others asked by the same sentence. A demand has one addressee, so these are further demands to be made of it. */
	alsoAddressed: Extract[];
	/** The word that says what should be done, and what it should be done to. */
	verb?: Extract;
	object?: Extract;
}

export interface StatementSuggestion extends Suggestion {
	directness: "direct" | "indirect";
	/** `name` is the fullest form of it in the text, `mention` where this speaker is named last. */
	speaker?: { name: string; mention?: Extract };
	/** As the text credits the speaker. */
	role?: Extract;
	/** Set where the text leaves open who speaks; then there is no speaker. */
	ambiguous: boolean;
}

export interface DateSuggestion extends Suggestion {
	/** `2022-05-19`, where the text gives day, month and year. */
	iso?: string;
}

export interface Suggestions {
	demands: DemandSuggestion[];
	statements: StatementSuggestion[];
	/** Bodies outside the state: associations, unions, companies. */
	organisations: Suggestion[];
	/** Posts and public bodies. */
	offices: Suggestion[];
	dates: DateSuggestion[];
}

/** Never throws, whatever the text, and takes time in proportion to its length. */
export interface Extractor {
	suggest(article: Article): Suggestions;
}

import { ErrorSummary } from "./error-summary";

/** What an action answers when it refuses a form: codes by field, and all that was typed. */
export interface Refused {
	errors: Record<string, string>;
	values: Record<string, string[]>;
}

/** The messages of a refused form, by field; "" holds what concerns the whole form. */
export function messagesOf(
	refused: Refused | undefined,
	texts: Record<string, string>,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(refused?.errors ?? {}).map(([field, code]) => [
			field,
			texts[code] ?? texts.required ?? code,
		]),
	);
}

/** The list of messages above a form. */
export function FormErrors({
	title,
	messages,
	idPrefix,
}: {
	title: string;
	messages: Record<string, string>;
	idPrefix?: string;
}) {
	const errors = Object.entries(messages).map(([field, message]) => ({ field, message }));
	if (errors.length === 0) return null;
	return <ErrorSummary title={title} errors={errors} {...(idPrefix ? { idPrefix } : {})} />;
}

/** Attributes of a field: its error, and what was typed into it before. */
export function typed(
	refused: Refused | undefined,
	messages: Record<string, string>,
	name: string,
	fallback = "",
) {
	return {
		name,
		defaultValue: refused ? (refused.values[name]?.[0] ?? "") : fallback,
		...(messages[name] ? { error: messages[name] } : {}),
	};
}

/** As `typed`, for a checkbox. */
export function ticked(refused: Refused | undefined, messages: Record<string, string>, name: string) {
	return {
		name,
		value: "yes",
		defaultChecked: refused?.values[name]?.[0] === "yes",
		...(messages[name] ? { error: messages[name] } : {}),
	};
}

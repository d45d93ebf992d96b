import { HtmlValidate, StaticConfigLoader } from "html-validate";

/**
 * How the pages' HTML is judged: everything that html-validate recommends, with each departure justified here. The Nu
 * checker, which the audit runs too, knows no departures.
 */
const validator = new HtmlValidate(
	new StaticConfigLoader({
		root: true,
		extends: ["html-validate:recommended"],
		rules: {
			// React writes charSet, hrefLang and dateTime as it spells them itself; HTML does not mind.
			"attr-case": "off",
			// React writes required="" where HTML would do without the empty value; both mean the same.
			"attribute-boolean-style": "off",
			// And so with hidden="", which is not one of the attributes that HTML calls boolean.
			"attribute-empty-style": "off",
			// A form may tick several demands: checkboxes share a name as radio buttons do.
			"form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
			// A page is called as its demand or case is, and that is not cut to what fits a list of search results.
			"long-title": "off",
			// React writes <!DOCTYPE html> in capitals, which is as valid.
			"doctype-style": "off",
			// React closes void elements with a slash (<br/>), which the standard allows and ignores.
			"void-style": "off",
		},
	}),
);

/** @returns what is wrong with a page: "rule at line:column: sentence" */
export async function htmlFaults(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, line, column, message }) => `${ruleId} at ${line}:${column}: ${message}`),
	);
}

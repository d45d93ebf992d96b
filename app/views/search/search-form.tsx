import { LONGEST_QUESTION } from "~/domain/search/question";
import { Button } from "~/views/kit/button";
import { classNames } from "~/views/kit/class-names";
import { usePage } from "~/views/layout/use-page";

/** The box to search in: a plain form, so that its results have an address. In the header its label is only heard. */
export function SearchForm({
	place,
	question = "",
	kind,
}: {
	place: "header" | "page";
	question?: string;
	/** Search among these only, as before. */
	kind?: string | null;
}) {
	const { words, paths } = usePage();
	const id = `search-${place}`;
	return (
		// biome-ignore lint/a11y/useSemanticElements: browsers of cheap phones do not know the element <search> yet
		<form
			role="search"
			aria-label={place === "header" ? words.search.title : words.search.label}
			method="get"
			action={paths.search()}
			className={classNames("search-form", `search-form--${place}`)}
		>
			<label htmlFor={id} className={place === "header" ? "visually-hidden" : "field__label"}>
				{words.search.label}
			</label>
			<div className="search-form__row">
				<input
					id={id}
					name="q"
					type="search"
					className="field__control"
					defaultValue={question}
					maxLength={LONGEST_QUESTION}
					autoComplete="off"
					enterKeyHint="search"
				/>
				{kind ? <input type="hidden" name="kind" value={kind} /> : null}
				<Button>{words.search.submit}</Button>
			</div>
		</form>
	);
}

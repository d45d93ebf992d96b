import type { Article, ArticleRefusal } from "./article";
import { normalise } from "./normalise";

/** An article of which only the words are known. */
export function readPlain(original: string): Article | ArticleRefusal {
	const { text, removed } = normalise(original);
	if (text === "") return "article-empty";
	return {
		title: null,
		byline: null,
		siteName: null,
		publishedOn: null,
		language: null,
		text,
		removed,
		extractor: "plain 1",
	};
}

import type id from "../id/quotes";

const quotes: typeof id = {
	source: "Source",
	statedOn: (day) => `statement of ${day}`,
	publisherNotStated: "publisher not stated",
	dayNotStated: "date of the statement not stated",
	seeInArticle: "See this quote in the article",
};

export default quotes;

import type sources_id from "../id/sources";

const sources: typeof sources_id = {
	changed: (day) => `The publisher changed this page. We first saw it on ${day}.`,
	gone: (day) => `The publisher’s page can no longer be opened. We first saw it on ${day}.`,
	quotesKept: "Every quote here is still on that page.",
	quotesMissing: (count) =>
		count === 1
			? "One quote here is no longer on that page. We quote the text that we kept before."
			: `${count} quotes here are no longer on that page. We quote the text that we kept before.`,
	archivedCopy: "Copy in the web archive",
};

export default sources;

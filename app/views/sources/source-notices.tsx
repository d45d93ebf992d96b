import type { SourceNotice } from "~/domain/sources/source-check";
import { formatDay } from "~/i18n/format";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";

/** That a publisher changed or removed a page since it was captured. Renders nothing while all are as they were. */
export function SourceNotices({ notices }: { notices: SourceNotice[] }) {
	const { locale, words } = usePage();
	const { sources } = words;
	return notices.map((notice) => (
		<Notice key={notice.url} tone="warning">
			<p>
				{sources[notice.kind](formatDay(locale, notice.noticedOn))}{" "}
				{notice.missingQuotes === null
					? null
					: notice.missingQuotes === 0
						? sources.quotesKept
						: sources.quotesMissing(notice.missingQuotes)}
			</p>
			{notice.archivedUrl ? (
				<p>
					<a href={notice.archivedUrl} rel="noopener external">
						{sources.archivedCopy}
					</a>
				</p>
			) : null}
		</Notice>
	));
}

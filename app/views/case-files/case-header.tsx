import type { CaseFile, Source } from "~/domain/case-files/queries.server";
import type { Erratum } from "~/domain/errata/queries.server";
import { pick } from "~/i18n/translate";
import { ErratumNotes, errataOf } from "~/views/errata/erratum-notes";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";
import { CaseSource } from "./case-source";

/** What the case is, and at once where it comes from: a reader decides in seconds whether this is serious. */
export function CaseHeader({
	caseFile,
	article,
	errata,
}: {
	caseFile: CaseFile;
	article: Source | undefined;
	/** Of the case and of all that is in it. */
	errata: readonly Erratum[];
}) {
	const { locale, words, paths } = usePage();
	const { caseFiles } = words;
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	return (
		<>
			<PageHeader eyebrow={caseFiles.eyebrow} title={title} />
			{article ? <CaseSource article={article} /> : null}
			<p className="case-header__lead">{pick(locale, caseFile.summary, caseFile.summaryEn).text}</p>
			<ErratumNotes errata={errataOf(errata, "case")} />
			<p className="aside-note">
				<a href={paths.organisation(caseFile.proposerSlug)}>{caseFiles.proposer(caseFile.proposer)}</a>
			</p>
		</>
	);
}

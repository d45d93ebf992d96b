import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatBytes } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";

interface EvidenceTitleProps {
	evidence: NonNullable<TimelineEvent["evidence"]>;
	/** The language of whoever recorded it: what the evidence is called stays in it. */
	language: "id" | "en";
}

/** A piece of evidence by its name: a link to its page with the kind and size of its file, to its address, or just the name. */
export function EvidenceTitle({ evidence, language }: EvidenceTitleProps) {
	const { locale, paths } = usePage();
	const lang = language === locale ? undefined : language;
	if (evidence.sha256) {
		return (
			<a href={paths.evidence(evidence.id)} lang={lang}>
				{evidence.title} ({evidence.fileName?.split(".").at(-1)?.toUpperCase()},{" "}
				{formatBytes(locale, evidence.byteSize ?? 0)})
			</a>
		);
	}
	if (evidence.url) {
		return (
			<a href={evidence.url} rel="noopener nofollow external" lang={lang}>
				{evidence.title}
			</a>
		);
	}
	return <span lang={lang}>{evidence.title}</span>;
}

import type { Evidence } from "~/domain/evidence/queries.server";
import { formatBytes, formatDay, formatInstant } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { DescriptionList } from "~/views/kit/description-list";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

/** Of what came over the wire: moments are text there. */
type Sent = Omit<Evidence, "addedAt" | "redactions"> & {
	addedAt: string | Date;
	redactions: (Omit<Evidence["redactions"][number], "decidedAt"> & { decidedAt: string | Date })[];
};

/** Where a piece of evidence comes from, what readers get of it, how to check that, and what rests on it. */
export function EvidencePage({ evidence, mayRedact }: { evidence: Sent; mayRedact: boolean }) {
	const { locale, words, paths } = usePage();
	const text = words.evidence;
	const { tiers } = words.demands.statusForm;
	const role = evidence.events[0]?.actorRole as keyof typeof words.events.roles;
	const hash = (sha256: string) => <code className="hash">{sha256}</code>;
	return (
		<>
			<PageHeader title={text.title(evidence.title)} lead={text.lead} />
			<RedactionNotes evidence={evidence} />
			<FileOfEvidence evidence={evidence} />
			<DescriptionList
				items={[
					{ term: text.tier, description: tiers[String(evidence.tier) as keyof typeof tiers] },
					{ term: text.obtainedOn, description: formatDay(locale, evidence.obtainedOn) },
					{
						term: text.addedBy,
						description: text.addedAt(
							words.events.roles[role] ?? words.events.roles.system,
							formatInstant(locale, new Date(evidence.addedAt)),
						),
					},
					...(evidence.url
						? [
								{
									term: text.address,
									description: (
										<a href={evidence.url} rel="noopener nofollow external">
											{evidence.url}
										</a>
									),
								},
							]
						: []),
					...(evidence.original
						? [{ term: text.original, description: hash(evidence.original.sha256) }]
						: []),
					...(evidence.copy ? [{ term: text.copy, description: hash(evidence.copy.sha256) }] : []),
					...(evidence.copy && evidence.redactions.length === 0
						? [
								{
									term: text.removed,
									description:
										evidence.removed.map((removal) => text.removals[removal]).join("; ") ||
										text.nothingRemoved,
								},
							]
						: []),
				]}
			/>
			{evidence.original ? <p className="aside-note">{text.originalNote}</p> : null}
			{evidence.copy ? (
				<section aria-labelledby="check">
					<h2 id="check">{text.check}</h2>
					<p>{text.checkLead}</p>
					<p>
						<code>sha256sum {evidence.original?.fileName}</code>
					</p>
				</section>
			) : null}
			<section aria-labelledby="events">
				<h2 id="events">{text.events}</h2>
				<ul>
					{evidence.events.map((event) => {
						const title =
							event.language === locale
								? { text: event.title, lang: undefined }
								: event.titleEn === null
									? { text: event.title, lang: event.language }
									: { ...pick(locale, event.title, event.titleEn), lang: undefined };
						return (
							<li key={event.id}>
								{formatDay(locale, event.occurredOn)}:{" "}
								<a href={paths.event(event.caseSlug, event.id)} lang={title.lang}>
									{title.text}
								</a>
							</li>
						);
					})}
				</ul>
			</section>
			{mayRedact && evidence.original ? (
				<p>
					<a href={paths.moderationEvidence(evidence.id)}>{text.moderate.title}</a>
				</p>
			) : null}
		</>
	);
}

/** What can be downloaded, or why nothing can. A picture is shown small; nothing else is shown on the page. */
function FileOfEvidence({ evidence }: { evidence: Sent }) {
	const { locale, words, paths } = usePage();
	const text = words.evidence;
	const { original, copy, preview } = evidence;
	if (!original) return null;
	if (copy)
		return (
			<>
				{preview ? (
					<p>
						<img
							className="evidence__preview"
							src={paths.evidencePreview(evidence.id)}
							width={preview.width}
							height={preview.height}
							alt={text.preview(evidence.title)}
							loading="lazy"
						/>
					</p>
				) : null}
				<p>
					<a href={paths.file(evidence.id)}>
						{text.download(copy.mediaType.split("/")[1]!.toUpperCase(), formatBytes(locale, copy.byteSize))}
					</a>
				</p>
			</>
		);
	if (evidence.redactions.length > 0) return null;
	if (!evidence.copyRefusal) return <p>{text.waiting}</p>;
	return <p>{evidence.copyRefusal === "file-missing" ? text.fileMissing : text.noCopy}</p>;
}

function RedactionNotes({ evidence }: { evidence: Sent }) {
	const { locale, words } = usePage();
	const text = words.evidence;
	if (evidence.redactions.length === 0) return null;
	return (
		<section aria-labelledby="redactions">
			<h2 id="redactions">{text.redactions}</h2>
			<ol>
				{evidence.redactions.map((redaction) => {
					const when = formatInstant(locale, new Date(redaction.decidedAt));
					return (
						<li key={redaction.ordinal}>
							<p>
								<strong>{redaction.sha256 ? text.covered(when) : text.withheld(when)}</strong>. {text.reason}:{" "}
								{text.reasons[redaction.reason]}.
							</p>
							<p lang={redaction.language === locale ? undefined : redaction.language}>
								{redaction.explanation}
							</p>
						</li>
					);
				})}
			</ol>
			<p>{text.kept}</p>
		</section>
	);
}

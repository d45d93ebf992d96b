import type { ReactNode } from "react";
import type { Status } from "~/domain/demands/status";
import type { Assessment } from "~/domain/demands/voices";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { EvidenceTitle } from "~/views/evidence/evidence-title";
import { usePage } from "~/views/layout/use-page";

/** What one of the three says: in which words, on which day, and from where one knows. */
export interface VoiceEntry {
	text: ReactNode;
	/** Language of the text, when it is not the page's. */
	lang?: "id" | "en" | undefined;
	/** The day it was said, "2022-06-10". */
	on: string;
	source: ReactNode | null;
	/** Who said it, and what to know while reading: waiting, corrected. */
	notes?: ReactNode[];
}

interface ThreeVoicesProps {
	claim: VoiceEntry | null;
	assessment: VoiceEntry | null;
	official: VoiceEntry | null;
}

/**
 * The institution, the watchdogs and the state's auditors on one demand, each in a place of its own. A place that is
 * empty says so: silence is shown and never filled with what another one said.
 */
export function ThreeVoices({ claim, assessment, official }: ThreeVoicesProps) {
	const { voices } = usePage().words.demands;
	return (
		<div className="three-voices">
			<Voice name={voices.claim} entry={claim} empty={voices.claimEmpty} />
			<Voice name={voices.assessment} entry={assessment} empty={voices.assessmentEmpty} />
			<Voice name={voices.official} entry={official} empty={voices.officialEmpty} />
		</div>
	);
}

function Voice({ name, entry, empty }: { name: string; entry: VoiceEntry | null; empty: string }) {
	const { locale, words } = usePage();
	const { voices } = words.demands;
	return (
		<div className={entry ? "voice" : "voice voice--empty"}>
			<h3 className="voice__name">{name}</h3>
			{entry ? (
				<>
					<p className="voice__text" lang={entry.lang}>
						{entry.text}
					</p>
					{entry.notes?.map((note, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: notes never change places
						<p key={index} className="aside-note">
							{note}
						</p>
					))}
					<p className="voice__foot">
						<time dateTime={entry.on}>{formatDay(locale, entry.on)}</time>
						<span>
							<span className="label">{voices.source}</span> {entry.source ?? voices.noSource}
						</span>
					</p>
				</>
			) : (
				<p>{empty}</p>
			)}
		</div>
	);
}

/** The watchdogs' assessment as their voice, with the entry and the evidence it rests on. */
export function useAssessmentVoice(assessment: Assessment | null): VoiceEntry | null {
	const { locale, words } = usePage();
	const { voices, statuses } = words.demands;
	if (!assessment) return null;
	const { stage, event, correctedBy } = assessment;
	const status = statuses[event.toStatus as Status];
	const title = event.language === locale ? { text: event.title } : pick(locale, event.title, event.titleEn);
	const entryLink = <a href={`#event-${event.id}`}>{words.demands.voices.entry}</a>;
	return {
		text:
			stage === "reopened" ? voices.reopened : stage === "proposed" ? voices.proposed(status) : `${status}.`,
		on: event.occurredOn,
		source: event.evidence ? (
			<>
				<EvidenceTitle evidence={event.evidence} language={event.language} />; {entryLink}
			</>
		) : (
			entryLink
		),
		notes: [
			...(stage === "proposed" ? [voices.notYet] : []),
			<span key="title" lang={"lang" in title ? title.lang : undefined}>
				{title.text}
			</span>,
			...(event.actorName ? [event.actorName] : []),
			...correctedBy.map((id) => (
				<a key={id} href={`#event-${id}`}>
					{voices.corrected}
				</a>
			)),
		],
	};
}

import type { CaseFile, Source, Statement } from "~/domain/case-files/queries.server";
import type { Finding } from "~/domain/checklists/checklist";
import type { SimilarDemand } from "~/domain/checklists/queries.server";
import { type Clock, COURTESY_DAYS, courtesyClock } from "~/domain/clocks/clock";
import type { Certificate } from "~/domain/clocks/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import { STATUSES, type Status } from "~/domain/demands/status";
import { readAssessment } from "~/domain/demands/voices";
import type { Erratum } from "~/domain/errata/queries.server";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { CaseCard } from "~/views/case-files/case-card";
import { CaseSource } from "~/views/case-files/case-source";
import { Checklist } from "~/views/checklists/checklist";
import { Deadline } from "~/views/demands/deadline";
import { DemandCard } from "~/views/demands/demand-card";
import { ClockBadge, StatusBadge, StatusSentence } from "~/views/demands/status-badge";
import { ThreeVoices, useAssessmentVoice, type VoiceEntry } from "~/views/demands/three-voices";
import { Timeline } from "~/views/events/timeline";
import type { Page } from "~/views/layout/use-page";
import { SigningForm } from "~/views/signatures/signing-form";
import { StatementCard } from "~/views/statements/statement-card";
import type { KitSection } from "./specimen";

// Everything here is made up, and says so: offices that do not exist, nobody's name, addresses of example.org.
const TODAY = "2026-11-25";
const ADDRESS = "https://example.org/artikel";

const CLOCKS: Record<string, Clock> = {
	notStarted: courtesyClock({ receiptOn: null, stoppedOn: null, today: TODAY }),
	running: courtesyClock({ receiptOn: "2026-11-13", stoppedOn: null, today: TODAY }),
	dueSoon: courtesyClock({ receiptOn: "2026-10-26", stoppedOn: null, today: TODAY }),
	overdue: courtesyClock({ receiptOn: "2026-10-14", stoppedOn: null, today: TODAY }),
	longOverdue: courtesyClock({ receiptOn: "2026-05-20", stoppedOn: null, today: TODAY }),
	stopped: courtesyClock({ receiptOn: "2026-10-14", stoppedOn: "2026-11-01", today: TODAY }),
	stoppedLate: courtesyClock({ receiptOn: "2026-10-14", stoppedOn: "2026-11-18", today: TODAY }),
};

/** As the database would give it for a courtesy deadline. */
function certificateOf({ firstDueOn, dueOn }: Clock): Certificate | null {
	if (firstDueOn === null || dueOn === null) return null;
	return {
		clockId: 1,
		rule: {
			id: 1,
			key: "courtesy",
			unit: "calendar",
			length: COURTESY_DAYS,
			extension: null,
			countsJointLeave: false,
			law: "Tenggat Tagih sendiri, bukan tenggat hukum",
			lawEn: "Tagih’s own deadline, not a legal one",
			sourceUrl: null,
			isConfirmed: true,
		},
		calendar: null,
		evidenceId: "00000000-0000-4000-8000-000000000000",
		firstDueOn,
		changes: [],
	};
}

const source = { publisher: "Harian Contoh", url: ADDRESS, statementDate: "2026-10-01", place: null };

function aDemand(position: number, changes: Partial<Demand> = {}): Demand {
	return {
		id: position,
		slug: `contoh-${position}`,
		position,
		caseFileId: 1,
		caseSlug: "contoh",
		caseTitle: "Kasus contoh",
		caseTitleEn: "Sample case",
		version: 1,
		versionSince: new Date("2026-11-13T03:00:00Z"),
		title: "Perbaiki papan nama jalan contoh",
		titleEn: "Mend the street sign of the sample",
		outcome: "Papan nama terpasang.",
		outcomeEn: "The sign is up.",
		subject: null,
		subjectEn: null,
		addressee: {
			slug: "dinas-contoh",
			name: "Kepala Dinas Contoh",
			nameEn: "Head of the Sample Agency",
			note: null,
			noteEn: null,
			institutionSlug: "dinas-contoh",
			institution: { name: "Dinas Contoh", nameEn: "Sample Agency" },
		},
		quote: {
			exact: "Kami meminta Dinas Contoh memasang kembali papan nama jalan yang hilang sejak tahun lalu.",
			translationEn:
				"We ask the Sample Agency to put back the street sign that has been missing since last year.",
			source,
		},
		claimType: "none",
		claimNote: null,
		claimNoteEn: null,
		editorNote: null,
		editorNoteEn: null,
		checks: [],
		status: "published",
		statusSince: "2026-11-13",
		reopenedOn: null,
		clock: CLOCKS.notStarted!,
		asOf: TODAY,
		signatures: 0,
		signaturesOfVersion: 0,
		...changes,
	};
}

function anEvent(id: number, changes: Partial<TimelineEvent> = {}): TimelineEvent {
	return {
		id,
		kind: "status_changed",
		demandId: 1,
		demandSlug: "contoh-1",
		demandTitle: "Perbaiki papan nama jalan contoh",
		demandTitleEn: "Mend the street sign of the sample",
		occurredOn: "2026-10-14",
		recordedAt: new Date("2026-10-14T03:05:00Z"),
		actorRole: "watchdog",
		actorName: "Pemantau Contoh",
		title: "Surat diterima Dinas Contoh",
		titleEn: "Letter received by the Sample Agency",
		body: null,
		bodyEn: null,
		language: "id",
		sourceUrl: null,
		fromStatus: "published",
		toStatus: "delivered",
		proofOfReceipt: false,
		confirmsEventId: null,
		correctsEventId: null,
		evidence: {
			id: "00000000-0000-4000-8000-000000000000",
			title: "Tanda terima surat contoh",
			tier: 1,
			obtainedOn: "2026-10-14",
			url: ADDRESS,
			sha256: null,
			mediaType: null,
			byteSize: null,
			fileName: null,
		},
		...changes,
	};
}

const anErratum: Erratum = {
	id: 1,
	eventId: 9020,
	demandId: null,
	statementId: 1,
	field: "quote",
	textLanguage: "id",
	version: null,
	written: "papan",
	corrected: "papan nama",
	explanation: "Artikelnya menulis dua kata.",
	language: "id",
	sourceChecked: true,
	madeOn: TODAY,
};

const plain = { fromStatus: null, toStatus: null, evidence: null };
const TIMELINE: TimelineEvent[] = [
	anEvent(9001, {
		...plain,
		kind: "statement_made",
		demandId: null,
		demandSlug: null,
		demandTitle: null,
		demandTitleEn: null,
		occurredOn: "2026-10-01",
		title: "Paguyuban Contoh menyampaikan tuntutannya kepada Harian Contoh",
		titleEn: "The Sample Association puts its demands to Harian Contoh",
		actorRole: "system",
		actorName: null,
	}),
	anEvent(9002, { proofOfReceipt: true, body: "Surat diserahkan di meja penerimaan.\nNomor agenda 12/X." }),
	anEvent(9003, {
		...plain,
		kind: "reminder_sent",
		occurredOn: "2026-11-15",
		title: "Pengingat dikirim",
		titleEn: null,
	}),
	anEvent(9004, {
		...plain,
		kind: "correction_made",
		occurredOn: "2026-11-16",
		title: "Tanggal terima yang benar 13 Oktober",
		titleEn: "The right date of receipt is 13 October",
		body: "Cap agenda menunjukkan 13 Oktober 2026.",
		correctsEventId: 9002,
	}),
	anEvent(9005, {
		kind: "verdict_proposed",
		occurredOn: "2026-11-20",
		title: "Papan nama terpasang sebagian",
		titleEn: "Part of the sign is up",
		fromStatus: "responded",
		toStatus: "partly_fulfilled",
	}),
];

const CASE: CaseFile = {
	id: 1,
	slug: "contoh",
	title: "Papan nama jalan contoh",
	titleEn: "The street signs of the sample",
	summary:
		"Paguyuban Contoh meminta papan nama jalan yang hilang dipasang kembali. Semua isi bagian ini contoh.",
	summaryEn:
		"The Sample Association asks that missing street signs be put back. Everything in this part is a sample.",
	proposer: "Paguyuban Contoh",
	proposerSlug: "hmb-jakarta",
	openedAt: new Date("2026-10-02T03:00:00Z"),
};

const ARTICLE: Source = {
	kind: "article",
	title: "Warga Contoh Minta Papan Nama Jalan Dipasang Kembali",
	publishedOn: null,
	author: null,
	sha256: null,
	note: null,
	noteEn: null,
	...source,
};

function aStatement(position: number, changes: Partial<Statement> = {}): Statement {
	return {
		id: position,
		position,
		exact: "“Papan nama itu hilang sejak tahun lalu,” ujarnya.",
		translationEn: "“The sign has been missing since last year,” the speaker said.",
		speaker: "Paguyuban Contoh",
		speakerRole: "perkumpulan warga contoh",
		speakerRoleEn: "an association of sample citizens",
		directness: "direct",
		claimType: "opinion",
		ambiguity: null,
		ambiguityEn: null,
		attribution: null,
		attributionEn: null,
		source,
		...changes,
	};
}

const ofDemand = { itemId: "aaaa0001", level: "must" as const };
const FINDINGS: Finding[] = [
	{ ...ofDemand, check: "verb", problem: "second-act", field: "title", words: "dan bayar" },
	{ ...ofDemand, check: "claim", problem: "claim-missing", field: "claimType", words: null },
	{
		check: "named",
		problem: "name-agreement",
		itemId: null,
		field: "named",
		words: "Nama Contoh",
		level: "moderator",
	},
	{ ...ofDemand, check: "similar", problem: "similar", field: null, words: "contoh-2" },
];
const SIMILAR: SimilarDemand = {
	itemId: "aaaa0001",
	slug: "contoh-2",
	title: "Pasang papan nama jalan contoh",
	titleEn: null,
	caseSlug: "contoh",
	caseTitle: "Kasus contoh",
	caseTitleEn: "Sample case",
	signatures: 12,
	likeness: 0.8,
};

/** What only this product has, in its states. */
export function productSections({ words }: Page): KitSection[] {
	const { product } = words.kit;
	return [
		{
			id: "product-status",
			title: product.status,
			element: (
				<ul className="plain-list stack">
					{STATUSES.map((status) => (
						<li key={status} className="stack stack--tight">
							<StatusBadge status={status} />
							<StatusSentence facts={aDemand(1, { status, clock: clockOf(status) })} />
						</li>
					))}
					{Object.entries(CLOCKS).map(([name, clock]) => (
						<li key={name} className="stack stack--tight">
							<ClockBadge clock={clock} />
							<StatusSentence facts={aDemand(1, { status: "delivered", clock })} />
						</li>
					))}
					<li>
						<StatusSentence facts={aDemand(1, { status: "in_process", reopenedOn: "2026-11-24" })} />
					</li>
				</ul>
			),
		},
		{
			id: "product-deadline",
			title: product.deadline,
			element: (
				<div className="stack stack--loose">
					{Object.entries(CLOCKS).map(([name, clock]) => (
						<Deadline
							key={name}
							demand={aDemand(1, { status: "delivered", clock })}
							certificate={certificateOf(clock)}
							events={name === "overdue" ? [TIMELINE[1]!] : []}
						/>
					))}
				</div>
			),
		},
		{ id: "product-voices", title: product.voices, element: <VoiceSamples /> },
		{
			id: "product-timeline",
			title: product.timeline,
			element: (
				<Timeline
					events={TIMELINE}
					choice={{ events: null, demand: null, order: "oldest" }}
					page="/kit"
					caseSlug="contoh"
					demands={[aDemand(1), aDemand(2)]}
				/>
			),
		},
		{
			id: "product-timeline-empty",
			title: product.timelineEmpty,
			element: (
				<div className="stack">
					<Timeline
						events={[]}
						choice={{ events: null, demand: null, order: "oldest" }}
						page="/kit"
						caseSlug="contoh"
					/>
				</div>
			),
		},
		{
			id: "product-statements",
			title: product.statements,
			element: (
				<div className="stack stack--loose">
					<StatementCard caseSlug="kasus" errata={[anErratum]} statement={aStatement(1)} />
					<StatementCard
						caseSlug="kasus"
						errata={[]}
						statement={aStatement(2, {
							claimType: "allegation_and_opinion",
							directness: "indirect",
							attribution: "“menurut paguyuban”, tanpa tanda kutip",
							attributionEn: "“according to the association”, without quotation marks",
						})}
					/>
					<StatementCard
						caseSlug="kasus"
						errata={[]}
						statement={aStatement(3, {
							speaker: null,
							speakerRole: null,
							claimType: "hearsay",
							ambiguity: "Artikel hanya menulis “ujarnya”.",
							ambiguityEn: "The article only writes “the speaker said”.",
							source: { publisher: null, url: null, statementDate: null, place: null },
						})}
					/>
				</div>
			),
		},
		{
			id: "product-demands",
			title: product.demands,
			element: (
				<div className="stack stack--loose">
					<DemandCard errata={[]} demand={aDemand(1, { signatures: 1 })} />
					<DemandCard
						errata={[]}
						demand={aDemand(2, {
							status: "delivered",
							clock: CLOCKS.overdue!,
							claimType: "allegation",
							claimNote: "Bahwa papan itu dicuri adalah dugaan pengusul.",
							claimNoteEn: "That the sign was stolen is the proposer’s allegation.",
							signatures: 12_345,
						})}
					/>
				</div>
			),
		},
		{
			id: "product-cases",
			title: product.cases,
			element: (
				<div className="stack stack--loose">
					<CaseSource article={ARTICLE} />
					<CaseCard caseFile={CASE} demands={[aDemand(1), aDemand(2, { status: "delivered" })]} people={1} />
				</div>
			),
		},
		{
			id: "product-checklist",
			title: product.checklist,
			element: (
				<div className="stack stack--loose">
					<Checklist findings={[]} similar={[]} itemNames={{}} hrefOf={() => "/kit"} />
					<Checklist
						findings={FINDINGS}
						similar={[SIMILAR]}
						itemNames={{ aaaa0001: product.demands }}
						hrefOf={() => "/kit"}
						judge={{ action: "/kit", seen: 1 }}
					/>
				</div>
			),
		},
		{
			id: "product-signing",
			title: product.signing,
			element: (
				<SigningForm
					caseSlug="contoh"
					demands={[aDemand(1), aDemand(2)]}
					regions={[{ code: 3673, name: "Kota Serang", provinceCode: 36, provinceName: "Banten" }]}
					refused={{
						errors: { name: "name-required", region: "region-required" },
						values: { email: ["sari@contoh.id"] },
					}}
				/>
			),
		},
	];
}

function clockOf(status: Status): Clock {
	if (status === "draft" || status === "in_review" || status === "published") return CLOCKS.notStarted!;
	if (status === "delivered" || status === "acknowledged" || status === "in_process") return CLOCKS.running!;
	return CLOCKS.stopped!;
}

/** All empty; all speaking; and the assessment in each of its stages. */
function VoiceSamples() {
	const proposed = useAssessmentVoice(readAssessment(TIMELINE, 1));
	const verdict = anEvent(9011, {
		fromStatus: "responded",
		toStatus: "refused",
		title: "Dinas menolak",
		titleEn: null,
	});
	const correction = anEvent(9012, { ...plain, kind: "correction_made", correctsEventId: 9011 });
	const judged = useAssessmentVoice(readAssessment([verdict, correction], 1));
	const reopening = anEvent(9013, {
		fromStatus: "refused",
		toStatus: "in_process",
		title: "Ada bukti baru",
		titleEn: null,
	});
	const reopened = useAssessmentVoice(readAssessment([verdict, reopening], 1));
	const said = (text: string): VoiceEntry => ({
		text,
		lang: "id",
		on: "2026-11-18",
		source: (
			<a href={ADDRESS} rel="noopener external">
				example.org
			</a>
		),
	});
	return (
		<div className="stack stack--loose">
			<ThreeVoices claim={null} assessment={null} official={null} />
			<ThreeVoices
				claim={said("“Papan nama sudah terpasang semua.”")}
				assessment={proposed}
				official={said("Tindak lanjut belum sesuai dengan rekomendasi.")}
			/>
			<ThreeVoices claim={said("“Tidak ada papan yang hilang.”")} assessment={judged} official={null} />
			<ThreeVoices claim={null} assessment={reopened} official={null} />
		</div>
	);
}

import { inLocale, type Locale } from "~/i18n/locale";

/** Every address the app can link to, by language. `absolute` in mail and shares comes from APP_URL. */
export function pathsFor(locale: Locale) {
	const at = (path: string) => inLocale(path, locale);
	return {
		home: () => at("/"),
		cases: () => at("/cases"),
		caseFile: (slug: string) => at(`/cases/${slug}`),
		newCase: () => at("/cases/new"),
		drafts: (done?: string) => at("/drafts") + (done ? `?done=${done}` : ""),
		/** With what has just been done, for the page to say. */
		draft: (id: string, done?: string) => at(`/drafts/${id}`) + (done ? `?done=${done}` : ""),
		draftCase: (id: string) => at(`/drafts/${id}/case`),
		draftItems: (id: string) => at(`/drafts/${id}/items`),
		draftItem: (id: string, itemId: string) => at(`/drafts/${id}/items/${itemId}`),
		draftItemMove: (id: string, itemId: string) => at(`/drafts/${id}/items/${itemId}/position`),
		draftItemRemoval: (id: string, itemId: string) => at(`/drafts/${id}/items/${itemId}/removal`),
		draftItemReturn: (id: string, itemId: string) => at(`/drafts/${id}/items/${itemId}/return`),
		draftState: (id: string) => at(`/drafts/${id}/state`),
		draftSimilar: (id: string) => at(`/drafts/${id}/similar`),
		/** For supporters: whoever has the address reads the draft. */
		draftSupport: (token: string, done?: string) => at(`/support/${token}`) + (done ? `?done=${done}` : ""),
		moderationDrafts: (after?: string | null) => at("/moderation/drafts") + (after ? `?after=${after}` : ""),
		moderationDraft: (id: string) => at(`/moderation/drafts/${id}`),
		/** What a case or a demand is shared with: a picture, a QR code, a poster. */
		caseCard: (slug: string) => at(`/cases/${slug}/card.png`),
		caseQrCode: (slug: string) => at(`/cases/${slug}/qr.svg`),
		casePoster: (slug: string) => at(`/cases/${slug}/poster`),
		caseSignatures: (slug: string, demandSlug?: string) =>
			at(`/cases/${slug}/signatures`) + (demandSlug ? `?demand=${demandSlug}` : ""),
		caseFollowers: (slug: string, demandSlug?: string) =>
			at(`/cases/${slug}/followers`) + (demandSlug ? `?demand=${demandSlug}` : ""),
		caseEvents: (slug: string, demandSlug?: string) =>
			at(`/cases/${slug}/events`) + (demandSlug ? `?demand=${demandSlug}` : ""),
		/** With the name of an item, "demand:slug", the form for it; without, what there is to choose from. */
		caseErrata: (slug: string, item?: string) => at(`/cases/${slug}/errata`) + (item ? `?item=${item}` : ""),
		/** With the text of a query, "?list=overdue", where only some are meant. */
		demands: (query = "") => at("/demands") + query,
		/** The rows of such a list as a table; the same query. */
		demandsCsv: (query = "") => `/demands.csv${query}`,
		/** Of the whole site, or of a province by its code. */
		figures: (province?: number) => at("/figures") + (province === undefined ? "" : `?region=${province}`),
		institutionFigures: (slug: string) => at(`/institutions/${slug}/figures`),
		organisationFigures: (slug: string) => at(`/organisations/${slug}/figures`),
		demand: (slug: string) => at(`/demands/${slug}`),
		demandDays: (slug: string) => `/demands/${slug}/days.csv`,
		demandRegions: (slug: string) => `/demands/${slug}/regions.csv`,
		demandCard: (slug: string) => at(`/demands/${slug}/card.png`),
		demandQrCode: (slug: string) => at(`/demands/${slug}/qr.svg`),
		demandPoster: (slug: string) => at(`/demands/${slug}/poster`),
		deadlinesIcs: (scope: { demand?: string; institution?: string } = {}) => {
			const query = new URLSearchParams(scope);
			return at("/deadlines.ics") + (query.size > 0 ? `?${query}` : "");
		},
		demandLetter: (slug: string) => at(`/demands/${slug}/letter`),
		demandLetterPdf: (slug: string) => at(`/demands/${slug}/letter.pdf`),
		/** With what has just been done there, for the page to say. */
		demandVersions: (slug: string, done?: string) =>
			at(`/demands/${slug}/versions`) + (done ? `?done=${done}` : ""),
		newVersion: (slug: string) => at(`/demands/${slug}/versions/new`),
		/** With what has just been done there, for the page to say. */
		demandClock: (slug: string, done?: string) =>
			at(`/demands/${slug}/clock`) + (done ? `?done=${done}` : ""),
		clockChange: (slug: string, change: "pause" | "resumption" | "extension") =>
			at(`/demands/${slug}/clock/${change}`),
		demandStatus: (slug: string) => at(`/demands/${slug}/status`),
		/** With the text of a query, "?level=city". */
		institutions: (query = "") => at("/institutions") + query,
		newInstitution: () => at("/institutions/new"),
		institutionEdit: (slug: string) => at(`/institutions/${slug}/edit`),
		/** With an office that is to be changed; without, a new one. */
		institutionOffices: (slug: string, office?: string) =>
			at(`/institutions/${slug}/offices`) + (office ? `?office=${office}` : ""),
		institutionHolders: (slug: string) => at(`/institutions/${slug}/holders`),
		institutionHistory: (slug: string, after?: string | null) =>
			at(`/institutions/${slug}/history`) + (after ? `?after=${after}` : ""),
		newChange: (slug: string) => at(`/institutions/${slug}/changes/new`),
		moderationChanges: () => at("/moderation/changes"),
		moderationChange: (id: string) => at(`/moderation/changes/${id}`),
		institutionImport: () => at("/institutions/import"),
		institutionTemplate: () => "/institutions/template.csv",
		/** From a line on. */
		directoryImport: (id: string, from?: number) =>
			at(`/institutions/imports/${id}`) + (from ? `?from=${from}` : ""),
		directoryImportRun: (id: string) => at(`/institutions/imports/${id}/run`),
		directoryImportRefused: (id: string) => `/institutions/imports/${id}/refused.csv`,
		/** With what has just been done there, for the page to say. */
		institution: (slug: string, done?: string) => at(`/institutions/${slug}`) + (done ? `?done=${done}` : ""),
		institutionAddress: (slug: string) => at(`/institutions/${slug}/address`),
		institutionAddressEnd: (slug: string) => at(`/institutions/${slug}/address/end`),
		institutionDomains: (slug: string, done?: string) =>
			at(`/institutions/${slug}/domains`) + (done ? `?done=${done}` : ""),
		institutionDomainEnd: (slug: string) => at(`/institutions/${slug}/domains/end`),
		/** Of a year; without one, of this year. With what has just been done there, for the page to say. */
		calendar: (year?: number, done?: string) => {
			const query = new URLSearchParams();
			if (year !== undefined) query.set("year", String(year));
			if (done) query.set("done", done);
			return at("/calendar") + (query.size > 0 ? `?${query}` : "");
		},
		calendarCsv: () => "/calendar.csv",
		newCalendar: (year?: number) => at("/calendar/new") + (year === undefined ? "" : `?year=${year}`),
		calendarRevisions: () => at("/calendar/revisions"),
		search: () => at("/search"),
		statement: (caseSlug: string, position: number) => `${at(`/cases/${caseSlug}`)}#statement-${position}`,
		newReport: (item: string) => `${at("/reports/new")}?item=${item}`,
		/** Whoever has the address answers for the institution. */
		reply: (token: string, done?: string) => at(`/replies/${token}`) + (done ? `?done=${done}` : ""),
		replyLinks: (caseSlug: string, done?: string) =>
			at(`/cases/${caseSlug}/reply-links`) + (done ? `?done=${done}` : ""),
		replyLinkRevocation: (id: string) => at(`/reply-links/${id}/revocation`),
		publicReply: (caseSlug: string, id: string) => `${at(`/cases/${caseSlug}`)}#reply-${id}`,
		moderationReplies: () => at("/moderation/replies"),
		moderationReply: (id: string) => at(`/moderation/replies/${id}`),
		moderationReplyDocument: (id: string) => `/moderation/replies/${id}/document`,
		newCorrection: (item: string, by?: string) =>
			`${at("/corrections/new")}?item=${item}${by ? `&by=${by}` : ""}`,
		correction: (ticket: string) => at(`/corrections/${ticket}`),
		moderationCorrection: (ticket: string) => at(`/moderation/corrections/${ticket}`),
		caseJson: (slug: string) => `/cases/${slug}.json`,
		caseFeed: (slug: string) => at(`/cases/${slug}/feed.atom`),
		caseReplies: (slug: string) => `/cases/${slug}/replies.csv`,
		report: (ticket: string) => at(`/reports/${ticket}`),
		moderationReports: (after?: string | null) =>
			at("/moderation/reports") + (after ? `?after=${after}` : ""),
		moderationReport: (ticket: string) => at(`/moderation/reports/${ticket}`),
		/** With the text of a query, "?done=closed". */
		tasks: (query = "") => at("/moderation/tasks") + query,
		task: (id: number) => at(`/moderation/tasks/${id}`),
		moderationRevisions: () => at("/moderation/revisions"),
		moderationRevision: (id: string) => at(`/moderation/revisions/${id}`),
		/** With the text of a query, "?reason=spam". */
		moderationLog: (query = "") => at("/moderation/log") + query,
		moderationLogCsv: (query = "") => `/moderation/log.csv${query}`,
		moderationFigures: () => at("/moderation/figures"),
		about: (section?: string) => at("/about") + (section ? `#${section}` : ""),
		/** By id: the page that takes the code. By token: the page that the mailed link opens. */
		verification: (idOrToken: string) => at(`/verifications/${idOrToken}`),
		verificationMail: (id: string) => at(`/verifications/${id}/mail`),
		receipt: (token: string) => at(`/signatures/${token}`),
		receiptMail: (token: string) => at(`/signatures/${token}/mail`),
		receiptRenewal: (token: string) => at(`/signatures/${token}/renewal`),
		receiptName: (token: string) => at(`/signatures/${token}/name`),
		receiptData: (token: string) => `/signatures/${token}/data.json`,
		withdrawal: (token: string) => at(`/signatures/${token}/withdrawal`),
		following: (token: string) => at(`/followers/${token}`),
		unsubscription: (token: string) => at(`/followers/${token}/unsubscription`),
		login: () => at("/login"),
		logout: () => at("/logout"),
		/** With what has just been done there, for the page to say. */
		account: (done?: string) => at("/account") + (done ? `?done=${done}` : ""),
		sessionRevocation: (id: string) => at(`/account/sessions/${id}/revocation`),
		/** All but the one that asks. */
		sessionsRevocation: () => at("/account/sessions/revocation"),
		passkeyChallenge: () => at("/account/challenge"),
		passkeyRemoval: (id: string) => at(`/account/passkeys/${id}/removal`),
		loginChallenge: () => at("/login/challenge"),
		organisation: (slug: string) => at(`/organisations/${slug}`),
		members: (slug: string, done?: string) =>
			at(`/organisations/${slug}/members`) + (done ? `?done=${done}` : ""),
		memberRole: (slug: string, id: number) => at(`/organisations/${slug}/members/${id}/role`),
		memberRemoval: (slug: string, id: number) => at(`/organisations/${slug}/members/${id}/removal`),
		invitations: () => at("/invitations"),
		mailbox: () => at("/mailbox"),
		mailboxMessage: (id: string) => at(`/mailbox/${id}`),
		kit: () => at("/kit"),
		evidence: (id: string) => at(`/evidence/${id}`),
		evidencePreview: (id: string) => `/evidence/${id}/preview.webp`,
		moderationEvidence: (id: string) => at(`/moderation/evidence/${id}`),
		moderationEvidenceOriginal: (id: string) => `/moderation/evidence/${id}/original`,
		file: (evidenceId: string) => `/files/${evidenceId}`,
		/** A page with its timeline narrowed or turned round; what is left out is as it is at first. */
		timeline: (
			page: string,
			choice: { events?: string | null; demand?: string | null; order?: "oldest" | "newest" },
		) => {
			const query = new URLSearchParams();
			if (choice.events) query.set("events", choice.events);
			if (choice.demand) query.set("demand", choice.demand);
			if (choice.order === "newest") query.set("order", choice.order);
			return `${page}${query.size > 0 ? `?${query}` : ""}#timeline`;
		},
		event: (caseSlug: string, eventId: number) => `${at(`/cases/${caseSlug}`)}#event-${eventId}`,
	};
}

export type Paths = ReturnType<typeof pathsFor>;

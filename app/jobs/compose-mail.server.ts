import { findInvitation } from "~/domain/accounts/queries.server";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { findMerger } from "~/domain/demands/queries.server";
import { findDraft, listDraftDecisions } from "~/domain/drafts/queries.server";
import { findEvent } from "~/domain/events/queries.server";
import { findCorrectionById } from "~/domain/fact-corrections/queries.server";
import { findFollower, followerToken } from "~/domain/followers/queries.server";
import type { Flight } from "~/domain/mail/commands.server";
import { writeItem } from "~/domain/moderation/moderation";
import { findReportById } from "~/domain/moderation/queries.server";
import { findNoticeText } from "~/domain/notices/queries.server";
import { zoneOfProvince } from "~/domain/regions/zone";
import { replyToken } from "~/domain/replies/queries.server";
import { findReceipt, findSigning } from "~/domain/signatures/queries.server";
import { findVerification } from "~/domain/verifications/queries.server";
import { codeFor, tokenFor } from "~/domain/verifications/token.server";
import { pick } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import type { OutgoingMail } from "~/platform/mailer.server";
import { correctionDecidedMail } from "~/views/mail/correction-decided";
import { draftDecidedMail } from "~/views/mail/draft-decided";
import { followerAlert } from "~/views/mail/follower-alert";
import { mergerMail } from "~/views/mail/merger";
import { noticeMail } from "~/views/mail/notice";
import { receiptMail } from "~/views/mail/receipt";
import { renewalMail } from "~/views/mail/renewal";
import { reportDecidedMail } from "~/views/mail/report-decided";
import { verificationMail } from "~/views/mail/verification";
import { pathsFor } from "~/views/paths";

/** Puts a mail into words, with what the database says now. @returns undefined when its subject is gone */
export async function composeMail(flight: Flight): Promise<OutgoingMail | undefined> {
	const { recipient: to, messageId, locale } = flight;
	const paths = pathsFor(locale);
	const absolute = (path: string) => env().APP_URL + path;

	if (flight.kind === "follower-alert") {
		const event = await findEvent(db, flight.data.eventId);
		const follower = await findFollower(db, flight.data.followerId);
		if (!event || !follower) return undefined;
		const unsubscribe = absolute(paths.unsubscription(followerToken(follower.id)));
		const words = followerAlert(locale, {
			event,
			url: absolute(paths.event(event.caseSlug, event.id)),
			unsubscribe,
		});
		return {
			to,
			messageId,
			...words,
			headers: {
				"List-Unsubscribe": `<${unsubscribe}>`,
				"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
			},
		};
	}

	if (flight.kind === "renewal") {
		const event = await findEvent(db, flight.data.eventId);
		const receipt = await findReceipt(db, flight.data.verificationId);
		const signature = receipt?.signatures.find(({ demandId }) => demandId === event?.demandId);
		// Withdrawn or renewed since.
		if (!event || !receipt?.person || signature?.kind !== "confirmed" || !signature.isEarlier)
			return undefined;
		const words = renewalMail(locale, {
			event,
			signedVersion: signature.version,
			url: absolute(paths.receipt(receipt.token)),
		});
		return { to, messageId, ...words };
	}

	if (flight.kind === "merger") {
		const event = await findEvent(db, flight.data.eventId);
		const target = event && (await findMerger(db, event.id));
		const receipt = await findReceipt(db, flight.data.verificationId);
		// Withdrawn since, or the other demand is no longer public.
		if (!target || !receipt?.person) return undefined;
		const words = mergerMail(locale, {
			event,
			target,
			url: absolute(paths.demand(target.slug)),
			receiptUrl: absolute(paths.receipt(receipt.token)),
		});
		return { to, messageId, ...words };
	}

	if (flight.kind === "report-decided") {
		const report = await findReportById(db, flight.data.reportId);
		return report && { to, messageId, ...reportDecidedMail(locale, absolute(paths.report(report.ticket))) };
	}

	if (flight.kind === "correction-decided") {
		const correction = await findCorrectionById(db, flight.data.correctionId);
		if (!correction?.decision) return undefined;
		const { accepted, explanation } = correction.decision;
		const url = absolute(paths.correction(correction.ticket));
		return { to, messageId, ...correctionDecidedMail(locale, { accepted, explanation, url }) };
	}

	if (flight.kind === "draft-decided") {
		const draft = await findDraft(db, flight.data.draftId);
		const [decision] = draft ? await listDraftDecisions(db, draft.id) : [];
		if (!draft || !decision) return undefined;
		const { action, explanation } = decision;
		const url = absolute(draft.caseSlug ? paths.caseFile(draft.caseSlug) : paths.draft(draft.id));
		return {
			to,
			messageId,
			...draftDecidedMail(locale, { title: draft.content.title, action, explanation, url }),
		};
	}

	if (flight.kind === "notice") {
		const notice = await findNoticeText(db, flight.data.noticeId);
		if (!notice) return undefined;
		const words = noticeMail(locale, {
			notice,
			url: absolute(paths.caseFile(notice.caseSlug)),
			reportUrl: absolute(paths.newReport(writeItem({ kind: "case", slug: notice.caseSlug, position: 0 }))),
			contact: env().CONTACT_EMAIL ?? null,
			replyUrl: notice.replyLinkId && absolute(paths.reply(replyToken(notice.replyLinkId))),
		});
		return { to, messageId, ...words };
	}

	const verification = await findVerification(db, flight.data.verificationId);
	if (!verification || verification.expired) return undefined;
	const token = tokenFor("verification", verification.id);
	const caseFile =
		verification.caseFileId === null ? undefined : await getCaseFile(db, verification.caseFileId);
	const caseTitle = caseFile ? pick(locale, caseFile.title, caseFile.titleEn).text : "";
	if (flight.kind === "receipt") {
		return { to, messageId, ...receiptMail(locale, { caseTitle, url: absolute(paths.receipt(token)) }) };
	}
	const signing = verification.purpose === "signing" ? await findSigning(db, verification.id) : undefined;
	const words = verificationMail(locale, {
		purpose: verification.purpose,
		caseTitle,
		demandTitles: (signing?.demands ?? []).map((demand) => pick(locale, demand.title, demand.titleEn).text),
		invitation: verification.purpose === "invitation" ? await findInvitation(db, verification.id) : undefined,
		url: absolute(paths.verification(token)),
		expiresAt: verification.expiresAt,
		zone: signing ? zoneOfProvince(signing.provinceCode) : "WIB",
		code: verification.purpose === "invitation" ? undefined : codeFor(verification.id),
	});
	return { to, messageId, ...words };
}

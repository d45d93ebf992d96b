import { type App, linkIn } from "./app";
import { aFollower, anEmail, aSigner, CASE, DEMANDS, submitSigning } from "./citizens";
import { anEvidenceFile } from "./evidence";
import { aGatheringDraft } from "./filing";
import { aReplyPage } from "./reply-forms";

/** A page that a reader without an account can come to. */
export interface PublicPage {
	/** What the audit calls it: `npm run audit:pages -- --page case`. */
	name: string;
	/** In Indonesian. */
	path: string;
	/** 200 unless said otherwise. */
	status?: number;
	/** Belongs to one person or is no page of the record, so that search engines are kept out on purpose. */
	unlisted?: true;
	/** A button that is pressed first: the page is the answer to an empty form. */
	press?: string;
}

/**
 * Every kind of page that readers see, each once: the audit and tests/contracts/html-validity.test.ts go through them in
 * both languages. A new page is one line here.
 */
export async function listPublicPages(app: App): Promise<PublicPage[]> {
	const { receipt } = await aSigner(app);
	const { page: following } = await aFollower(app);
	const email = anEmail();
	const sent = await submitSigning(app, { email });
	const link = linkIn(await app.mailTo(email));
	const draft = await aGatheringDraft(app);
	const reply = await aReplyPage(app);
	const evidence = await anEvidenceFile(app);
	return [
		{ name: "home", path: "/" },
		{ name: "cases", path: "/cases" },
		{ name: "case", path: `/cases/${CASE}` },
		{ name: "demand", path: `/demands/${DEMANDS[1]}` },
		{ name: "demand-versions", path: `/demands/${DEMANDS[1]}/versions` },
		{ name: "demand-clock", path: `/demands/${DEMANDS[1]}/clock` },
		{ name: "letter", path: `/demands/${DEMANDS[1]}/letter`, unlisted: true },
		{ name: "case-poster", path: `/cases/${CASE}/poster` },
		{ name: "demand-poster", path: `/demands/${DEMANDS[1]}/poster` },
		{ name: "signing", path: `/cases/${CASE}/signatures` },
		{
			name: "signing-refused",
			path: `/cases/${CASE}/signatures`,
			status: 422,
			press: "#sign button[type=submit]",
		},
		{ name: "following", path: `/cases/${CASE}/followers` },
		{ name: "about", path: "/about" },
		{ name: "search", path: "/search?q=anggaran" },
		{ name: "demands", path: "/demands" },
		{ name: "institutions", path: "/institutions" },
		{ name: "institution", path: "/institutions/inspektorat" },
		{ name: "institution-history", path: "/institutions/inspektorat/history" },
		{ name: "institution-change", path: "/institutions/inspektorat/changes/new", unlisted: true },
		{ name: "evidence", path: `/evidence/${evidence}` },
		{ name: "figures", path: "/figures" },
		{ name: "institution-figures", path: "/institutions/inspektorat/figures" },
		{ name: "organisation-figures", path: "/organisations/hmb-jakarta/figures" },
		{ name: "calendar", path: "/calendar" },
		{ name: "report", path: `/reports/new?item=demand:${DEMANDS[1]}`, unlisted: true },
		{ name: "moderation-log", path: "/moderation/log" },
		{ name: "moderation-figures", path: "/moderation/figures" },
		{ name: "organisation", path: "/organisations/hmb-jakarta" },
		{ name: "not-found", path: "/nowhere", status: 404, unlisted: true },
		{ name: "login", path: "/login", unlisted: true },
		{ name: "support", path: draft, unlisted: true },
		{ name: "correction", path: `/corrections/new?item=demand:${DEMANDS[1]}`, unlisted: true },
		{ name: "reply", path: reply, unlisted: true },
		{ name: "code", path: sent.headers.location!, unlisted: true },
		{ name: "link", path: link, unlisted: true },
		{ name: "receipt", path: receipt, unlisted: true },
		{ name: "withdrawal", path: `${receipt}/withdrawal`, unlisted: true },
		{ name: "follower", path: following, unlisted: true },
		{ name: "unsubscription", path: `${following}/unsubscription`, unlisted: true },
	];
}

/** The same page's address in English. */
export function inEnglish(path: string): string {
	return path === "/" ? "/en" : `/en${path}`;
}

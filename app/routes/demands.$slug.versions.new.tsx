import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseRole, requireActor } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { may } from "~/domain/accounts/role";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { proposeRevision } from "~/domain/revisions/commands.server";
import { findLastRevision, listAddressees, listVersions } from "~/domain/revisions/queries.server";
import { CLAIM_TYPES } from "~/domain/revisions/revision";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText, text } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";
import { RevisionForm } from "~/views/revisions/revision-form";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	base: z.string().regex(/^[1-9]\d{0,5}$/, "version-moved-on"),
	title: requiredText(200, "title-required"),
	title_en: text(200),
	addressee: requiredText(120, "addressee-unknown"),
	outcome: requiredText(1000, "outcome-required"),
	outcome_en: text(1000),
	subject: text(500),
	subject_en: text(500),
	claim_type: z.enum(CLAIM_TYPES, "choice-unknown"),
	claim_note: text(1000),
	claim_note_en: text(1000),
	reason: requiredText(1000, "reason-text-required"),
});

async function requireProposer(request: Request, slug: string | undefined) {
	const actor = await requireActor(request);
	const demand = await findDemand(db, slug);
	if (!demand) notFound();
	const { proposerSlug } = await getCaseFile(db, demand.caseFileId);
	const proposer = await findOrganisation(db, proposerSlug);
	if (!proposer) notFound();
	if (!may(actor, "revise", proposer.id)) refuseRole("revise", proposer);
	return { actor, demand, proposer };
}

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { demand } = await requireProposer(request, params.slug);
	const [[current], last, addressees] = await Promise.all([
		listVersions(db, demand.id),
		findLastRevision(db, demand.id),
		listAddressees(db),
	]);
	if (!current) throw new Error(`demand ${demand.id} has no text`);
	return {
		demand: { slug: demand.slug, title: demand.title, titleEn: demand.titleEn },
		isOpen: isOpen(demand.status),
		current,
		last: last && { createdAt: last.createdAt, decision: last.decision },
		addressees,
	};
}

export async function action({ params, request }: ActionFunctionArgs) {
	const { actor, demand, proposer } = await requireProposer(request, params.slug);
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) {
		// A hidden field has no place for a message: what is wrong with it concerns the whole form.
		const { base, ...errors } = checked.errors;
		return refuseForm(form, { ...(base ? { "": base } : {}), ...errors });
	}
	const { value } = checked;
	const accuses = value.claim_type !== "none";
	if (accuses && value.claim_note === "") return refuseForm(form, { claim_note: "claim-note-required" });
	const locale = localeOf(new URL(request.url).pathname);
	const result = await proposeRevision(db, actor, {
		demandId: demand.id,
		proposerId: proposer.id,
		baseVersion: Number(value.base),
		text: {
			title: value.title,
			titleEn: value.title_en || null,
			addressee: value.addressee,
			outcome: value.outcome,
			outcomeEn: value.outcome_en || null,
			subject: value.subject || null,
			subjectEn: value.subject_en || null,
			claimType: value.claim_type,
			claimNote: accuses ? value.claim_note : null,
			claimNoteEn: accuses ? value.claim_note_en || null : null,
		},
		reason: value.reason,
		language: locale,
	});
	if (!result.ok)
		return refuseForm(form, { [result.reason === "addressee-unknown" ? "addressee" : ""]: result.reason });
	return redirect(pathsFor(locale).demandVersions(demand.slug, "sent"), 303);
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).revisions.form.title);

export default function NewVersion() {
	const { demand, isOpen: open, current, last, addressees } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { form, reasons } = words.revisions;
	const title = pick(locale, demand.title, demand.titleEn).text;
	const pending = last && !last.decision;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: title, href: paths.demand(demand.slug) },
					{ label: words.revisions.versions.title, href: paths.demandVersions(demand.slug) },
					{ label: form.title },
				]}
			/>
			<PageHeader eyebrow={title} title={form.title} lead={form.lead} />
			{pending ? <Notice tone="info">{form.pending(formatInstant(locale, last.createdAt))}</Notice> : null}
			{last?.decision?.reason ? (
				<Notice tone="warning">
					<p>{form.refused(formatInstant(locale, last.decision.decidedAt), reasons[last.decision.reason])}</p>
					{last.decision.explanation ? (
						<p lang={last.decision.language === locale ? undefined : last.decision.language}>
							{last.decision.explanation}
						</p>
					) : null}
				</Notice>
			) : null}
			{open ? null : <p>{form.closed}</p>}
			{(open && !pending) || refused ? (
				<RevisionForm
					action={paths.newVersion(demand.slug)}
					current={current}
					addressees={addressees}
					refused={refused}
				/>
			) : null}
		</>
	);
}

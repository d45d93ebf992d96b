import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import uploadProgress from "~/browser/upload-progress?worker&url";
import { moveStatus } from "~/domain/demands/commands.server";
import { readTarget } from "~/domain/demands/link";
import { findDemand } from "~/domain/demands/queries.server";
import { leadsTo, mayCarryReceipt, movesFrom, STATUSES } from "~/domain/demands/status";
import type { EventRefusal } from "~/domain/events/event";
import { listDemandTimeline } from "~/domain/events/queries.server";
import {
	EVIDENCE_FILE,
	evidenceSchema,
	statusOf,
	toEvidence,
	withFileAgain,
} from "~/domain/evidence/evidence-input.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { dayField, optionalUrl, requiredText, text } from "~/platform/fields";
import { checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { discardFile } from "~/platform/storage.server";
import { Meanwhile } from "~/views/demands/meanwhile";
import { StatusBadge } from "~/views/demands/status-badge";
import { StatusForm } from "~/views/demands/status-form";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, uploadProgress] };

const schema = z.object({
	from: z.enum(STATUSES, "status-moved-on"),
	to: z.enum(STATUSES, "status-required"),
	occurred_on: dayField,
	title: requiredText(200, "title-required"),
	body: text(5000),
	source_url: optionalUrl,
	target: text(2000),
	rule: text(500),
	proof_of_receipt: z.string().transform((value) => value === "yes"),
});

/** Beside which field a refusal is told; any other concerns the new status. */
const FIELD_OF: Partial<Record<EventRefusal, string>> = {
	"evidence-too-weak": "evidence_tier",
	"date-in-future": "occurred_on",
	"date-before-source": "occurred_on",
	"target-required": "target",
	"target-unfit": "target",
	"rule-required": "rule",
	"file-not-kept": "evidence_file",
};

export async function loader({ params, request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "move-status");
	const demand = await findDemand(db, params.slug);
	if (!demand) notFound();
	const events = await listDemandTimeline(db, demand.caseFileId, demand.id);
	const byId = events.filter(({ demandId }) => demandId === demand.id).sort((a, b) => a.id - b.id);
	const last = byId.findLastIndex(({ kind }) => kind === "status_changed");
	const sinceStatus = byId.slice(last + 1);
	const proposed = sinceStatus
		.filter(({ kind }) => kind === "verdict_proposed")
		.map(({ toStatus }) => toStatus);
	return {
		demand,
		moves: movesFrom(demand.status, actor.roles),
		proposed,
		/** What gave the demand its status, for whoever finds it moved. */
		lastMove: byId[last] ?? null,
	};
}

export async function action({ params, request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "move-status");
	const demand = await findDemand(db, params.slug);
	if (!demand) notFound();
	const form = await readForm(request, EVIDENCE_FILE);
	const refused = (errors: Record<string, string>) =>
		refuseForm(form, withFileAgain(errors, form.file), statusOf(errors));
	try {
		const checked = checkForm(form, schema);
		const day = today();
		const kept = toEvidence(checkForm(form, evidenceSchema), form.file, { today: day, required: true });
		if (!checked.ok || !kept.ok) {
			// A hidden field has no place for a message: what is wrong with it concerns the new status.
			const { from, ...errors } = errorsOf(checked);
			return refused({ ...(from ? { to: from } : {}), ...errors, ...errorsOf(kept) });
		}
		const { value } = checked;
		if (value.occurred_on > day) return refused({ occurred_on: "date-in-future" });
		const target = leadsTo(value.to) && value.target ? readTarget(value.target) : null;
		if (target === undefined) return refused({ target: "target-unfit" });
		const locale = localeOf(new URL(request.url).pathname);
		const result = await moveStatus(db, actor, {
			demandId: demand.id,
			caseFileId: demand.caseFileId,
			from: value.from,
			to: value.to,
			occurredOn: value.occurred_on,
			title: value.title,
			body: value.body,
			language: locale,
			sourceUrl: value.source_url,
			proofOfReceipt: value.proof_of_receipt && mayCarryReceipt(value.to),
			evidence: kept.value!,
			target,
			rule: value.rule,
		});
		if (!result.ok) {
			return refused({ [FIELD_OF[result.reason] ?? "to"]: result.reason });
		}
		return redirect(`${pathsFor(locale).demand(demand.slug)}#event-${result.value.eventId}`, 303);
	} finally {
		await discardFile(form.file);
	}
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).demands.statusForm.title);

export default function StatusPage() {
	const { demand, moves, proposed, lastMove } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const { statusForm } = words.demands;
	const title = pick(locale, demand.title, demand.titleEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.demand(demand.slug) }, { label: statusForm.title }]}
			/>
			<PageHeader title={statusForm.title} lead={statusForm.lead} />
			<p className="cluster">
				{statusForm.current}: <StatusBadge status={demand.status} />
			</p>
			{lastMove && refused && Object.values(refused.errors).includes("status-moved-on") ? (
				<Meanwhile event={lastMove} />
			) : null}
			{moves.length === 0 ? (
				<p>{statusForm.noMoves}</p>
			) : (
				<StatusForm demand={demand} moves={moves} proposed={proposed} refused={refused} />
			)}
		</>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { listDemands } from "~/domain/demands/queries.server";
import { EVIDENCE_FILE, statusOf, withFileAgain } from "~/domain/evidence/evidence-input.server";
import { sendReply } from "~/domain/replies/commands.server";
import { findOwnMailboxes, findReplyLink, listRepliesOfLink } from "~/domain/replies/queries.server";
import { MAX_REPLY, REPLY_CLAIMS } from "~/domain/replies/reply";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { emailField, requiredText, verbatim } from "~/platform/fields";
import { busyForm, checkForm, errorsOf, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { discardFile } from "~/platform/storage.server";
import { pageMeta } from "~/views/layout/page-meta";
import { pathsFor } from "~/views/paths";
import { ReplyPage } from "~/views/replies/reply-page";
import { RevokedLink } from "~/views/replies/revoked-link";

export const handle = { scripts: [submitOnce] };

const schema = z.object({
	name: requiredText(120, "name-required"),
	post: requiredText(160, "post-required"),
	demands: z.array(z.string()),
	body: verbatim(MAX_REPLY, { missing: "reply-body", long: "reply-long" }),
	claim: z.enum(["", ...REPLY_CLAIMS], "choice-unknown"),
	email: z.union([z.literal(""), emailField], "email-invalid"),
});

/** A text that is too long comes back to whoever typed it, instead of being cut off on the way. */
const MAX_FIELD_BYTES = 512 * 1024;

export async function loader({ params }: LoaderFunctionArgs) {
	const link = await findReplyLink(db, params.token);
	if (!link) notFound();
	const contact = env().CONTACT_EMAIL ?? null;
	if (link.revoked)
		return data({ page: "revoked" as const, contact, caseSlug: link.caseSlug }, { status: 410 });
	const [demands, own, sent] = await Promise.all([
		listDemands(db, link.caseFileId),
		findOwnMailboxes(db, link.institution.id),
		listRepliesOfLink(db, link.id),
	]);
	return data({ page: "form" as const, link, token: params.token!, demands, own, sent });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const link = await findReplyLink(db, params.token);
	if (!link) notFound();
	const form = await readForm(request, EVIDENCE_FILE, { maxFieldBytes: MAX_FIELD_BYTES });
	const { file } = form;
	const refused = (errors: Record<string, string>, status = 422) =>
		refuseForm(form, withFileAgain(errors, file), errors.evidence_file ? statusOf(errors) : status);
	try {
		// What was typed is given back: the institution may send it by a new link.
		if (link.revoked) return refused({ "": "reply-link-revoked" }, 410);
		const checked = checkForm(form, schema, ["demands"]);
		const demands = await listDemands(db, link.caseFileId);
		const chosen = (form.fields.demands ?? []).map((slug) => demands.find((demand) => demand.slug === slug));
		const errors = {
			...errorsOf(checked),
			...(typeof file === "string" ? { evidence_file: file } : {}),
			...(chosen.includes(undefined) ? { demands: "demand-unknown" } : {}),
			...(form.fields.claim?.[0] && chosen.length === 0 ? { demands: "claim-demand" } : {}),
			...((form.fields.email?.[0] ?? "").trim() === "" && !file ? { email: "proof-required" } : {}),
		};
		if (!checked.ok || typeof file === "string" || Object.keys(errors).length > 0) return refused(errors);
		const wait = await takePoint("mail", context.clientAddress);
		if (wait > 0) return busyForm(form, wait);
		const locale = localeOf(new URL(request.url).pathname);
		const { name, post, body, claim, email } = checked.value;
		const result = await sendReply(db, {
			linkId: link.id,
			authorName: name,
			authorPost: post,
			body,
			language: locale,
			claim: claim === "" ? null : claim,
			demandIds: [...new Set(chosen.map((demand) => demand!.id))],
			email,
			evidence: file
				? {
						title: wordsFor(locale).replies.documentTitle(
							pick(locale, link.institution.name, link.institution.nameEn).text,
						),
						tier: 1,
						obtainedOn: today(),
						url: null,
						file,
					}
				: null,
		});
		if (!result.ok) {
			const field: Record<string, string> = {
				"email-not-of-institution": "email",
				"demand-unknown": "demands",
				"file-not-kept": "evidence_file",
			};
			return refused(
				{ [field[result.reason] ?? ""]: result.reason },
				result.reason === "reply-link-revoked" ? 410 : 422,
			);
		}
		const paths = pathsFor(locale);
		const { verificationId } = result.value;
		return redirect(
			verificationId ? paths.verification(verificationId) : paths.reply(params.token!, "sent"),
			303,
		);
	} finally {
		await discardFile(file);
	}
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
	const locale = localeOf(location.pathname);
	const words = wordsFor(locale);
	if (!loaded) return pageMeta(location.pathname, words.site.problems["404"].title);
	if (loaded.page === "revoked") return pageMeta(location.pathname, words.replies.revoked.title);
	const { name, nameEn } = loaded.link.institution;
	return pageMeta(location.pathname, words.replies.form.title(pick(locale, name, nameEn).text));
};

export default function ReplyRoute() {
	const loaded = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const [search] = useSearchParams();
	if (loaded.page === "revoked") return <RevokedLink {...loaded} refused={answer} />;
	return <ReplyPage {...loaded} refused={answer} done={search.get("done") === "sent"} />;
}

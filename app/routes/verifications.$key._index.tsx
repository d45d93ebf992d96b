import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { type Browser, browserOf } from "~/domain/accounts/browser";
import { acceptInvitation, signIn } from "~/domain/accounts/commands.server";
import { SESSION_DAYS } from "~/domain/accounts/open-session.server";
import { findInvitation } from "~/domain/accounts/queries.server";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { confirmSupport } from "~/domain/drafts/commands.server";
import { supportToken } from "~/domain/drafts/queries.server";
import { maskEmail } from "~/domain/email-addresses/canonical";
import { confirmFollowing } from "~/domain/followers/commands.server";
import { followerToken } from "~/domain/followers/queries.server";
import { confirmReply } from "~/domain/replies/commands.server";
import { confirmSignatures } from "~/domain/signatures/commands.server";
import { findSigning } from "~/domain/signatures/queries.server";
import {
	findVerification,
	findVerificationByToken,
	type Verification,
} from "~/domain/verifications/queries.server";
import { tokenFor } from "~/domain/verifications/token.server";
import { CODE_PATTERN, isUuid, type Proof } from "~/domain/verifications/verification";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { requiredText } from "~/platform/fields";
import { checkForm, readForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { sessionHeader } from "~/platform/http/session.server";
import { pageMeta } from "~/views/layout/page-meta";
import { type Paths, pathsFor } from "~/views/paths";
import { CodePage } from "~/views/verifications/code-page";
import { LinkPage } from "~/views/verifications/link-page";
import { StaleLink } from "~/views/verifications/stale-link";

export const handle = { scripts: [submitOnce] };

/**
 * One mailbox proof, opened by its id (the page after a form, which takes the code) or by its token (the link in the
 * mail). Opening changes nothing, because mail scanners open links; only the button does.
 */
const schema = z.object({
	code: requiredText(20, "code-format").transform((code) => code.replace(/[\s-]/g, "")),
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	const { key } = params;
	const byId = isUuid(key);
	const verification = byId ? await findVerification(db, key) : await findVerificationByToken(db, key);
	if (!verification && byId) notFound();
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (!verification || (verification.expired && !byId)) {
		return data(
			{ page: "stale" as const, reason: verification || isToken(key) ? "link-expired" : "link-invalid" },
			{ status: 404 },
		);
	}
	const caseFile = verification.caseFileId === null ? null : await getCaseFile(db, verification.caseFileId);
	if (byId) {
		return data({
			page: "code" as const,
			id: verification.id,
			purpose: verification.purpose,
			masked: verification.email ? maskEmail(verification.email) : "•••",
			resent: new URL(request.url).searchParams.has("resent"),
			caseSlug: caseFile?.slug ?? null,
			hasMailbox: env().usesMailbox,
		});
	}
	if (verification.verified && verification.purpose === "signing") {
		throw redirect(paths.receipt(tokenFor("verification", verification.id)));
	}
	if (verification.verified && verification.purpose !== "following") {
		return data({ page: "stale" as const, reason: "link-expired" }, { status: 404 });
	}
	const invitation =
		verification.purpose === "invitation" ? await findInvitation(db, verification.id) : undefined;
	const signing = verification.purpose === "signing" ? await findSigning(db, verification.id) : undefined;
	return data({
		page: "link" as const,
		purpose: verification.purpose,
		expiresAt: verification.expiresAt,
		invitation,
		signing,
		caseFile,
	});
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { key } = params;
	const byId = isUuid(key);
	const verification = byId ? await findVerification(db, key) : await findVerificationByToken(db, key);
	if (!verification) notFound();
	const form = await readForm(request);
	const refused = (code: string, status: number, headers: Record<string, string> = {}) =>
		data({ errors: { code }, values: form.fields }, { status, headers });

	const wait = await takePoint("proof", context.clientAddress);
	if (wait > 0) return refused("rate-limited", 429, { "Retry-After": String(wait) });
	let proof: Proof = { kind: "link", token: key! };
	if (byId) {
		const checked = checkForm(form, schema);
		if (!checked.ok || !CODE_PATTERN.test(checked.value.code)) return refused("code-format", 422);
		proof = { kind: "code", id: key, code: checked.value.code };
	}
	const browser = browserOf(request.headers.get("User-Agent"));
	const done = await prove(verification, proof, pathsFor(localeOf(new URL(request.url).pathname)), browser);
	if (!done.ok) return refused(done.reason, 422);
	return redirect(done.to, { status: 303, headers: done.cookie ? { "Set-Cookie": done.cookie } : {} });
}

type Proved = { ok: true; to: string; cookie?: string } | { ok: false; reason: string };

/** Hands the proof to the noun it was asked for. */
async function prove(
	verification: Verification,
	proof: Proof,
	paths: Paths,
	browser: Browser,
): Promise<Proved> {
	switch (verification.purpose) {
		case "signing": {
			const result = await confirmSignatures(db, proof);
			return result.ok
				? { ok: true, to: paths.receipt(tokenFor("verification", result.value.verificationId)) }
				: result;
		}
		case "following": {
			const result = await confirmFollowing(db, proof);
			return result.ok ? { ok: true, to: paths.following(followerToken(result.value.followerId)) } : result;
		}
		case "supporting": {
			const result = await confirmSupport(db, proof);
			return result.ok
				? { ok: true, to: paths.draftSupport(supportToken(result.value.draftId), "confirmed") }
				: result;
		}
		case "replying": {
			const result = await confirmReply(db, proof, {
				id: wordsFor("id").replies.entry,
				en: wordsFor("en").replies.entry,
			});
			return result.ok
				? { ok: true, to: paths.publicReply(result.value.caseSlug, result.value.replyId) }
				: result;
		}
		case "sign_in":
		case "invitation": {
			const result = await (verification.purpose === "sign_in" ? signIn : acceptInvitation)(
				db,
				proof,
				browser,
			);
			if (!result.ok) return result;
			return { ok: true, to: paths.account(), cookie: await sessionHeader(result.value.token, SESSION_DAYS) };
		}
	}
}

function isToken(key: string | undefined) {
	return key !== undefined && /^[A-Za-z0-9_-]{43}$/.test(key);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).verifications.sent.title);

export default function VerificationPage() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (loaded.page === "stale") return <StaleLink reason={loaded.reason} />;
	if (loaded.page === "link") return <LinkPage {...loaded} refused={refused} />;
	return <CodePage {...loaded} refused={refused} />;
}

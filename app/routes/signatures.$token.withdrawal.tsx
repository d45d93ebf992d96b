import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { withdrawSignatures } from "~/domain/signatures/commands.server";
import { findReceipt } from "~/domain/signatures/queries.server";
import { findVerificationByToken } from "~/domain/verifications/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { Button, LinkButton } from "~/views/kit/button";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export async function loader({ params, request }: LoaderFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	const receipt = verification && (await findReceipt(db, verification.id));
	if (!receipt) notFound();
	const paths = pathsFor(localeOf(new URL(request.url).pathname));
	if (receipt.person === null) throw redirect(paths.receipt(receipt.token));
	return data({ receipt, caseFile: await getCaseFile(db, receipt.caseFileId) });
}

export async function action({ params, request }: ActionFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	const result = verification && (await withdrawSignatures(db, verification.id));
	if (!result?.ok) notFound();
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).receipt(params.token!), 303);
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).signatures.withdrawal.title);

export default function Withdrawal() {
	const { receipt, caseFile } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { withdrawal } = words.signatures;
	return (
		<>
			<PageHeader
				eyebrow={pick(locale, caseFile.title, caseFile.titleEn).text}
				title={withdrawal.title}
				lead={withdrawal.text}
			/>
			<ul>
				{receipt.signatures.map((signature) => (
					<li key={signature.demandId}>{pick(locale, signature.title, signature.titleEn).text}</li>
				))}
			</ul>
			<form className="form__actions" method="post" action={paths.withdrawal(receipt.token)}>
				<Button tone="danger">{withdrawal.submit}</Button>
				<LinkButton href={paths.receipt(receipt.token)}>{withdrawal.cancel}</LinkButton>
			</form>
		</>
	);
}

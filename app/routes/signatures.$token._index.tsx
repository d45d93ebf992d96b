import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { countSignatures } from "~/domain/counts/queries.server";
import { type Demand, listDemands } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { zoneOfProvince } from "~/domain/regions/zone";
import { listVersions } from "~/domain/revisions/queries.server";
import { findReceipt, type Receipt } from "~/domain/signatures/queries.server";
import { publicName } from "~/domain/signatures/signature";
import { findVerificationByToken } from "~/domain/verifications/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { Button, LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { caseFacts } from "~/views/sharing/facts";
import { ShareLinks } from "~/views/sharing/share-links";
import { type Renewal, RenewalForm } from "~/views/signatures/renewal-form";
import { StaleLink } from "~/views/verifications/stale-link";

/** A signer's own page: what is counted, how the name is shown, and the way out. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const verification = await findVerificationByToken(db, params.token);
	const receipt = verification && (await findReceipt(db, verification.id));
	if (!receipt) return data(null, { status: 404 });
	const { searchParams } = new URL(request.url);
	const [caseFile, demands, { people }] = await Promise.all([
		getCaseFile(db, receipt.caseFileId),
		listDemands(db, receipt.caseFileId),
		countSignatures(db, receipt.caseFileId),
	]);
	return data({
		receipt,
		caseFile,
		demands,
		people,
		renewals: await listRenewals(receipt, demands),
		origin: env().APP_URL,
		notice: NOTICES.find((notice) => searchParams.has(notice)) ?? null,
	});
}

/** What has just been done, as the address says it. */
const NOTICES = ["resent", "saved", "renewed", "version-moved-on", "demand-closed"] as const;

/** Where a signature is for an earlier version than the one in force, that one and why it changed. */
async function listRenewals(receipt: Receipt, demands: Demand[]): Promise<Renewal[]> {
	const outdated = receipt.signatures.filter(({ kind, isEarlier }) => kind === "confirmed" && isEarlier);
	return Promise.all(
		outdated.flatMap(({ demandId, version }) => {
			const demand = demands.find(({ id, status }) => id === demandId && isOpen(status));
			if (!demand) return [];
			return listVersions(db, demandId).then(([latest]) => ({
				demand,
				signedVersion: version,
				reason: latest?.reason ?? null,
				language: latest?.language ?? null,
			}));
		}),
	);
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).signatures.listTitle);

export default function ReceiptPage() {
	const loaded = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	if (!loaded) return <StaleLink reason="link-expired" />;
	const { receipt, caseFile, demands, people, renewals, origin, notice } = loaded;
	const text = words.signatures.receipt;
	const caseTitle = pick(locale, caseFile.title, caseFile.titleEn).text;
	if (receipt.person === null) {
		return (
			<>
				<PageHeader eyebrow={caseTitle} title={text.withdrawnTitle} lead={text.withdrawnText} />
				<p>
					<LinkButton href={paths.caseSignatures(caseFile.slug)}>{text.signAgain}</LinkButton>
				</p>
			</>
		);
	}
	const { person, token } = receipt;
	const zone = receipt.provinceCode === null ? "WIB" : zoneOfProvince(receipt.provinceCode);
	const shown = publicName(person.name, person.nameDisplay);
	return (
		<>
			<PageHeader eyebrow={caseTitle} title={text.title} />
			{notice ? (
				<Notice
					tone={notice === "version-moved-on" || notice === "demand-closed" ? "warning" : "success"}
					role="status"
				>
					{text[notice]}
				</Notice>
			) : null}
			<ul className="plain-list stack">
				{receipt.signatures.map((signature) => (
					<li key={signature.demandId}>
						<a href={paths.demand(signature.slug)}>{pick(locale, signature.title, signature.titleEn).text}</a>
						<br />
						<strong>{text.included(words.demands.signatures(signature.total))}</strong>
						<br />
						<span className="aside-note">
							{text.signedAt(formatInstant(locale, signature.at, zone))}
							{signature.renewedAt
								? `, ${text.renewedAt(formatInstant(locale, signature.renewedAt, zone))}`
								: ""}
							; {text.version(signature.version)}
						</span>
					</li>
				))}
			</ul>
			{renewals.map((renewal) => (
				<RenewalForm key={renewal.demand.id} renewal={renewal} action={paths.receiptRenewal(token)} />
			))}
			<section className="section" aria-labelledby="share">
				<h2 id="share">{text.shareHeading}</h2>
				<ShareLinks
					facts={caseFacts(caseFile, demands, people, locale)}
					url={origin + paths.caseFile(caseFile.slug)}
					qrCode={paths.caseQrCode(caseFile.slug)}
					poster={paths.casePoster(caseFile.slug)}
				/>
			</section>
			<section className="section" aria-labelledby="manage">
				<h2 id="manage">{text.manage}</h2>
				<p>{text.keep}</p>
				<DescriptionList
					items={[
						{ term: text.shownAs, description: shown ? `${shown}, ${person.region}` : text.nameHidden },
						{ term: text.email, description: person.email },
					]}
				/>
				<div className="form__actions">
					<form method="post" action={paths.receiptName(token)}>
						<input
							type="hidden"
							name="display"
							value={person.nameDisplay === "hidden" ? "initials" : "hidden"}
						/>
						<Button>{person.nameDisplay === "hidden" ? text.showInitials : text.hideName}</Button>
					</form>
					<form method="post" action={paths.receiptMail(token)}>
						<Button>{text.resend}</Button>
					</form>
					<LinkButton href={paths.receiptData(token)}>{text.export}</LinkButton>
					<LinkButton tone="danger" href={paths.withdrawal(token)}>
						{text.withdraw}
					</LinkButton>
				</div>
			</section>
		</>
	);
}

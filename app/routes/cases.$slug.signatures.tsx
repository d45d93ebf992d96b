import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { listRegions } from "~/domain/regions/queries.server";
import { startSigning } from "~/domain/signatures/commands.server";
import { listLatestSigners } from "~/domain/signatures/queries.server";
import { type Consent, type ConsentPurpose, parseRegionCode } from "~/domain/signatures/signature";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { dayOf } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { emailField, requiredText } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";
import { LatestSigners } from "~/views/signatures/latest-signers";
import { SigningForm } from "~/views/signatures/signing-form";

export const handle = { scripts: [submitOnce] };

const LATEST = 50;

const tick = z.string().transform((value) => value === "yes");

const schema = z.object({
	demands: z
		.array(z.string().regex(/^\d{1,15}$/, "demand-unknown"))
		.min(1, "demands-required")
		.transform((ids) => [...new Set(ids.map(Number))]),
	name: requiredText(200, "name-required").refine(
		(name) => name === "" || (/\p{L}/u.test(name) && !/:\/\/|www\./i.test(name)),
		"name-invalid",
	),
	email: emailField,
	region: requiredText(5, "region-required").transform((code, context) => {
		const parsed = parseRegionCode(code);
		if (parsed === undefined && code !== "") context.addIssue({ code: "custom", message: "region-unknown" });
		return parsed ?? 0;
	}),
	adult: tick.refine(Boolean, "adult-required"),
	consent_signature: tick.refine(Boolean, "consent-required"),
	consent_updates: tick,
	consent_public_name: tick,
	consent_share_with_addressee: tick,
});

export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const [demands, regions, signers] = await Promise.all([
		listDemands(db, caseFile.id),
		listRegions(db),
		listLatestSigners(db, caseFile.id, LATEST),
	]);
	const wanted = new URL(request.url).searchParams.get("demand");
	const selected = demands.filter(({ slug }) => slug === wanted).map(({ id }) => id);
	return {
		caseFile,
		demands: demands.filter(({ status }) => isOpen(status)),
		regions,
		selected: selected.length > 0 ? selected : undefined,
		signers: signers.map(({ name, region, signedAt }) => ({ name, region, signedOn: dayOf(signedAt) })),
	};
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const form = await readForm(request);
	const checked = checkForm(form, schema, ["demands"]);
	if (!checked.ok) return refuseForm(form, checked.errors);

	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const { value } = checked;
	const locale = localeOf(new URL(request.url).pathname);
	const result = await startSigning(db, {
		caseFileId: caseFile.id,
		demandIds: value.demands,
		name: value.name.replace(/\s+/g, " "),
		email: value.email,
		regionCode: value.region,
		nameDisplay: value.consent_public_name ? "full" : "initials",
		consents: consentsOf(value),
		locale,
	});
	if (!result.ok) {
		const field = result.reason === "region-unknown" ? "region" : "demands";
		return refuseForm(form, { [field]: result.reason });
	}
	return redirect(pathsFor(locale).verification(result.value), 303);
}

function consentsOf(value: z.output<typeof schema>): Consent[] {
	const { version } = wordsFor("id").consents;
	const given: Array<[ConsentPurpose, boolean]> = [
		["signature", value.consent_signature],
		["adult", value.adult],
		["updates", value.consent_updates],
		["public_name", value.consent_public_name],
		["share_with_addressee", value.consent_share_with_addressee],
	];
	return given.filter(([, yes]) => yes).map(([purpose]) => ({ purpose, version }));
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
	const locale = localeOf(location.pathname);
	const { signatures } = wordsFor(locale);
	const title = loaded ? pick(locale, loaded.caseFile.title, loaded.caseFile.titleEn).text : "";
	return pageMeta(
		location.pathname,
		`${signatures.form.title}: ${title}`,
		`${title}. ${signatures.form.lead}`,
	);
};

export default function CaseSignatures() {
	const { caseFile, demands, regions, selected, signers } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const title = pick(locale, caseFile.title, caseFile.titleEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.cases, href: paths.cases() },
					{ label: title, href: paths.caseFile(caseFile.slug) },
					{ label: words.signatures.form.title },
				]}
			/>
			<PageHeader title={words.signatures.form.title} />
			{demands.length > 0 ? (
				<SigningForm
					caseSlug={caseFile.slug}
					demands={demands}
					regions={regions}
					{...(selected ? { selected } : {})}
					refused={refused}
				/>
			) : (
				<p>{words.demands.signClosed}</p>
			)}
			<section className="section" aria-labelledby="latest">
				<h2 id="latest">
					{words.signatures.listTitle}: {words.signatures.latest.toLowerCase()}
				</h2>
				<LatestSigners signers={signers} />
			</section>
		</>
	);
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { letterDetails, NO_DETAILS } from "~/domain/letters/letter-details";
import { listLetterDemands } from "~/domain/letters/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { clock } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { notFound } from "~/platform/http/problem.server";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { deliveryLetter } from "~/views/letters/delivery-letter";
import { LetterPreview } from "~/views/letters/letter-preview";

export async function loader({ params }: LoaderFunctionArgs) {
	const demands = await listLetterDemands(db, params.slug);
	if (demands.length === 0) notFound();
	const { proposer } = await getCaseFile(db, demands[0]!.caseFileId);
	return { demands, proposer, origin: env().APP_URL, countedAt: clock.now().toISOString() };
}

/** Checks what is typed and shows it in the preview; nothing is kept. */
export async function action({ params, request }: ActionFunctionArgs) {
	const form = await readForm(request);
	if (!(await findDemand(db, params.slug))) notFound();
	const checked = checkForm(form, letterDetails);
	if (!checked.ok) return refuseForm(form, checked.errors);
	return { errors: {}, values: form.fields, details: checked.value };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const { site, letters } = wordsFor(locale);
	const demand = data?.demands[0];
	if (!demand) return pageMeta(location.pathname, site.problems["404"].title);
	const title = pick(locale, demand.title, demand.titleEn).text;
	return pageMeta(location.pathname, letters.pageTitle(title), letters.pageDescription(title));
};

export default function LetterPage() {
	const { demands, proposer, origin, countedAt } = useLoaderData<typeof loader>();
	const typedIn = useActionData<typeof action>();
	const { locale, words, paths } = usePage();
	const text = words.letters;
	const demand = demands[0]!;
	const messages = messagesOf(typedIn, words.errors);
	const details = typedIn && "details" in typedIn ? typedIn.details : NO_DETAILS;
	const sheet = deliveryLetter(locale, {
		demands,
		proposer,
		details,
		url: origin + paths.demand(demand.slug),
		countedAt: new Date(countedAt),
	});
	const field = { errorPrefix: words.site.errorPrefix, optionalText: `(${words.site.optional})` };
	return (
		<div className="stack">
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: pick(locale, demand.title, demand.titleEn).text, href: paths.demand(demand.slug) },
					{ label: text.title },
				]}
			/>
			<PageHeader title={text.title} lead={text.lead} />
			<section className="section" aria-labelledby="fill">
				<h2 id="fill">{text.form}</h2>
				<p>{text.formHint}</p>
				<form className="form" method="post" action={paths.demandLetter(demand.slug)} noValidate>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<TextField
						label={text.numberField}
						maxLength={80}
						{...field}
						{...typed(typedIn, messages, "number")}
					/>
					<TextField
						label={text.place}
						hint={text.placeHint}
						maxLength={80}
						{...field}
						{...typed(typedIn, messages, "place")}
					/>
					<TextField label={text.signer} maxLength={120} {...field} {...typed(typedIn, messages, "signer")} />
					<TextField label={text.post} maxLength={120} {...field} {...typed(typedIn, messages, "post")} />
					<div className="form__actions">
						<Button>{text.preview}</Button>
					</div>
				</form>
			</section>
			<section className="section" aria-labelledby="preview">
				<h2 id="preview">{text.previewTitle}</h2>
				<form method="post" action={paths.demandLetterPdf(demand.slug)}>
					{Object.entries(details).map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					<Button tone="primary">{text.download}</Button>
				</form>
				<LetterPreview sheet={sheet} label={text.previewTitle} />
			</section>
			<section className="section" aria-labelledby="next">
				<h2 id="next">{text.nextTitle}</h2>
				<p>{text.next}</p>
			</section>
		</div>
	);
}

import { pick } from "~/i18n/translate";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { Button } from "~/views/kit/button";
import { TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

export interface DomainsPageProps {
	institution: { slug: string; name: string; nameEn: string | null };
	domains: Array<{ domain: string; how: string }>;
	/** A new domain that was refused. */
	refused?: Refused | undefined;
	/** The end of one that was refused. */
	ending?: Refused | undefined;
	done: string | null;
}

/** The mail domains of an institution, for those who keep the directory: one form to add, and one for each to end it. */
export function DomainsPage({ institution, domains, refused, ending, done }: DomainsPageProps) {
	const { locale, words, paths } = usePage();
	const text = words.institutions.domains;
	const name = pick(locale, institution.name, institution.nameEn).text;
	const messages = messagesOf(refused, words.errors);
	const endMessages = messagesOf(ending, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const said = text.done[done as keyof typeof text.done];
	const idPrefixOf = (domain: string) => `end-${domain.replaceAll(".", "-")}`;
	const ended = ending?.values.domain?.[0] ?? "";
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.institutions, href: paths.institutions() },
					{ label: name, href: paths.institution(institution.slug) },
					{ label: text.term },
				]}
			/>
			<PageHeader title={text.title} lead={text.lead(name)} />
			{said ? (
				<Notice tone="success" role="status">
					{said}
				</Notice>
			) : null}
			<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
			<FormErrors
				title={words.site.errorSummary(Object.keys(endMessages).length)}
				messages={endMessages}
				idPrefix={idPrefixOf(ended)}
			/>
			<section className="section" aria-labelledby="known">
				<h2 id="known">{text.known}</h2>
				{domains.length === 0 ? <p>{text.none}</p> : null}
				<ul className="plain-list stack">
					{domains.map(({ domain, how }) => (
						<li key={domain} className="stack stack--tight">
							<p>
								<b>{domain}</b> <span className="aside-note">{how}</span>
							</p>
							<form
								className="form"
								method="post"
								action={paths.institutionDomainEnd(institution.slug)}
								noValidate
							>
								<input type="hidden" name="domain" value={domain} />
								<TextField
									label={text.why}
									maxLength={500}
									required
									idPrefix={idPrefixOf(domain)}
									{...texts}
									{...(domain === ended ? typed(ending, endMessages, "how") : { name: "how" })}
								/>
								<div className="form__actions">
									<Button tone="danger" busyText={words.site.sending}>
										{text.end(domain)}
									</Button>
								</div>
							</form>
						</li>
					))}
				</ul>
			</section>
			<section className="section" aria-labelledby="add">
				<h2 id="add">{text.add}</h2>
				<form className="form" method="post" action={paths.institutionDomains(institution.slug)} noValidate>
					<TextField
						label={text.domain}
						hint={text.domainHint}
						inputMode="url"
						autoCapitalize="none"
						autoComplete="off"
						maxLength={300}
						required
						{...texts}
						{...typed(refused, messages, "domain")}
					/>
					<TextField
						label={text.how}
						hint={text.howHint}
						maxLength={500}
						required
						{...texts}
						{...typed(refused, messages, "how")}
					/>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{text.submit}
						</Button>
					</div>
				</form>
			</section>
		</>
	);
}

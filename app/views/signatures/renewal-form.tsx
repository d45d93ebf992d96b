import type { Demand } from "~/domain/demands/queries.server";
import { pick } from "~/i18n/translate";
import { DemandDetails } from "~/views/demands/demand-details";
import { Button } from "~/views/kit/button";
import { usePage } from "~/views/layout/use-page";

/** A demand with a later version than the one that was signed, and why it changed. */
export interface Renewal {
	demand: Demand;
	signedVersion: number;
	reason: string | null;
	language: "id" | "en" | null;
}

/** The new text in full, and one button to support it too. */
export function RenewalForm({
	renewal: { demand, signedVersion, reason, language },
	action,
}: {
	renewal: Renewal;
	action: string;
}) {
	const { locale, words, paths } = usePage();
	const { renewal } = words.signatures.receipt;
	const id = `renewal-${demand.position}`;
	return (
		<section className="section" aria-labelledby={id}>
			<h2 id={id}>{renewal.heading(demand.version)}</h2>
			<p>{renewal.text(signedVersion)}</p>
			<p>
				<span className="label">{renewal.title}</span> {pick(locale, demand.title, demand.titleEn).text}
			</p>
			{reason ? (
				<p>
					<span className="label">{renewal.why}</span>{" "}
					<span lang={language === locale ? undefined : (language ?? undefined)}>{reason}</span>
				</p>
			) : null}
			<DemandDetails demand={demand} />
			<p>
				<a href={paths.demandVersions(demand.slug)}>{renewal.versions}</a>
			</p>
			<form className="form__actions" method="post" action={action}>
				<input type="hidden" name="demand" value={demand.slug} />
				<input type="hidden" name="version" value={demand.version} />
				<Button tone="primary">{renewal.submit}</Button>
			</form>
		</section>
	);
}

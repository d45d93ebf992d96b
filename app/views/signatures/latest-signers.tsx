import type { PublicSigner } from "~/domain/signatures/queries.server";
import { formatDay } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";

/** The latest signers, each as they allow themselves to be shown. */
export function LatestSigners({
	signers,
}: {
	signers: Array<Omit<PublicSigner, "signedAt"> & { signedOn: string }>;
}) {
	const { locale, words } = usePage();
	if (signers.length === 0) return <p>{words.signatures.none}</p>;
	return (
		<ul className="signers">
			{signers.map((signer, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: signers have no public id, on purpose
				<li key={index}>
					{signer.name ?? words.signatures.anonymous}, {signer.region}{" "}
					<span className="aside-note">{formatDay(locale, signer.signedOn)}</span>
				</li>
			))}
		</ul>
	);
}

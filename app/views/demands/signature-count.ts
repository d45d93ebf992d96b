import type { Demand } from "~/domain/demands/queries.server";
import type { Words } from "~/i18n/translate";

/** How many signatures a demand has, and of them how many its latest version, where there is more than one. */
export function signatureCount(
	{ demands }: Words,
	{
		signatures,
		signaturesOfVersion,
		version,
	}: Pick<Demand, "signatures" | "signaturesOfVersion" | "version">,
): string {
	const total = demands.signatures(signatures);
	return version === 1 ? total : demands.signaturesByVersion(total, signaturesOfVersion, version);
}

/** Facts of a page for machines, as schema.org has them. */
export interface LinkedThing {
	"@type": string;
	[property: string]: unknown;
}

/**
 * A block of data, which no browser runs: its type is no script type, so the page's policy has nothing to allow. What
 * could end the block early, or begin markup, is written as an escape of JSON.
 */
export function LinkedData({ graph }: { graph: LinkedThing[] }) {
	return (
		<script
			type="application/ld+json"
			// biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape for text, and JSON has its own escapes
			dangerouslySetInnerHTML={{ __html: linkedDataText(graph) }}
		/>
	);
}

export function linkedDataText(graph: LinkedThing[]): string {
	return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

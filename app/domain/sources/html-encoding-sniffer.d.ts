/** The package brings no types. */
declare module "html-encoding-sniffer" {
	/** @returns the name of an encoding, as TextDecoder takes it */
	export default function sniffEncoding(
		bytes: Uint8Array,
		options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
	): string;
}

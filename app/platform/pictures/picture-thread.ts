import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { renderAsync } from "@resvg/resvg-js";
import satori, { type Font } from "satori";

/**
 * Runs in a thread of its own and imports packages only, because it is loaded as it stands: laying out the first
 * picture takes hundreds of milliseconds, and no reader's page should wait for that.
 */
export interface Drawing {
	type: string;
	props: Record<string, unknown>;
}

export interface PictureOrder {
	id: number;
	drawing: Drawing;
	width: number;
	height: number;
}

export type PictureResult = { id: number; png: Uint8Array } | { id: number; error: string };

/** The alphabets that can be drawn. Each is a font of its own, so a drawing's fontFamily names them all in turn. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];
const FACES = [
	{ family: "Serif", name: "source-serif-4", weights: [600] },
	{ family: "Sans", name: "source-sans-3", weights: [400, 600] },
] as const;

let fonts: Promise<Font[]> | undefined;

async function loadFonts(): Promise<Font[]> {
	const { resolve } = createRequire(import.meta.url);
	const files = FACES.flatMap(({ family, name, weights }) =>
		SUBSETS.flatMap((subset) =>
			weights.map(async (weight) => ({
				name: subset === "latin" ? family : `${family} ${subset}`,
				weight,
				style: "normal" as const,
				data: await readFile(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`)),
			})),
		),
	);
	return Promise.all(files);
}

async function draw({ drawing, width, height }: PictureOrder): Promise<Uint8Array> {
	fonts ??= loadFonts();
	const svg = await satori(drawing as never, { width, height, fonts: await fonts });
	const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
	return image.asPng();
}

parentPort?.on("message", async (order: PictureOrder) => {
	let result: PictureResult;
	try {
		result = { id: order.id, png: await draw(order) };
	} catch (error) {
		result = { id: order.id, error: error instanceof Error ? error.message : String(error) };
	}
	parentPort!.postMessage(result);
});

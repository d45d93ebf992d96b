import { expect, test } from "@jest/globals";
import jsQr from "jsqr";
import { qrCodeSvg, qrModules } from "~/views/sharing/qr-code";

/** Paints the path of a code with four pixels to a module, as a camera would see it. */
function paint(edge: number, path: string): { pixels: Uint8ClampedArray; side: number } {
	const scale = 4;
	const side = edge * scale;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const run of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		const [x, y, length] = run.slice(1).map(Number) as [number, number, number];
		for (let row = y * scale; row < (y + 1) * scale; row += 1)
			for (let column = x * scale; column < (x + length) * scale; column += 1)
				pixels.set([0, 0, 0, 255], (row * side + column) * 4);
	}
	return { pixels, side };
}

test.each([
	"https://tagih.example/",
	"https://tagih.example/en/demands/periksa-sertifikat-tenaga-ahli-diskominfo-banten",
	`https://tagih.example/demands/${"a".repeat(120)}`,
])("a camera reads %s", (address) => {
	const { edge, path } = qrModules(address);
	const { pixels, side } = paint(edge, path);
	expect(jsQr(pixels, side, side)?.data).toBe(address);
});

test("four modules around a code stay empty, and the file holds no style and no script", () => {
	const { edge, path } = qrModules("https://tagih.example/");
	for (const run of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		const [x, y, length] = run.slice(1).map(Number) as [number, number, number];
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
		expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(edge - 4);
	}
	expect(qrCodeSvg("https://tagih.example/")).not.toMatch(/style|script|class=/);
});

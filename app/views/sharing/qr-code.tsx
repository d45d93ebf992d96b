import { create } from "qrcode";

/** Empty modules around a code; scanners need four to find it. */
const QUIET = 4;

interface Modules {
	/** Edge of the whole picture in modules, quiet zone included. */
	edge: number;
	/** The dark modules as one path, run by run. */
	path: string;
}

/** Level M: a seventh of the code may be dirty or torn, and it stays coarse enough for a poor camera. */
export function qrModules(text: string): Modules {
	const { modules } = create(text, { errorCorrectionLevel: "M" });
	const { size } = modules;
	let path = "";
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			if (!modules.get(row, column)) continue;
			const start = column;
			while (column + 1 < size && modules.get(row, column + 1)) column += 1;
			const length = column - start + 1;
			path += `M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`;
		}
	}
	return { edge: size + 2 * QUIET, path };
}

/** A code on a page. Black on white in every scheme: some cameras read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
	const { edge, path } = qrModules(text);
	return (
		<svg
			className="qr-code"
			viewBox={`0 0 ${edge} ${edge}`}
			shapeRendering="crispEdges"
			role="img"
			aria-label={label}
		>
			<rect width={edge} height={edge} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	);
}

/** The same code as a file of its own, big enough for a program that shows it unscaled. */
export function qrCodeSvg(text: string): string {
	const { edge, path } = qrModules(text);
	const side = edge * 12;
	return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges"><rect width="${edge}" height="${edge}" fill="#fff"/><path d="${path}" fill="#000"/></svg>
`;
}

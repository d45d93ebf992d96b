/** Answers with an SVG that is kept as `qr-<name>.svg`. It says nothing that changes. */
export function qrCodeResponse(svg: string, name: string): Response {
	return new Response(svg, {
		headers: {
			"Content-Type": "image/svg+xml; charset=utf-8",
			"Content-Disposition": `attachment; filename="qr-${name}.svg"`,
			"Cache-Control": "public, max-age=86400",
		},
	});
}

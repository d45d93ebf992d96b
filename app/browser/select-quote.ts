/**
 * Words that a writer chooses in an article (`.article-text`) go into the form `data-selection`, which is shown while
 * there are some. Positions count UTF-16 units of the stored text: each paragraph says in `data-start` where it begins.
 */
const CONTEXT = 32;
const article = document.querySelector<HTMLElement>(".article-text");
const form = document.querySelector<HTMLFormElement>("[data-selection]");

if (article && form) {
	document.addEventListener("selectionchange", () => {
		const chosen = read(article);
		form.hidden = chosen === undefined;
		if (!chosen) return;
		for (const [name, value] of Object.entries(chosen)) {
			const field = form.elements.namedItem(name);
			if (field instanceof HTMLInputElement) field.value = value;
		}
	});
}

function read(place: HTMLElement): Record<string, string> | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	if (!place.contains(range.commonAncestorContainer)) return undefined;
	const exact = selection.toString();
	if (exact.trim() === "") return undefined;
	const start = positionOf(range.startContainer, range.startOffset);
	return {
		exact,
		start: start === undefined ? "" : String(start),
		prefix: around(range.startContainer, range.startOffset, -CONTEXT),
		suffix: around(range.endContainer, range.endOffset, CONTEXT),
	};
}

/** Where a place of the page is in the stored text. */
function positionOf(node: Node, offset: number): number | undefined {
	const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
		"[data-start]",
	);
	if (!paragraph) return undefined;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(node, offset);
	return Number(paragraph.dataset.start) + before.toString().length;
}

/** The letters before or after a place, in its own paragraph. */
function around(node: Node, offset: number, length: number): string {
	const paragraph = (node instanceof Element ? node : node.parentElement)?.closest("[data-start]");
	if (!paragraph) return "";
	const range = document.createRange();
	range.selectNodeContents(paragraph);
	if (length < 0) range.setEnd(node, offset);
	else range.setStart(node, offset);
	const text = range.toString();
	return length < 0 ? text.slice(length) : text.slice(0, length);
}

/** Cuts a text to at most `most` characters, after a whole word where there is one, and says so by "…". */
export function shorten(text: string, most: number): string {
	const characters = [...text];
	if (characters.length <= most) return text;
	const cut = characters.slice(0, Math.max(0, most - 1)).join("");
	const atWord = cut.replace(/\s+\S*$/u, "");
	return `${(atWord.length > cut.length / 2 ? atWord : cut).replace(/[\s,;:.–-]+$/u, "")}…`;
}

import { readdir, readFile } from "node:fs/promises";
import { posix, sep } from "node:path";

export interface SourceFile {
	/** From the root of the repository, with forward slashes. */
	path: string;
	text: string;
}

export interface Import {
	/** The importing file. */
	from: string;
	/** A path without its extension for our own files, "app/domain/result"; the package's name for others. */
	to: string;
	/** How the bundler is to take it: "url", "worker&url"; "" as a rule. */
	query: string;
	/** Nothing of it is left once compiled. */
	typeOnly: boolean;
}

export async function readSources(...folders: string[]): Promise<SourceFile[]> {
	const paths: string[] = [];
	for (const folder of folders) {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		for (const entry of entries) {
			if (entry.isFile()) paths.push(posix.join(entry.parentPath.replaceAll(sep, "/"), entry.name));
		}
	}
	return Promise.all(paths.sort().map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?([\w$*{}\s,]*?)\s*from\s*["']([^"']+)["']/gm;
const BARE = /^\s*import\s*["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
/** `typeof import("…")` */
const TYPE_QUERY = /\btypeof\s*$/;

/** Every import line of a file, read by regular expressions: no compiler is asked. */
export function listImports(file: SourceFile): Import[] {
	const from = file.path;
	if (!/\.tsx?$/.test(from)) return [];
	const text = withoutComments(file.text);
	const found: Import[] = [];
	for (const [, type, names, target] of text.matchAll(STATEMENT)) {
		const inner = /^\{(.*)\}$/s.exec(names!.trim())?.[1];
		const allTypes = inner
			?.split(",")
			.map((name) => name.trim())
			.filter(Boolean)
			.every((name) => name.startsWith("type "));
		found.push({ from, ...resolve(from, target!), typeOnly: type !== undefined || allTypes === true });
	}
	for (const [, target] of text.matchAll(BARE))
		found.push({ from, ...resolve(from, target!), typeOnly: false });
	for (const match of text.matchAll(DYNAMIC)) {
		const typeOnly = TYPE_QUERY.test(text.slice(0, match.index));
		found.push({ from, ...resolve(from, match[1]!), typeOnly });
	}
	return found;
}

/** The text with comments blanked out, so that a sentence about code is not taken for code. */
export function withoutComments(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
		.replace(/^\s*\/\/.*$/gm, "");
}

function resolve(from: string, target: string): Pick<Import, "to" | "query"> {
	const [path, query = ""] = target.split("?") as [string, string?];
	if (path.startsWith("~/")) return { to: withoutExtension(posix.join("app", path.slice(2))), query };
	if (path.startsWith("."))
		return { to: withoutExtension(posix.normalize(posix.join(posix.dirname(from), path))), query };
	return { to: path, query };
}

export function withoutExtension(path: string): string {
	return path.replace(/\.(tsx?|js|json)$/, "");
}

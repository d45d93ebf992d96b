import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { Browser } from "playwright-core";
import { htmlFaults } from "../support/html-rules";
import { type Check, type Subject, visit, withContext } from "./subject";

/** The HTML as it was sent, judged by html-validate and, where there is Java, by the Nu checker. */
export function markup(browser: Browser, warn: (sentence: string) => void): Check {
	return {
		name: "html",
		async run(subjects, tell) {
			const folder = await mkdtemp(join(tmpdir(), "tagih-audit-html-"));
			try {
				const files = new Map<string, Subject>();
				const faults = new Map<Subject, string[]>();
				for (const [index, subject] of subjects.entries()) {
					const html = await withContext(browser, async (context) => {
						const page = await context.newPage();
						return (await visit(page, subject)).text();
					});
					const name = `${index}.html`;
					await writeFile(join(folder, name), html);
					files.set(name, subject);
					faults.set(
						subject,
						(await htmlFaults(html)).map((fault) => `html-validate: ${fault}`),
					);
				}
				const nu = await nuErrors(folder);
				if (!nu) warn("There is no Java here, so the Nu HTML checker did not run.");
				for (const { name, sentence } of nu ?? [])
					faults.get(files.get(name)!)!.push(`Nu HTML checker: ${sentence}`);
				for (const subject of subjects)
					tell(subject, {
						missed: faults.get(subject)!,
						figures: { htmlErrors: faults.get(subject)!.length },
						...(nu ? {} : { excluded: ["Nu HTML checker: no Java"] }),
					});
			} finally {
				await rm(folder, { recursive: true, force: true });
			}
		},
	};
}

interface NuMessage {
	url?: string;
	type: string;
	lastLine?: number;
	message: string;
}

/** One start of Java for all files. @returns undefined where there is no Java */
async function nuErrors(folder: string): Promise<Array<{ name: string; sentence: string }> | undefined> {
	const home = dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json"));
	const child = spawn(
		"java",
		[
			"-jar",
			join(home, "build", "dist", "vnu.jar"),
			"--format",
			"json",
			"--stdout",
			"--errors-only",
			"--exit-zero-always",
			"--skip-non-html",
			folder,
		],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const started = once(child, "spawn").then(
		() => true,
		() => false,
	);
	if (!(await started)) return undefined;
	const output = await text(child.stdout);
	const { messages } = JSON.parse(output) as { messages: NuMessage[] };
	return messages.map(({ url = "", type, lastLine, message }) => ({
		name: basename(url),
		sentence: `${type} at line ${lastLine ?? "?"}: ${message}`,
	}));
}

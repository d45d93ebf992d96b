import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

interface LockedPackage {
	optionalDependencies?: Record<string, string>;
	resolved?: string;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
	packages: Record<string, LockedPackage>;
};

/** Where npm looks for `name` from the package at `place`: in its own folder, then in every folder above. */
function isLocked(place: string, name: string): boolean {
	for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
		if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
		if (folder === "" || !folder.includes("/node_modules/")) {
			return packages[`node_modules/${name}`] !== undefined;
		}
	}
}

// npm leaves out what a registry cannot deliver at the moment of `npm install`, and `npm ci` then refuses the file.
test("a newcomer on another platform can run npm ci: every optional package is locked", () => {
	const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !isLocked(place, name))
			.map((name) => `${place || "tagih"} needs ${name}`),
	);
	expect(missing).toEqual([]);
});

test("the lock names no registry: each machine uses its own", () => {
	expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

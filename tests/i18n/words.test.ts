import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import ts from "typescript";
import { wordsFor } from "~/i18n/translate";

type Leaf = { path: string; value: unknown };

/** Every text and every text with gaps, by its path: "demands.statusForm.tiers.1". */
function leaves(value: unknown, path = ""): Leaf[] {
	if (typeof value !== "object" || value === null) return [{ path, value }];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

test("both languages say everything: the same keys, the same gaps, nothing empty", () => {
	const [id, en] = [leaves(wordsFor("id")), leaves(wordsFor("en"))];
	expect(en.map(({ path }) => path)).toEqual(id.map(({ path }) => path));
	for (const [index, { path, value }] of id.entries()) {
		const other = en[index]!.value;
		expect([path, typeof other]).toEqual([path, typeof value]);
		for (const text of [value, other]) {
			if (typeof text === "string") expect([path, text.trim()]).toEqual([path, text]);
			if (typeof text === "string") expect([path, text]).not.toEqual([path, ""]);
		}
		if (typeof value === "function")
			expect([path, (other as () => string).length]).toEqual([path, value.length]);
	}
});

/**
 * Which words are used, as the type checker sees it: a word is used where its property is read. An object of words that
 * is indexed by a variable, or handed on as a whole, is used with all that is in it.
 */
function unusedWords(): string[] {
	const program = ownProgram();
	const checker = program.getTypeChecker();
	const folder = resolve("app/i18n/id");
	const used = new Set<ts.Node>();
	const isWord = (node: ts.Node) => node.getSourceFile().fileName.startsWith(folder);
	const markAll = (type: ts.Type) => {
		for (const property of type.getProperties()) {
			const declaration = property.valueDeclaration;
			if (!declaration || !isWord(declaration) || used.has(declaration)) continue;
			used.add(declaration);
			markAll(checker.getTypeOfSymbol(property));
		}
	};
	const markRead = (node: ts.Expression | ts.BindingName, symbol: ts.Symbol | undefined) => {
		for (const declaration of symbol?.declarations ?? []) if (isWord(declaration)) used.add(declaration);
		if (!isTakenApart(node)) markAll(checker.getTypeAtLocation(node));
	};
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAccessExpression(node)) markRead(node, checker.getSymbolAtLocation(node.name));
		else if (ts.isElementAccessExpression(node)) {
			const key = checker.getTypeAtLocation(node.argumentExpression);
			const from = checker.getTypeAtLocation(node.expression);
			const keys = key.isUnion() ? key.types : [key];
			if (keys.every((one) => one.isLiteral())) {
				for (const one of keys) markRead(node, from.getProperty(String((one as ts.LiteralType).value)));
			} else markAll(from);
		} else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
			const name = (node.propertyName ?? node.name).getText();
			markRead(node.name, checker.getTypeAtLocation(node.parent).getProperty(name));
		} else if (ts.isIdentifier(node) && ts.isExpression(node) && isWholeUse(node)) {
			markRead(node, undefined);
		}
		ts.forEachChild(node, visit);
	};
	for (const file of program.getSourceFiles())
		if (file.fileName.startsWith(resolve("app")) && !file.fileName.startsWith(resolve("app/i18n")))
			visit(file);

	const unused: string[] = [];
	const list = (node: ts.Node, path: string[]): void => {
		if (ts.isPropertyAssignment(node)) {
			const here = [...path, node.name.getText().replaceAll('"', "")];
			if (ts.isObjectLiteralExpression(node.initializer))
				ts.forEachChild(node.initializer, (inner) => list(inner, here));
			else if (!used.has(node)) unused.push(here.join("."));
		} else ts.forEachChild(node, (inner) => list(inner, path));
	};
	for (const file of program.getSourceFiles()) {
		// The about page is one list of sections, typed as such.
		if (file.fileName.startsWith(folder) && !file.fileName.endsWith("/about.ts"))
			ts.forEachChild(file, (node) => {
				if (ts.isVariableStatement(node))
					for (const { initializer } of node.declarationList.declarations)
						if (initializer && ts.isObjectLiteralExpression(initializer))
							ts.forEachChild(initializer, (inner) =>
								list(inner, [file.fileName.slice(folder.length + 1, -3)]),
							);
			});
	}
	return unused;
}

/** The program without its libraries, whose types know no word of ours: this saves most of the time. */
function ownProgram(): ts.Program {
	const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile) as { config: object };
	const { options, fileNames } = ts.parseJsonConfigFileContent(
		{ ...config, include: ["app/**/*"] },
		ts.sys,
		resolve("."),
	);
	const own: ts.CompilerOptions = { ...options, lib: ["lib.es2024.d.ts"], types: [] };
	const host = ts.createCompilerHost(own);
	host.resolveModuleNameLiterals = (literals, from) =>
		literals.map(({ text }) =>
			text.startsWith("~/") || text.startsWith(".")
				? ts.resolveModuleName(text, from, own, host)
				: { resolvedModule: undefined },
		);
	return ts.createProgram(fileNames, own, host);
}

/** Read only to get at something in it: `words.site.home`, `const { home } = words.site`. */
function isTakenApart(node: ts.Node): boolean {
	const { parent } = node;
	if (ts.isObjectBindingPattern(node)) return true;
	if (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent)) {
		// A name of its own: what is read through the name is seen where it is read.
		return true;
	}
	return (
		(ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
		parent.expression === node
	);
}

/** A name that stands for a whole object: an argument, an attribute, a spread. */
function isWholeUse(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent))
		return ts.isElementAccessExpression(parent) && parent.argumentExpression === node;
	return (
		ts.isCallExpression(parent) ||
		ts.isJsxExpression(parent) ||
		ts.isJsxSpreadAttribute(parent) ||
		ts.isSpreadAssignment(parent) ||
		ts.isSpreadElement(parent)
	);
}

test("no word is kept that nobody reads", () => {
	expect(unusedWords()).toEqual([]);
});

import { undoAll } from "./global-setup";

export default async function globalTeardown(): Promise<void> {
	await undoAll(globalThis.tagihTestUndo ?? []);
}

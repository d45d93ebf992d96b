/**
 * One instance per process under `name`, which outlives a reload of the module in development
 * and is shared by copies of it in different bundles.
 */
export function singleton<Value>(name: string, create: () => Value): Value {
	const store = globalThis as typeof globalThis & { __tagih?: Map<string, unknown> };
	store.__tagih ??= new Map();
	if (!store.__tagih.has(name)) store.__tagih.set(name, create());
	return store.__tagih.get(name) as Value;
}

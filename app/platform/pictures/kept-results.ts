/**
 * Keeps the results of costly work by key: the least recently wanted goes first, and what several want at once is done
 * once. A failure is not kept.
 */
export class KeptResults<Value> {
	private readonly kept = new Map<string, Promise<Value>>();

	constructor(private readonly most: number) {}

	get(key: string, work: () => Promise<Value>): Promise<Value> {
		const known = this.kept.get(key);
		if (known) {
			// A Map remembers the order of setting: now it is the latest.
			this.kept.delete(key);
			this.kept.set(key, known);
			return known;
		}
		const made = work();
		this.kept.set(key, made);
		made.catch(() => {
			if (this.kept.get(key) === made) this.kept.delete(key);
		});
		while (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
		return made;
	}

	get size(): number {
		return this.kept.size;
	}
}

/** What a command answers: a value, or a named reason why not. Bugs throw; refusals never do. */
export type Result<Value, Reason extends string = string> = Ok<Value> | Refusal<Reason>;

export interface Ok<Value> {
	ok: true;
	value: Value;
}

export interface Refusal<Reason extends string = string> {
	ok: false;
	reason: Reason;
}

export function ok<Value>(value: Value): Ok<Value> {
	return { ok: true, value };
}

export function refuse<Reason extends string>(reason: Reason): Refusal<Reason> {
	return { ok: false, reason };
}

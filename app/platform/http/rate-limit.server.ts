import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { singleton } from "~/platform/singleton.server";

/**
 * Limits per network address are wide, because a mobile carrier puts thousands of people behind one; what protects a
 * single mailbox is its own hourly share of mail. Kept in memory only: no address of a reader is ever written down, and
 * no row is shared by processes.
 */
const LIMITS = {
	/** Forms that send mail to an address somebody typed. */
	mail: { points: 1200, duration: 60 },
	/** Tries at a code or a link. */
	proof: { points: 600, duration: 60 },
	/** Pages of others that we are asked to open. */
	fetch: { points: 30, duration: 60 },
} as const;

export type LimitName = keyof typeof LIMITS;

/** Takes one point from a network address. @returns seconds to wait, or 0 when it may go on */
export async function takePoint(name: LimitName, clientAddress: string): Promise<number> {
	const limiter = singleton(`limit:${name}`, () => new RateLimiterMemory(LIMITS[name]));
	try {
		await limiter.consume(networkOf(clientAddress));
		return 0;
	} catch (refusal) {
		if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
		throw refusal;
	}
}

/** An IPv6 household has a /64 to itself; its single addresses say nothing. */
export function networkOf(address: string): string {
	if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
	const [head = "", tail = ""] = address.split("%")[0]!.split("::");
	const left = head.split(":").filter(Boolean);
	const right = tail.split(":").filter(Boolean);
	const zeros = address.includes("::") ? Array<string>(8 - left.length - right.length).fill("0") : [];
	return [...left, ...zeros, ...right]
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":");
}

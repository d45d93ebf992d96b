import ipaddr from "ipaddr.js";

/**
 * Whether an IP address belongs to the public internet. Only addresses of ordinary hosts do: nothing that leads to this
 * machine, to a network around it, to a group of hosts, or, written as IPv6, to an IPv4 address behind a translator.
 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== "unicast") return false;
	// Of IPv6 only this eighth has ever been given to hosts; what lies beside it is reserved, or means IPv4 (RFC 4291).
	return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
